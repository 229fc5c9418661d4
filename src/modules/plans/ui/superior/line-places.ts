import type { SourceDocument, SourceLine } from '../../domain/reading/document-model.ts'
import type { Provenance } from '../../domain/reading/plan-reading.ts'

/** Every printed line as a place, so that a click on any line can mark it: "line:2:14". */
export function linePlaces(document: SourceDocument): Record<string, Provenance> {
  const places: Record<string, Provenance> = {}
  const note = (page: number, line: SourceLine): void => {
    const at = line.page ?? page
    places[`line:${at}:${line.line}`] = {
      page: at,
      line: line.line,
      ...(line.box ? { box: line.box } : {}),
      quote: line.text.trim(),
      confidence: line.confidence,
    }
  }
  for (const page of document.pages)
    for (const block of page.blocks)
      if (block.kind === 'line') note(page.number, block)
      else for (const cell of block.rows.flat()) for (const line of cell.lines) note(page.number, line)
  return places
}

/** The item read at this place; null where the line belongs to none. */
export function itemAt(place: Provenance, items: readonly { key: string; source: Provenance | null }[]): string | null {
  const found = items.find(
    ({ source }) =>
      source !== null &&
      source.page === place.page &&
      source.line !== null &&
      place.line !== null &&
      place.line >= source.line &&
      place.line <= (source.lineTo ?? source.line),
  )
  return found?.key ?? null
}
