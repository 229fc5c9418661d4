import { basename, resolve } from 'node:path'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { coolDown, readInChild } from '#adapters/intake/read-in-child.ts'
import type { PlanReading } from '#modules/plans/domain/index.ts'
import { COMMAND_HELP } from '#i18n/cli.ts'
import { sentenceFor } from '#i18n/errors.ts'
import { EXIT, say } from './command-io.ts'
import type { CommandIo } from './command-io.ts'

/** `plan read FILE… [--json]`: reads the parts of one plan. The reading alone on stdout, progress and refusals on stderr. */
export async function planRead(argv: string[], io: CommandIo): Promise<number> {
  const unknown = argv.filter((word) => word.startsWith('--') && word !== '--json')
  const paths = argv.filter((word) => !word.startsWith('--'))
  if (paths.length === 0 || unknown.length > 0) {
    await say(io.stderr, COMMAND_HELP['plan read']!)
    return EXIT.misused
  }
  try {
    const { reading } = await readInChild({
      files: paths.map((path) => ({ name: basename(path), path: resolve(path) })),
      onProgress(progress) {
        if (progress.stage === 'recognise') io.stderr.write(`Đã nhận dạng ${progress.page}/${progress.of} trang\n`)
      },
    })
    await say(io.stdout, argv.includes('--json') ? `${JSON.stringify(reading, null, 2)}\n` : summary(reading))
    return EXIT.done
  } catch (error) {
    const refusal = error instanceof DomainError ? error : new DomainError('intake.failed')
    await say(io.stderr, `${sentenceFor(refusal.code, refusal.facts)}\n`)
    return EXIT.refused
  } finally {
    coolDown()
  }
}

function summary(reading: PlanReading): string {
  const lines = [
    `${reading.docType ?? 'Văn bản'} ${reading.number ?? '(chưa có số)'} · ${reading.issuer ?? 'không rõ cơ quan'}`,
    reading.title ?? '(không đọc được tên)',
    '',
  ]
  reading.activities.forEach((activity, index) => {
    lines.push(
      `${String(index + 1).padStart(2)}. ${activity.title}`,
      `    Chủ trì: ${activity.lead.join('; ') || 'chưa ghi'} · Thời gian: ${activity.timing.text ?? 'chưa ghi'}`,
    )
  })
  for (const warning of reading.warnings) lines.push(`! ${warning.message}`)
  return `${lines.join('\n')}\n`
}
