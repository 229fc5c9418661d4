import { expect, test } from 'vitest'
import { writeDocx } from '#adapters/docx-out/write-docx.ts'
import { drawPages, writePdf } from '#adapters/pdf-out/write-pdf.ts'
import { describeDocx, wordsOfDocx } from '../support/describe-docx.ts'
import { describePdf, pdfFacts } from '../support/describe-pdf.ts'
import { SAMPLES, sampleReport } from '../support/official-documents.ts'

/** What is compared: each word once, wherever a line or page breaks. */
const words = (text: string): string[] => [...new Set(text.split(/[\s\u00a0]+/).filter(Boolean))].sort()

test.each(Object.entries(SAMPLES))('%s: paper, letters and places are those agreed on', async (name, sample) => {
  const document = await sample()
  const [docx, pdf] = [await writeDocx(document), await writePdf(document)]
  const facts = await pdfFacts(pdf)
  await expect(`${describeDocx(docx).join('\n')}\n`).toMatchFileSnapshot(`../golden/documents/${name}.docx.txt`)
  await expect(`${describePdf(facts).join('\n')}\n`).toMatchFileSnapshot(`../golden/documents/${name}.pdf.txt`)

  const printed = words(facts.lines.map((line) => line.text).join(' ')).filter((word) => !/^\d$/.test(word))
  const written = words(`${wordsOfDocx(docx)} ${document.isSample ? 'MẪU' : ''}`).filter((word) => !/^\d$/.test(word))
  expect(printed).toEqual(written)
  const drawn = (await drawPages(document)).map((page) => /<desc>(.*?)<\/desc>/s.exec(page)?.[1] ?? '')
  expect(words(drawn.join(' ')).filter((word) => !/^\d$/.test(word))).toEqual(written)
})

test.each(Object.entries(SAMPLES))('%s: the file says what it is and carries its letters', async (_, sample) => {
  const document = await sample()
  const pdf = await writePdf(document)
  const facts = await pdfFacts(pdf)
  const raw = Buffer.from(pdf).toString('latin1')
  expect(raw).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>')
  expect(facts.language).toBe('vi')
  expect(facts.author).toBe(null)
  expect(facts.title).toBeTruthy()
  expect(facts.fonts.every((font) => /^Tinos-(Regular|Bold|Italic|BoldItalic)$/.test(font))).toBe(true)
  // Tagged: whoever hears the page read out is told headings, tables and pictures.
  expect([...facts.roles]).toContain('P')
  for (const block of document.body) if (block.kind === 'heading') expect([...facts.roles]).toContain(`H${block.level}`)
  if (document.body.some((block) => block.kind === 'table')) expect([...facts.roles]).toContain('TH')
  if (document.body.some((block) => block.kind === 'picture')) expect([...facts.roles]).toContain('Figure')
})

test('the same document gives the same bytes', async () => {
  const report = await sampleReport()
  const again = async (write: typeof writePdf): Promise<boolean> =>
    Buffer.from(await write(report)).equals(Buffer.from(await write(report)))
  expect(await again(writePdf)).toBe(true)
  expect(await again(writeDocx)).toBe(true)
})
