import { foldedKey } from '#kernel/domain/vietnamese.ts'
import type { SourceBlock, SourceLine, SourcePage } from '#modules/plans/domain/index.ts'

// Lines this near to the edge may be headers and footers.
const EDGE = 0.09
const SIGNED_BY =
  /^(?:nguoi ky|ky boi|ky ngay|ngay ky|gio ky|thoi gian ky|email|co quan|to chuc|signature valid|signed by|digitally signed)\b/
const SMALL = 10.5

/** Pages without what is printed around them: running headers and footers, and the stamp of an electronic signature. */
export function withoutFurniture(pages: readonly SourcePage[]): SourcePage[] {
  const running = runningLines(pages)
  return pages.map((page) => ({
    ...page,
    blocks: page.blocks.filter(
      (block) =>
        block.kind !== 'line' || (!(isAtEdge(block, page) && running.has(keyOf(block))) && !isStamp(block, page)),
    ),
  }))
}

function runningLines(pages: readonly SourcePage[]): Set<string> {
  const seen = new Map<string, number>()
  for (const page of pages) {
    const keys = page.blocks.flatMap((block) => (isAtEdge(block, page) ? [keyOf(block)] : []))
    for (const key of new Set(keys)) seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  const least = Math.max(2, Math.ceil(pages.length * 0.5))
  return new Set([...seen].filter(([key, count]) => key.length > 3 && count >= least).map(([key]) => key))
}

function isAtEdge(block: SourceBlock, page: SourcePage): block is SourceLine {
  if (block.kind !== 'line' || !block.box || !page.height) return false
  return block.box.y + block.box.height < page.height * EDGE || block.box.y > page.height * (1 - EDGE)
}

// Page numbers differ from page to page: "Trang 2/5".
function keyOf(line: SourceLine): string {
  return foldedKey(line.text.replace(/\d+/g, ' '))
}

function isStamp(line: SourceLine, page: SourcePage): boolean {
  if (!line.box || !page.height || (line.size ?? 99) > SMALL) return false
  return line.box.y < page.height * 0.14 && /:/.test(line.text) && SIGNED_BY.test(foldedKey(line.text))
}
