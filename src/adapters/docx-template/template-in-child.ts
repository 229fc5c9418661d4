import type { PreviewBlock, TemplateFiller } from '#modules/documents/server/index.ts'
import type { TemplateData, TemplateProblem } from '#modules/documents/domain/index.ts'
import { ReaderPool } from '../intake/reader-pool.ts'
import type { ReaderAnswer } from '../intake/reader-pool.ts'

const LIMITS = { heapMb: 384, processMb: 900, milliseconds: 30_000, silentMilliseconds: 30_000 }
const pool = new ReaderPool(1)

type Work = 'inspect' | 'fill' | 'words' | 'example'
type Answer = ReaderAnswer & { problems?: TemplateProblem[]; bytes?: string; words?: PreviewBlock[] }

/** Forms opened, filled and read in a process of their own, with limits of memory and time. */
export const templatesInChild: TemplateFiller = {
  inspect: async (form) => (await run('inspect', form)).problems ?? [],
  fill: async (form, data) => bytesOf(await run('fill', form, data)),
  words: async (docx) => (await run('words', docx)).words ?? [],
  example: async () => bytesOf(await run('example')),
}

async function run(work: Work, bytes?: Uint8Array, data?: TemplateData): Promise<Answer> {
  const message = { kind: 'template', work, bytes: Buffer.from(bytes ?? []).toString('base64'), data: data ?? {} }
  return (await pool.run({ message, limits: LIMITS })) as Answer
}

const bytesOf = (answer: Answer): Uint8Array => new Uint8Array(Buffer.from(answer.bytes ?? '', 'base64'))
