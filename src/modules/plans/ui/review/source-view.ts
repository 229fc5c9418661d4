import type { SourceBlock, SourceDocument } from '../../domain/reading/document-model.ts'
import type { Provenance } from '../../domain/reading/plan-reading.ts'

/** A page as the pane shows it: its picture where it has one, its lines. */
export interface SourcePageView {
  number: number
  file: number
  /** Counted from 1 within its file: under this number its picture is fetched. */
  inFile: number
  width: number | null
  height: number | null
  hasPicture: boolean
  isRecognised: boolean
  lines: { line: number; text: string; inTable: boolean }[]
}
export interface SourceView {
  pages: SourcePageView[]
  files: { id: string; name: string }[]
}

/** Makes the pane's view of a document. */
export function sourceView(
  document: SourceDocument | null,
  files: readonly { id: string; name: string }[],
): SourceView {
  const seen = new Map<number, number>()
  const pages = (document?.pages ?? []).map((page): SourcePageView => {
    const inFile = (seen.get(page.file) ?? 0) + 1
    seen.set(page.file, inFile)
    return {
      number: page.number,
      file: page.file,
      inFile,
      width: page.width,
      height: page.height,
      hasPicture: page.width !== null,
      isRecognised: page.origin === 'recognised',
      lines: page.blocks.flatMap(linesOf),
    }
  })
  return { pages, files: files.map(({ id, name }) => ({ id, name })) }
}

function linesOf(block: SourceBlock): SourcePageView['lines'] {
  if (block.kind === 'table')
    return block.rows.flatMap((row) =>
      row.flatMap((cell) => cell.lines.map((line) => ({ line: line.line, text: line.text, inTable: true }))),
    )
  const text = `${block.numbering ? `${block.numbering} ` : ''}${block.text}`
  return [{ line: block.line, text, inTable: false }]
}

/** The field read at a point or line of a page: the one with the smallest place there; null when none was. */
export function placeUnder(
  places: Readonly<Record<string, Provenance>>,
  at: { page: number; line?: number; x?: number; y?: number },
): string | null {
  let best: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [path, place] of Object.entries(places)) {
    if (place.page !== at.page) continue
    const size = at.line === undefined ? boxSize(place, at.x ?? 0, at.y ?? 0) : lineSize(place, at.line)
    if (size !== null && size < least) {
      best = path
      least = size
    }
  }
  return best
}

const NEAR = 4

function boxSize(place: Provenance, x: number, y: number): number | null {
  const { box } = place
  if (!box) return null
  const inside =
    x >= box.x - NEAR && x <= box.x + box.width + NEAR && y >= box.y - NEAR && y <= box.y + box.height + NEAR
  return inside ? box.width * box.height : null
}

function lineSize(place: Provenance, line: number): number | null {
  if (place.line === null || line < place.line || line > (place.lineTo ?? place.line)) return null
  return (place.lineTo ?? place.line) - place.line + place.quote.length / 10_000
}
