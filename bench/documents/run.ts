import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import type { OfficialDocument } from '#modules/documents/domain/index.ts'
import { samplePlan } from '../../tests/support/official-documents.ts'

const ROUNDS = 15
const TASKS = 15
const MANY = 200
const GOAL_MS = 300

/** The same plan with other words each time, so that nothing is answered from memory. */
const plan = (rows: number, round: number): OfficialDocument => {
  const document = samplePlan(rows)
  return {
    ...document,
    body: document.body.map((block) =>
      block.kind === 'paragraph' && typeof block.words === 'string'
        ? { ...block, words: `${block.words} Lần ${round}.` }
        : block,
    ),
  }
}

const before = residentMb()
const began = performance.now()
const { writePdf, drawPages } = await import('#adapters/pdf-out/write-pdf.ts')
await writePdf(plan(TASKS, 0))
const firstPdf = performance.now() - began
const withPdf = residentMb()
const { writeDocx } = await import('#adapters/docx-out/write-docx.ts')
const wordBegan = performance.now()
await writeDocx(plan(TASKS, 0))
const firstDocx = performance.now() - wordBegan

const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
const fonts = dirname(
  createRequire(join(process.cwd(), 'package.json')).resolve('@expo-google-fonts/tinos/package.json'),
)
const bare = NodeCompiler.create({ fontArgs: [{ fontPaths: [join(fonts, '400Regular')] }] })
const PARAGRAPH =
  '#set document(date: datetime(year: 2027, month: 1, day: 1))\n#set text(font: "Tinos", fallback: false)\nMột đoạn '

const pdf = await median((round) => writePdf(plan(TASKS, round)))
const barePdf = await median((round) => bare.pdf({ mainFileContent: `${PARAGRAPH} ${round}` }, { pdfStandard: 'a-2b' }))
const docx = await median((round) => writeDocx(plan(TASKS, round)))
const bareDocx = await median(() =>
  Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Một đoạn')] }] })),
)
const pages = await median((round) => drawPages(plan(TASKS, round)))
const many = await median((round) => writePdf(plan(MANY, round)))

say('PDF, ms (median)', pdf, 'Typst, one paragraph', barePdf)
say('DOCX, ms (median)', docx, 'docx, one paragraph', bareDocx)
line('pages as pictures, ms', pages)
line(`PDF of ${MANY} tasks, ms`, many)
line('first PDF with loading, ms', firstPdf)
line('first DOCX, ms', firstDocx)
line('memory for PDF, MB', withPdf - before)
if (pdf > GOAL_MS) process.stdout.write(`missed: PDF of ${TASKS} tasks over ${GOAL_MS} ms\n`)
process.exit(pdf > GOAL_MS ? 1 : 0)

async function median(act: (round: number) => unknown): Promise<number> {
  const times: number[] = []
  for (let round = 1; round <= ROUNDS; round++) {
    const start = performance.now()
    await act(round)
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]!
}

function say(what: string, value: number, baseline: string, bareValue: number): void {
  process.stdout.write(
    `${what.padEnd(30)} ${value.toFixed(1).padStart(8)}   ${baseline} ${bareValue.toFixed(1)}   ratio ${(value / bareValue).toFixed(1)}\n`,
  )
}

function line(what: string, value: number): void {
  process.stdout.write(`${what.padEnd(30)} ${value.toFixed(1).padStart(8)}\n`)
}

function residentMb(): number {
  return process.memoryUsage().rss / 2 ** 20
}
