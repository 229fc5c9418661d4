import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { spansOf } from './printed-blocks.ts'
import type { PrintedBlock } from './printed-blocks.ts'
import type { PrintedPlan } from './printed-plan.ts'

const require = createRequire(import.meta.url)
let compiler: NodeCompiler | null = null

function typst(): NodeCompiler {
  const fonts = dirname(require.resolve('@expo-google-fonts/tinos/package.json'))
  return (compiler ??= NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [
      {
        fontPaths: ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map((style) => join(fonts, style)),
      },
    ],
  }))
}

/** The plan as a PDF with text, ruled tables and real pages. `repeatHeading`: whether a table says its heading on every page. */
export function toPdf(plan: PrintedPlan, repeatHeading = true): Buffer {
  const data = { ...plan, repeatHeading, body: plan.body.map(setBlock), annex: plan.annex.map(setBlock) }
  const made = typst().pdf({
    mainFileContent: readFileSync(join(import.meta.dirname, 'plan.typ'), 'utf8'),
    inputs: { plan: JSON.stringify(data) },
  })
  typst().evictCache(10)
  return made
}

/** Pictures of pages as a PDF without text, as an office scanner writes it. Sizes in points. */
export function picturesAsPdf(pages: readonly { image: Buffer; width: number; height: number }[]): Buffer {
  pages.forEach((page, at) => typst().mapShadow(join(import.meta.dirname, `page-${at}.jpg`), page.image))
  const made = typst().pdf({
    mainFileContent: pages
      .map(
        (page, at) =>
          `#page(width: ${page.width}pt, height: ${page.height}pt, margin: 0pt, image("page-${at}.jpg", width: 100%, height: 100%))`,
      )
      .join('\n'),
  })
  typst().resetShadow()
  typst().evictCache(0)
  return made
}

function setBlock(block: PrintedBlock): object {
  if (block.kind === 'paragraph') return block
  const [head = [], ...rows] = block.rows
  const columns = Math.max(...block.rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, column) => {
    const lengths = block.rows.map((row) => row[column]?.length ?? 0)
    return Math.max(4, Math.min(30, Math.sqrt(Math.max(...lengths)) * 3))
  })
  const padded = (row: readonly string[]): string[] => Array.from({ length: columns }, (_, at) => row[at] ?? '')
  return { kind: 'table', widths, head: spansOf(padded(head)), rows: rows.map((row) => spansOf(padded(row))) }
}
