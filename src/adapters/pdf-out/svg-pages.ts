const SHARED = /<(symbol|clipPath|pattern|linearGradient)\b[^>]* id="([^"]+)"[\s\S]*?<\/\1>/g

/**
 * The pages of the compiler's merged picture: a ground and a group each at the first level, the letters they share at the end.
 * Letters are drawn as shapes; `words`, page by page, say what is written to whoever cannot see it.
 */
export function svgPages(merged: string, words: readonly string[]): string[] {
  const parts = topLevel(merged)
  const shared = new Map<string, string>()
  for (const definitions of parts.filter((part) => part.startsWith('<defs')))
    for (const [whole, , id] of definitions.matchAll(SHARED)) shared.set(id!, whole)
  const drawn = parts.filter((part) => !part.startsWith('<defs'))
  return Array.from({ length: Math.floor(drawn.length / 2) }, (_, page) =>
    onePage(drawn[page * 2]!, drawn[page * 2 + 1]!, shared, words[page] ?? ''),
  )
}

/** What is written on each page of the compiler's picture for browsers, where letters lie under their shapes. */
export function wordsOfPages(rich: string): string[] {
  return rich
    .split('<g class="typst-page"')
    .slice(1)
    .map((page) => [...page.matchAll(/<h5:div class="tsel"[^>]*>([^<]*)</g)].map((match) => match[1]).join(' '))
}

function onePage(ground: string, drawing: string, shared: ReadonlyMap<string, string>, words: string): string {
  // The ground's outline goes down the page, then across.
  const sides = (/ d="([^"]+)"/.exec(ground)?.[1]?.match(/-?[\d.]+/g) ?? []).filter((side) => Number(side) > 0)
  const height = sides[0]
  const width = sides.find((side) => side !== height)
  const placed = drawing.replace(/^<g[^>]*>/, '<g>')
  const used = new Set<string>()
  collect(placed, shared, used)
  const definitions = [...used].map((id) => shared.get(id)).join('')
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" role="img" viewBox="0 0 ${width} ${height}">` +
    `<desc>${words}</desc>${ground}${placed}<defs>${definitions}</defs></svg>`
  )
}

function collect(part: string, shared: ReadonlyMap<string, string>, used: Set<string>): void {
  for (const [, id] of part.matchAll(/(?:href="#|url\(#)([^")]+)/g)) {
    const definition = shared.get(id!)
    if (definition === undefined || used.has(id!)) continue
    used.add(id!)
    collect(definition, shared, used)
  }
}

// The compiler writes one element per line, four spaces deep at the first level.
function topLevel(merged: string): string[] {
  const inner = merged.slice(merged.indexOf('\n'), merged.lastIndexOf('</svg>'))
  return inner
    .split(/\n {4}(?=<[a-z])/)
    .map((part) => part.trim().replace(/\n\s+/g, ''))
    .filter(Boolean)
}
