import { addDays } from '#kernel/domain/plain-date.ts'
import type { Instant, PlainDate } from '#kernel/domain/plain-date.ts'

export interface IcsEvent {
  uid: string
  day: PlainDate
  title: string
  description: string
}

/** A calendar file (RFC 5545) of whole-day events: lines of at most 75 octets, CRLF. */
export function icsText(events: readonly IcsEvent[], name: string, now: Instant): string {
  const stamp = now.replace(/[-:]/g, '').replace(/\.\d+/, '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Loa Lang//vi',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
  ]
  for (const event of events) {
    lines.push(
      'BEGIN:VEVENT',
      `UID:${event.uid}@loalang`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${event.day.replace(/-/g, '')}`,
      `DTEND;VALUE=DATE:${addDays(event.day, 1).replace(/-/g, '')}`,
      `SUMMARY:${escaped(event.title)}`,
      `DESCRIPTION:${escaped(event.description)}`,
      'END:VEVENT',
    )
  }
  return [...lines, 'END:VCALENDAR', ''].map(folded).join('\r\n')
}

function escaped(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/\n/g, '\\n')
    .replace(/([,;])/g, '\\$1')
}

// A line may have 75 octets; a letter must not be cut in two.
function folded(line: string): string {
  let out = ''
  let size = 0
  for (const letter of line) {
    const octets = new TextEncoder().encode(letter).length
    if (size + octets > 74) {
      out += '\r\n '
      size = 1
    }
    out += letter
    size += octets
  }
  return out
}
