import { DomainError } from '#kernel/domain/domain-error.ts'
import { readFiles } from '#adapters/intake/read-files.ts'
import type { InputFile } from '#adapters/intake/read-files.ts'
import { readPlan } from '#modules/plans/domain/index.ts'

/** A process of its own for files from outside: whatever they do to it, the server lives. One request, then it ends. */
process.on('message', (request: { files: InputFile[] }) => {
  void answer(request.files).finally(() => process.disconnect())
})
process.send?.({ kind: 'ready' })

async function answer(files: InputFile[]): Promise<void> {
  try {
    const document = await readFiles(files, (progress) => process.send?.({ kind: 'progress', progress }))
    await send({ kind: 'done', document, reading: readPlan(document) })
  } catch (error) {
    await send(
      error instanceof DomainError
        ? { kind: 'refused', code: error.code, facts: error.facts }
        : { kind: 'refused', code: 'intake.failed', facts: {} },
    )
  }
}

function send(message: object): Promise<void> {
  return new Promise((resolve) => process.send?.(message, undefined, undefined, () => resolve()))
}
