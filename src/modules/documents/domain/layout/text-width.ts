// Advance widths of Times New Roman (and Tinos, which is metric-compatible) in thousandths of the size, for the letters below.
const REGULAR: Readonly<Record<number, string>> = {
  180: "'",
  200: '|',
  250: ' ,.\u00a0',
  278: '/:;\\ijlt',
  333: '!()-I[]`fr‘’',
  389: 'Js',
  408: '"',
  444: '?acez“”',
  469: '^',
  480: '{}',
  500: '#$*0123456789_bdghknopquvxyđ–«»',
  529: 'ơ',
  541: '~ư',
  556: 'FPS',
  564: '+<=>×',
  611: 'ELTZ',
  667: 'BCR',
  722: 'ADGHKNOƠQUVXYwĐ',
  776: 'Ư&m',
  833: '%',
  889: 'M',
  921: '@',
  944: 'W',
  1000: '—…',
}
const BOLD: Readonly<Record<number, string>> = {
  220: '|',
  250: ' ,.\u00a0',
  278: "'/\\il",
  333: '!()-:;[]`fjt‘’',
  389: 'Is',
  394: '{}',
  444: 'cerz',
  500: '#$*0123456789?J_agovxy–“”«»',
  520: '~',
  555: '"Sbdhknpquđơ',
  570: '+<=>×',
  600: 'ư^',
  611: 'FP',
  667: 'BELTZ',
  722: 'ACDNRUVXYwĐ',
  778: 'GHKOƠQ',
  796: 'Ư',
  833: '&m',
  930: '@',
  944: 'M',
  1000: '%W—…',
}
const OTHER = 500
const MM_PER_POINT = 25.4 / 72
// Tone, circumflex and breve; the horn makes a letter of its own width.
const MARKS = /[\u0300-\u031a\u031c-\u036f]/g

const widths = (table: Readonly<Record<number, string>>): ReadonlyMap<string, number> =>
  new Map(Object.entries(table).flatMap(([width, letters]) => [...letters].map((letter) => [letter, Number(width)])))
const TABLES = { regular: widths(REGULAR), bold: widths(BOLD) }

/** How long a line is on paper, in millimetres. */
export function textWidth(text: string, points: number, bold = false): number {
  const table = bold ? TABLES.bold : TABLES.regular
  const bare = text.normalize('NFD').replace(MARKS, '').normalize('NFC')
  let sum = 0
  for (const letter of bare) sum += table.get(letter) ?? OTHER
  return (sum / 1000) * points * MM_PER_POINT
}

/** The lines a text breaks into at a width: as many words on each as it holds. */
export function brokenLines(text: string, points: number, bold: boolean, widthMm: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    for (const word of paragraph.split(' ')) {
      const longer = line ? `${line} ${word}` : word
      if (line && textWidth(longer, points, bold) > widthMm) {
        lines.push(line)
        line = word
      } else line = longer
    }
    return [...lines, line]
  })
}

/**
 * The narrowest width that does not break a centred text into more lines than the full width does, so that its lines are about
 * equally long.
 */
export function balancedWidth(text: string, points: number, bold: boolean, widthMm: number): number {
  const count = brokenLines(text, points, bold, widthMm).length
  if (count === 1) return widthMm
  let width = widthMm
  for (let narrower = widthMm - 1; narrower >= widthMm / 2; narrower -= 1) {
    if (brokenLines(text, points, bold, narrower).length > count) break
    width = narrower
  }
  // A little air, so that no program breaks one word earlier than reckoned.
  return Math.min(widthMm, width + 1)
}

/** How long the last line of a text is at a width. */
export function lastLineWidth(text: string, points: number, bold: boolean, widthMm: number): number {
  return textWidth(brokenLines(text, points, bold, widthMm).at(-1) ?? '', points, bold)
}
