import type { Piece } from './flow.ts'
import { foldInPlace, tidy } from './folded.ts'
import { isGenreWord, standTogether } from './genre-lexicon.ts'
import { isSyllable, plainLetters } from './misread-letters.ts'
import { ordinalOf, rowStarts } from './text-rows.ts'
import type { CellPart, TextGrid } from './text-grid.ts'
import { placed } from './text-placing.ts'
import type { Placed, Token, WordColumn } from './text-placing.ts'

const NAMES: Record<WordColumn, string> = {
  title: 'Nội dung',
  product: 'Sản phẩm',
  timing: 'Thời gian',
  start: 'Triển khai',
  finish: 'Hoàn thành',
  lead: 'Chủ trì',
  coordinating: 'Phối hợp',
}
const UNIT =
  /cong chuc|can bo|van phong|thong ke|noi vu|van hoa|xa hoi|mot cua|(?:co )?lien quan|cac (?:nganh|ban|thon|ap|to|xom|doan the)|don vi|doan the|truong (?:thon|ap|cac|ban|\d\S*)(?: ap| thon)?|hdnd|ubnd|cap xa|dai truyen thanh|he thong|truyen thanh xa|(?:phong|cong an|mat tran|doan thanh nien|hoi|ban|trung tam)(?= |$)|mttq|tu phap|ho tich|tai chinh|ke toan/g
const TIME = /^(?:thang|thuong|xuyen|moi|hang|quy|tuan|truoc|ngay|\d{1,2}\/\d{1,4}(?:\/\d{4})?)$/
const GROUP = /^cac (?:nganh|ban|don vi|doan the|thon|ap|xom|to|khu pho|co quan)\b/
const PRODUCT =
  /^(?:ke hoach|hop dong|bien ban|bao cao|(?:cac )?san pham|chuyen muc|tin bai|bai viet|cuoc|danh sach|hinh anh|phieu|van ban|quyet dinh)/

interface Line {
  piece: Piece
  ordinal: string | null
  tokens: Token[]
}

/**
 * Cells of a table whose columns ran together: what stands in a line goes, left to right, to the column whose kind it is and
 * whose words it continues. Null where the heading names no time, without which left and right cannot be told.
 */
export function cellsByWords(heading: readonly Piece[], body: readonly Piece[], garbled: boolean): TextGrid | null {
  const columns = columnsNamed(heading.map((piece) => foldInPlace(piece.text)))
  if (!columns) return null
  const lines = body.map((piece): Line => {
    const found = ordinalOf(piece.text.trim())
    return { piece, ordinal: found?.ordinal ?? null, tokens: tokensOf(found?.rest ?? piece.text, garbled) }
  })
  const starts = rowStarts(
    lines.map(({ ordinal, tokens }) => ({ ordinal, opens: /^[\p{Lu}]/u.test(tokens[0]?.text ?? '') })),
  )
  if (starts.length < 2) return null
  const printed = lines.flatMap((line) => line.ordinal ?? [])
  const counted = printed.filter((ordinal, index) => ordinal === String(index + 1)).length >= printed.length * 0.6
  const rows = starts.map((start, index) => {
    const own = lines.slice(start, starts[index + 1] ?? lines.length)
    const cells = rowOf(own, columns)
    const ordinal = own.find((line) => line.ordinal !== null)!
    if (cells[0]!.length === 0) cells[0]!.push({ piece: ordinal.piece, text: unread(ordinal) })
    return [[{ piece: ordinal.piece, text: counted ? String(index + 1) : ordinal.ordinal! }], ...cells]
  })
  const head = [
    [{ piece: heading[0]!, text: 'TT' }],
    ...columns.map((column) => [{ piece: heading[0]!, text: NAMES[column] }]),
  ]
  return { rows: [head, ...rows], confidence: 0.45 }
}

