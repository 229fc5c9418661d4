import sharp from 'sharp'
import type { OverlayOptions } from 'sharp'
import type { Worker } from 'tesseract.js'
import type { Box, SourceBlock, SourceLine, SourceTable } from '#modules/plans/domain/index.ts'
import { readingOrder } from '../intake/side-by-side.ts'
import { gridsOf } from '../pdf/ruled-tables.ts'
import type { Grid } from '../pdf/ruled-tables.ts'
import { strokesOf } from './picture-strokes.ts'
import { withCountedNumerals } from './numeral-bars.ts'
import { lineOf, linesOf, moved } from './recognised-lines.ts'
import type { RecognisedLine } from './recognised-lines.ts'
import { recogniseTable } from './recognise-table.ts'
import { withSecondLooks } from './second-look.ts'
import { sideColumnsOf } from './side-columns.ts'
import type { Straight } from './straighten.ts'
import { textInkOf } from './text-ink.ts'
import { setLayout } from './workers.ts'

export interface RecognisedPage {
  /** Boxes in pixels of the level picture. */
  blocks: (RecognisedLine | SourceTable)[]
  confidence: number
}

/** Recognises a level page: ruled tables cell by cell, the rest as it is laid out. */
export async function recognisePage(worker: Worker, page: Straight): Promise<RecognisedPage> {
  const { ink } = page
  const grids = gridsOf(strokesOf(ink, ink.scale)).filter((grid) => grid.box.width > page.width * 0.25)
  const prepared = await withoutTables(page, grids)
  await setLayout(worker, 'page')
  const { data } = await worker.recognize(prepared.image, {}, { text: true, blocks: true })
  const found = linesOf(data).map((line) => moved(line, prepared.back))
  const lines = await withCountedNumerals(page, await withSecondLooks(worker, page, found))
  const ordered = readingOrder(lines, page.width, (parts) => lineOf(parts.flatMap((part) => part.words)))
  const blocks: (RecognisedLine | SourceTable)[] = withGaps(ordered)
  for (const grid of [...grids].sort((a, b) => a.box.y - b.box.y)) {
    const after = blocks.findLastIndex((block) => middle(block.box!) < grid.box.y)
    blocks.splice(after + 1, 0, await recogniseTable(worker, page, grid))
  }
  return { blocks, confidence: confidenceOf(blocks, data.confidence / 100) }
}

const middle = (box: Box): number => box.y + box.height / 2

// Tables are painted over; where two columns stand side by side, the right one is set below the left for the recogniser.
async function withoutTables(page: Straight, grids: readonly Grid[]): Promise<{ image: Buffer; back(box: Box): Box }> {
  const { scale } = page.ink
  const covers = grids.map((grid): OverlayOptions => ({
    ...whitePatch(grid.box.width + 8, grid.box.height + 8),
    left: Math.max(0, Math.round(grid.box.x - 4)),
    top: Math.max(0, Math.round(grid.box.y - 4)),
  }))
  const inGrid = (y: number): boolean => grids.some((grid) => y > grid.box.y && y < grid.box.y + grid.box.height)
  const columns = sideColumnsOf(textInkOf(page.ink))
    .map((found) => ({
      top: Math.max(0, Math.floor(found.top * scale) - 3),
      bottom: Math.min(page.height, Math.ceil(found.bottom * scale) + 3),
      gutter: Math.round(found.gutter * scale),
    }))
    .filter((zone) => !inGrid((zone.top + zone.bottom) / 2))
  const covered = covers.length === 0 ? page.image : await sharp(page.image).composite(covers).png().toBuffer()
  const zone = columns.at(-1)
  if (!zone) return { image: covered, back: (box) => box }
  const height = zone.bottom - zone.top
  const part = (left: number, top: number, width: number, tall: number): Promise<Buffer> =>
    sharp(covered).extract({ left, top, width, height: tall }).png({ compressionLevel: 1 }).toBuffer()
  const image = await sharp({
    create: { width: page.width, height: page.height + height, channels: 3, background: '#ffffff' },
  })
    .composite([
      { input: await part(0, 0, page.width, zone.top), left: 0, top: 0 },
      { input: await part(0, zone.top, zone.gutter, height), left: 0, top: zone.top },
      {
        input: await part(zone.gutter, zone.top, page.width - zone.gutter, height),
        left: zone.gutter,
        top: zone.bottom,
      },
      ...(zone.bottom < page.height
        ? [
            {
              input: await part(0, zone.bottom, page.width, page.height - zone.bottom),
              left: 0,
              top: zone.bottom + height,
            },
          ]
        : []),
    ])
    .grayscale()
    .png({ compressionLevel: 1 })
    .toBuffer()
  return { image, back: (box) => (middle(box) > zone.bottom ? { ...box, y: box.y - height } : box) }
}

function whitePatch(width: number, height: number): OverlayOptions {
  return {
    input: {
      create: {
        width: Math.max(1, Math.round(width)),
        height: Math.max(1, Math.round(height)),
        channels: 3,
        background: '#ffffff',
      },
    },
  }
}

// A gap that parts paragraphs, as on typed pages.
function withGaps(lines: readonly RecognisedLine[]): RecognisedLine[] {
  const steps = lines
    .slice(1)
    .map((line, index) => middle(line.box) - middle(lines[index]!.box))
    .filter((step) => step > 10)
    .sort((a, b) => a - b)
  const usual = steps[Math.floor(steps.length * 0.4)] ?? 0
  return lines.map((line, index) => {
    const step = index === 0 ? 0 : middle(line.box) - middle(lines[index - 1]!.box)
    return usual > 0 && step > usual * 1.45 ? { ...line, gapAbove: step - usual } : line
  })
}

function confidenceOf(blocks: readonly SourceBlock[] | RecognisedPage['blocks'], whole: number): number {
  let letters = 0
  let sure = 0
  for (const block of blocks) {
    const lines: Omit<SourceLine, 'line'>[] =
      block.kind === 'line' ? [block] : block.rows.flatMap((row) => row.flatMap((cell) => cell.lines))
    for (const line of lines) {
      letters += line.text.length
      sure += line.confidence * line.text.length
    }
  }
  return letters > 0 ? sure / letters : whole
}
