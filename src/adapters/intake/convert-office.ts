import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { DomainError } from '#kernel/domain/domain-error.ts'

const SECONDS = 90

/** LibreOffice of this machine, or null. */
export function officeProgram(env: Record<string, string | undefined> = process.env): string | null {
  const folders = (env['PATH'] ?? '').split(delimiter)
  const names = process.platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice']
  const places = [
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    'C:\\Program Files\\LibreOffice\\program\\soffice.com',
  ]
  return places.find((path) => existsSync(path)) ?? null
}

/** An old Word or RTF file as DOCX, made by LibreOffice with a profile of its own. Throws `intake.old-doc` where there is none. */
export async function convertToDocx(
  bytes: Uint8Array,
  ending: 'doc' | 'rtf',
  program: string | null = officeProgram(),
): Promise<Uint8Array> {
  if (!program) throw new DomainError('intake.old-doc')
  const folder = await mkdtemp(join(tmpdir(), 'loalang-office-'))
  try {
    const source = join(folder, `plan.${ending}`)
    await writeFile(source, bytes)
    await run(program, [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      '--norestore',
      '--convert-to',
      'docx',
      '--outdir',
      folder,
      source,
    ])
    return new Uint8Array(await readFile(join(folder, 'plan.docx')))
  } catch (error) {
    throw error instanceof DomainError ? error : new DomainError('intake.corrupt')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function run(program: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'ignore', detached: process.platform !== 'win32' })
    const timer = setTimeout(() => {
      // The starter script has children of its own.
      if (child.pid && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL')
      else child.kill('SIGKILL')
      reject(new DomainError('intake.timeout'))
    }, SECONDS * 1_000)
    child.on('error', reject)
    child.on('exit', (code) => {
      clearTimeout(timer)
      if (code === 0) resolve()
      else reject(new DomainError('intake.corrupt'))
    })
  })
}