function columnsNamed(lines: readonly string[]): WordColumn[] | null {
  const all = lines.join(' ')
  const at = (pattern: RegExp): number => {
    const own = lines.find((line) => /\btt\b/.test(line)) ?? ''
    const here = own.search(pattern)
    return here >= 0 ? here : pattern.test(all) ? 1_000 : -1
  }
  const product = at(/san pham|ket qua/)
  const time = at(/thoi gian|tien do|hoan thanh|trien khai/)
  const helper = at(/phoi hop|phoi\b/)
  const lead = Math.max(at(/chu tri|don vi thuc hien|co quan/), helper)
  if (time < 0 || lead < 0) return null
  const times: WordColumn[] = /trien khai/.test(all) && /hoan thanh/.test(all) ? ['start', 'finish'] : ['timing']
  const units: WordColumn[] = helper >= 0 ? ['lead', 'coordinating'] : ['lead']
  const parts: [number, WordColumn[]][] = [
    [0, ['title']],
    [time, times],
    [lead + 0.5, units],
  ]
  if (product >= 0) parts.push([product, ['product']])
  return parts.sort((left, right) => left[0] - right[0]).flatMap(([, names]) => names)
}

function tokensOf(text: string, garbled: boolean): Token[] {
  const tokens: Token[] = []
  let bar = false
  for (const word of tidy(text).split(/(\|)|\s+/)) {
    if (!word) continue
    if (word === '|') bar = true
    else if (!garbled || isWord(word)) {
      const folded = foldInPlace(word).replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '')
      const bare = word.toLowerCase().replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '')
      tokens.push({
        word: bare,
        text: garbled ? word.replace(/^[^\p{L}\d("“–-]+|[^\p{L}\d)"”.,;:–-]+$/gu, '') : word,
        folded,
        bar,
        unit: false,
        helper: false,
        group: false,
        time: TIME.test(folded),
        product: false,
      })
      bar = false
    }
  }
  const folded = tokens.map((token) => token.folded)
  const line = folded.join(' ')
  for (const found of line.matchAll(UNIT)) {
    const from = line.slice(0, found.index).split(' ').length - 1
    const count = found[0].split(' ').length
    for (let index = from; index < from + count; index++) if (tokens[index]) tokens[index]!.unit = true
  }
  tokens.forEach((token, index) => {
    token.helper = /^(?:co )?lien quan/.test(folded.slice(index).join(' ')) || (tokens[index - 1]?.helper ?? false)
    token.group = GROUP.test(folded.slice(index).join(' '))
    token.product = PRODUCT.test(folded.slice(index).join(' '))
  })
  return tokens
}

// In misread text strokes and stains stand between the words.
function isWord(text: string): boolean {
  if (/^[-–]$/.test(text)) return true
  if (/^\(?\d{1,2}(?:\/\d{1,4}){1,2}[.,;)]*$|^\d{2}$|^20[0-4]\d[.,;)]*$/.test(text)) return true
  const core = text.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '')
  if (/[^\p{L}\d/.-]/u.test(core) || !/\p{L}{2}/u.test(core)) return false
  const plain = plainLetters(core)
  return isSyllable(plain) || isGenreWord(plain) || /^\p{Lu}{2,6}$/u.test(core)
}

function rowOf(lines: readonly Line[], columns: readonly WordColumn[]): CellPart[][] {
  const cells: CellPart[][] = columns.map(() => [])
  const last: string[][] = columns.map(() => [])
  // A title that begins on the line of the row's number has no words above it.
  const titled = lines.findIndex(({ ordinal, tokens }) => ordinal !== null && tokens[0] && opensTitle(tokens[0]))
  for (const [at, { piece, tokens }] of lines.entries()) {
    const open = columns.map((column) => column !== 'title' || at >= titled)
    const chosen: Placed[] = placed(tokens, columns, { last, open, together: standTogether })
    columns.forEach((_, column) => {
      const own = chosen.filter((item) => item.column === column)
      if (own.length === 0) return
      cells[column]!.push({ piece, text: own.map((item) => item.token.text).join(' ') })
      last[column] = [...own.map((item) => item.token.word).reverse(), ...last[column]!].filter(Boolean).slice(0, 2)
    })
  }
  return cells
}

const opensTitle = (token: Token): boolean => /^\p{Lu}/u.test(token.text) && !token.time && !token.unit

// What is printed before the first word that can be read.
function unread({ piece, tokens }: Line): string {
  const rest = ordinalOf(piece.text.trim())?.rest ?? piece.text
  const end = tokens[0] ? rest.indexOf(tokens[0].text) : rest.length
  return tidy(rest.slice(0, end > 0 ? end : rest.length))
}
