/** The pages of the compiler's merged picture: a ground and a group each at the first level, the letters they share at the end. */
export function svgPages(merged: string): string[] {
  const parts = topLevel(merged)
  const letters = new Map<string, string>()
  for (const definitions of parts.filter((part) => part.startsWith('<defs')))
    for (const [whole, id] of definitions.matchAll(
      /<(?:symbol|clipPath|pattern|linearGradient)[^>]* id="([^"]+)"[\s\S]*?<\/(?:symbol|clipPath|pattern|linearGradient)>/g,
    ))
      letters.set(id!, whole)
  const pages: string[] = []
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [ground, drawing] = [parts[at]!, parts[at + 1]!]
    if (!ground.startsWith('<path') || !drawing.startsWith('<g')) break
    pages.push(onePage(ground, drawing, letters))
  }
  return pages
}

function onePage(ground: string, drawing: string, letters: ReadonlyMap<string, string>): string {
  const [, width = '0', height = '0'] = /L ([\d.]+) ([\d.]+) L [\d.]+ 0 Z/.exec(ground) ?? []
  const used = [...new Set([...drawing.matchAll(/(?:href="#|url\(#)([^")]+)/g)].map((match) => match[1]!))]
  const definitions = used.flatMap((id) => letters.get(id) ?? []).join('')
  const placed = drawing.replace(/^<g[^>]*>/, '<g>')
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}">${ground}${placed}<defs>${definitions}</defs></svg>`
}

// The compiler writes one element per line, four spaces deep at the first level.
function topLevel(merged: string): string[] {
  const inner = merged.slice(merged.indexOf('\n') + 1, merged.lastIndexOf('</svg>'))
  return inner
    .split(/\n {4}(?=<[a-z])/)
    .map((part) => part.trim().replace(/\n\s+/g, ''))
    .filter(Boolean)
}
