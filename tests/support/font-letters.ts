import { readFileSync } from 'node:fs'

/** Which letters a TrueType font draws, and how wide each is in thousandths of the size. */
export function fontLetters(file: string): Map<number, number> {
  const font = readFileSync(file)
  const tables = new Map<string, number>()
  for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16)
    tables.set(font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8))
  const [head, hhea, hmtx, cmap] = ['head', 'hhea', 'hmtx', 'cmap'].map((name) => tables.get(name)!)
  const unit = font.readUInt16BE(head! + 18)
  const measured = font.readUInt16BE(hhea! + 34)
  const width = (glyph: number): number => (font.readUInt16BE(hmtx! + 4 * Math.min(glyph, measured - 1)) * 1000) / unit
  const letters = new Map<number, number>()
  for (let at = cmap! + 4; at < cmap! + 4 + 8 * font.readUInt16BE(cmap! + 2); at += 8) {
    const table = cmap! + font.readUInt32BE(at + 4)
    if (font.readUInt16BE(table) === 4)
      for (const [letter, glyph] of segments(font, table)) letters.set(letter, width(glyph))
  }
  return letters
}

// Format 4 of the table "cmap": ranges of letters with a shift or a list of glyphs.
function* segments(font: Buffer, table: number): Generator<[number, number]> {
  const count = font.readUInt16BE(table + 6) / 2
  for (let segment = 0; segment < count; segment++) {
    const last = font.readUInt16BE(table + 14 + 2 * segment)
    const first = font.readUInt16BE(table + 16 + 2 * (count + segment))
    const shift = font.readInt16BE(table + 16 + 2 * (2 * count + segment))
    const place = table + 16 + 2 * (3 * count + segment)
    const offset = font.readUInt16BE(place)
    for (let letter = first; letter <= last && letter !== 0xffff; letter++) {
      const raw = offset === 0 ? letter : font.readUInt16BE(place + offset + 2 * (letter - first))
      const glyph = raw === 0 ? 0 : (raw + shift) & 0xffff
      if (glyph !== 0) yield [letter, glyph]
    }
  }
}
