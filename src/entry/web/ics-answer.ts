import { icsText } from '#modules/calendar/domain/index.ts'
import type { CalendarItem } from './calendar-work.ts'
import { installation } from './installation.ts'

/** Whole-day events with steady names, as a file to keep or a feed to follow. */
export function icsAnswer(items: readonly CalendarItem[], asFile: boolean): Response {
  const events = items.map((item) => ({
    uid: item.id,
    day: item.day,
    title: item.state === 'done' ? `✓ ${item.title}` : item.title,
    description: `${item.label}. Chủ trì: ${item.lead || 'chưa rõ'}`,
  }))
  return new Response(icsText(events, 'Loa Làng: việc của kế hoạch', installation().app.clock.now()), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `${asFile ? 'attachment' : 'inline'}; filename="loa-lang.ics"`,
      'cache-control': 'private, max-age=900',
      'x-robots-tag': 'noindex',
    },
  })
}
