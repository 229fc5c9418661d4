import { constants, setPriority } from 'node:os'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { spaced } from '#kernel/server/spaced.ts'
import type { TemplateRequest } from '#adapters/docx-template/template-work.ts'
import type { TableRequest } from '#adapters/tables/read-tables.ts'
import { drawPage } from '#adapters/intake/draw-page.ts'
import { readFiles } from '#adapters/intake/read-files.ts'
import type { InputFile } from '#adapters/intake/read-files.ts'
import { readSignaturesOf } from '#adapters/pdf-signatures/read-signatures-of.ts'
import { readPlan } from '#modules/plans/domain/index.ts'
import type { SourceDocument } from '#modules/plans/domain/index.ts'

/** A process of its own for files from outside: whatever they do to it, the server lives. One request at a time. */
type Request =
  | { kind: 'read'; files: InputFile[]; partial: boolean }
  | { kind: 'draw'; path: string; page: number; turned: number }
  | TemplateRequest
  | TableRequest

try {
  setPriority(constants.priority.PRIORITY_LOW)
} catch {
  // Only a courtesy to the web pages; some systems forbid it.
}
process.on('message', (request: Request) => void answer(request))
process.on('disconnect', () => process.exit())
process.send?.({ kind: 'ready' })

async function answer(request: Request): Promise<void> {
  try {
    await send(await work(request))
  } catch (error) {
    await send(
      error instanceof DomainError
        ? { kind: 'refused', code: error.code, facts: error.facts }
        : { kind: 'refused', code: 'intake.failed', facts: {} },
    )
  }
}

// What is large and seldom needed is loaded when it is asked for.
async function work(request: Request): Promise<object> {
  if (request.kind === 'read') return read(request)
  if (request.kind === 'draw') return draw(request)
  if (request.kind === 'table')
    return { kind: 'done', tables: await (await import('#adapters/tables/read-tables.ts')).readTables(request) }
  return (await import('#adapters/docx-template/template-work.ts')).templateWork(request)
}

const PARTIAL_EVERY_MS = 2_000

async function read(request: Request & { kind: 'read' }): Promise<object> {
  // The first page goes out at once; a long scan is not sent anew for every page.
  const partial = spaced((part: SourceDocument) => void send({ kind: 'partial', document: part }), PARTIAL_EVERY_MS)
  const document = await readFiles(request.files, {
    onProgress: (progress) => void send({ kind: 'progress', progress }),
    onPages: (part) => {
      if (request.partial) partial.call(part)
    },
  }).finally(() => partial.stop())
  return { kind: 'done', document, reading: readPlan(document), signatures: await readSignaturesOf(request.files) }
}

async function draw(request: Request & { kind: 'draw' }): Promise<object> {
  const drawn = await drawPage(request.path, request.page, request.turned)
  return { kind: 'done', picture: drawn && { ...drawn, image: drawn.image.toString('base64') } }
}

function send(message: object): Promise<void> {
  return new Promise((resolve) => {
    if (process.connected) process.send?.(message, undefined, undefined, () => resolve())
    else resolve()
  })
}
