// What all four cuts of Tinos can draw and an office writes with: Latin with every Vietnamese letter, Greek, Cyrillic, marks, signs.
const DRAWN =
  '\\n\\u0020-\\u007e\\u00a0-\\u00ac\\u00ae-\\u0377\\u0384-\\u038a\\u03a3-\\u052f\\u1e00-\\u1f15\\u2010-\\u2027\\u2030-\\u205e' +
  '\\u2070\\u2071\\u2074-\\u208e\\u20a0-\\u20be\\u2100-\\u214f\\u2153\\u2154\\u2190-\\u2195\\u2212\\u2215\\u221e\\u2248\\u2260' +
  '\\u2261\\u2264\\u2265\\u25a0\\u25a1\\u25aa\\u25b2\\u25ba\\u25cb\\u25cf'
const ALL_DRAWN = new RegExp(`^[${DRAWN}]*$`)
// Signs that leave nothing on paper: control, soft hyphen, zero-width, direction and order marks, variation selectors.
const UNSEEN = /[\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/gu
// "2021 - 2030" stays on one line.
const YEARS = /\b(\d{4}) - (?=\d{4}\b)/g
const GRAPHEMES = new Intl.Segmenter('vi', { granularity: 'grapheme' })

/**
 * A text as paper can carry it: composed letters (NFC), no control signs, single spaces; what no letter of the font can draw
 * (an emoji) becomes one "□", so that whoever reads the print sees that something stood there.
 */
export function printable(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/\r\n?|\v|\f|\u2028|\u2029/g, '\n')
    .replace(/[\t\u2002-\u200a\u3000]/g, ' ')
  return (ALL_DRAWN.test(plain) ? plain : boxed(plain))
    .replace(/ {2,}/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(YEARS, '$1\u00a0-\u00a0')
    .trim()
}

// Grapheme by grapheme, so that an emoji of several signs is one box.
function boxed(text: string): string {
  let out = ''
  for (const { segment } of GRAPHEMES.segment(text)) {
    const seen = segment === '\n' ? segment : segment.replace(UNSEEN, '')
    out += ALL_DRAWN.test(seen) ? seen : '□'
  }
  return out
}
