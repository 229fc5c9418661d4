/** A signature's place in a PDF: the bytes it covers and its own content, as they stand in the file. */
export interface SignedRange {
  /** The covered bytes, the signature's own left out. */
  covered: Uint8Array
  /** DER of the signature. */
  content: Uint8Array
  coversWholeFile: boolean
  subFilter: string | null
  /** `/M (D:2027…)` beside it. */
  writtenAt: string | null
}

const BYTE_RANGE = /\/ByteRange\s*\[\s*(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s*\]/g
// A dictionary is this near its byte range; the signature itself lies in the gap and is not looked through.
const NEAR = 4_000
const MOST = 40

/** Every signature of a PDF. Looks at bytes alone: the range must leave out exactly the signature's own content, or it is none. */
export function signedRanges(bytes: Uint8Array): SignedRange[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const found = new Map<string, SignedRange>()
  for (const match of text.matchAll(BYTE_RANGE)) {
    if (found.size >= MOST) break
    const [from, length, next, rest] = match.slice(1, 5).map(Number) as [number, number, number, number]
    const end = next + rest
    if (from !== 0 || length >= next || end > bytes.length) continue
    const gap = text.slice(length, next)
    if (!/^<[\da-fA-F\s]*>$/.test(gap)) continue
    const content = new Uint8Array(Buffer.from(gap.slice(1, -1).replace(/\s/g, ''), 'hex'))
    const around = dictionaryAround(text, match.index, length, next)
    found.set(match.slice(1, 5).join(' '), {
      covered: Buffer.concat([bytes.subarray(0, length), bytes.subarray(next, end)]),
      content,
      coversWholeFile: /^\s*$/.test(text.slice(end)),
      subFilter: /\/SubFilter\s*\/([\w.]+)/.exec(around)?.[1] ?? null,
      writtenAt: /\/M\s*\((D:[^)]{4,30})\)/.exec(around)?.[1] ?? null,
    })
  }
  return [...found.values()].sort((a, b) => a.covered.length - b.covered.length)
}

// The dictionary may begin before its contents and end behind them.
function dictionaryAround(text: string, at: number, gapFrom: number, gapTo: number): string {
  const near = (from: number, to: number): string => text.slice(Math.max(0, from), Math.min(text.length, to))
  const before = near(Math.min(at, gapFrom) - NEAR, gapFrom)
  const after = near(gapTo, gapTo + NEAR)
  return `${before.slice(before.lastIndexOf(' obj') + 1)} ${after.split('endobj')[0]}`
}

/** "D:20270112081500+07'00'" as an ISO moment; null where it is none. */
export function pdfMoment(text: string | null): string | null {
  const found = /^D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?:Z|([+-])(\d{2})'?(\d{2})?'?)?/.exec(text ?? '')
  if (!found) return null
  const [, year, month, day, hour, minute, second = '00', sign, zoneHour = '00', zoneMinute = '00'] = found
  const zone = sign ? `${sign}${zoneHour}:${zoneMinute}` : 'Z'
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`)
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}
