import { formatDate, isPlainDate, plainDate } from '#kernel/domain/plain-date.ts'
import { yearParts } from './plan-facts.ts'
import type { PlanFacts } from './plan-facts.ts'
import { shortSentences, wordsOf } from './short-sentences.ts'
import { spokenDay, spokenText } from './spoken.ts'

/** How fast a station's reader reads, in words (tiếng) a minute: slow, for loudspeakers out of doors. Our own measure. */
export const WORDS_PER_MINUTE = 150
export const LONGEST_MINUTES = 3
export const LONGEST_SENTENCE = 25

export interface PlanText {
  title: string
  body: string
}

/** A summary for the portal: what was issued, what the commune will do by parts of the year, whom to ask. Only what the plan says. */
export function portalSummary(facts: PlanFacts): PlanText {
  const subject = bare(facts.title)
  const lines = [
    `${facts.issuer} đã ban hành ${cited(facts)}. Kế hoạch thực hiện từ ${formatDate(plainDate(facts.from))} đến ${formatDate(plainDate(facts.to))}.`,
    ...(facts.objectives.length ? ['', 'Mục đích', ...facts.objectives.map((one) => `- ${clean(one)}.`)] : []),
    '',
    `Xã sẽ làm gì: ${facts.activities.length} việc`.replace(/^Xã/, wordOf(facts.issuer)),
    ...yearParts(facts.activities).flatMap((part) => [
      '',
      part.heading,
      ...part.activities.map((activity) => {
        const lead = activity.lead.length ? `${activity.lead.join(', ')} chủ trì` : ''
        const when = activity.timing.text ? `thời gian: ${lowerFirst(activity.timing.text)}` : ''
        const more = [lead, when].filter(Boolean).join('; ')
        return `- ${clean(activity.title).replace(/\.$/, '')}${more ? ` (${more})` : ''}.`
      }),
    ]),
    ...(facts.focalUnit ? ['', 'Hỏi ở đâu', `Cần biết thêm, hỏi ${facts.focalUnit}.`] : []),
  ]
  return { title: `${wordOf(facts.issuer)} thực hiện Kế hoạch ${subject}`, body: lines.join('\n') }
}

/**
 * A script for the station: abbreviations spelled out, sentences of at most 25 words, at most three minutes. Where the plan is
 * longer, the last activities are not read, and the script says how many they are.
 */
export function radioScript(facts: PlanFacts): PlanText {
  const whole = facts.activities.length
  for (let kept = whole; kept >= 0; kept--) {
    const body = scriptOf({ ...facts, activities: facts.activities.slice(0, kept) }, whole - kept)
    if (readingMinutes(body) <= LONGEST_MINUTES || kept === 0)
      return { title: `Bài phát thanh: Kế hoạch ${bare(facts.title)}`, body }
  }
  return { title: '', body: '' }
}

function scriptOf(facts: PlanFacts, unread: number): string {
  const parts = yearParts(facts.activities)
  const say = (text: string): string => shortSentences(spokenText(withoutLinks(text)).text, LONGEST_SENTENCE).join(' ')
  return [
    'Kính thưa bà con.',
    say(`${facts.issuer} đã ban hành Kế hoạch${numbered(facts.number?.split('/')[0], facts, spokenDay)}.`),
    say(`Kế hoạch về ${lowerFirst(bare(facts.title))}.`),
    say(`Kế hoạch thực hiện từ ngày ${spokenDay(facts.from)} đến ngày ${spokenDay(facts.to)}.`),
    say(`Kế hoạch có ${facts.activities.length + unread} việc.`),
    ...parts.map((part) =>
      [
        say(`${spokenHeading(part.heading)}.`),
        ...part.activities.map((activity) =>
          say(`${clean(activity.title)}. ${activity.lead.length ? `Chủ trì: ${activity.lead.join(', ')}.` : ''}`),
        ),
      ].join(' '),
    ),
    ...(unread > 0 ? [say(`Ngoài ra, kế hoạch còn ${unread} việc khác, có trong toàn văn kế hoạch.`)] : []),
    ...(facts.focalUnit ? [say(`Cần biết thêm, mời bà con hỏi ${facts.focalUnit}.`)] : []),
    'Xin cảm ơn bà con đã lắng nghe.',
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** How long a text takes to be read aloud, in minutes. */
export const readingMinutes = (text: string): number => wordsOf(text).length / WORDS_PER_MINUTE

/** What an editor should look at before a script is read: abbreviations nobody spelled out, sentences that are too long. */
export function scriptDoubts(body: string): { unknown: string[]; long: string[]; minutes: number } {
  const sentences = body.split(/(?<=[.!?])\s+|\n+/u)
  return {
    unknown: spokenText(body).unknown,
    long: sentences.filter((sentence) => wordsOf(sentence).length > LONGEST_SENTENCE),
    minutes: readingMinutes(body),
  }
}

// A reader looks a document up by its whole number; a listener is told the part before the slash.
const cited = (facts: PlanFacts): string =>
  `Kế hoạch${numbered(facts.number, facts, (day) => formatDate(plainDate(day)))} về ${lowerFirst(bare(facts.title))}`

function numbered(number: string | null | undefined, facts: PlanFacts, day: (iso: string) => string): string {
  const issued = facts.issuedOn !== null && isPlainDate(facts.issuedOn) ? ` ngày ${day(facts.issuedOn)}` : ''
  return `${number ? ` số ${number}` : ''}${issued}`
}

const bare = (title: string): string => clean(title.replace(/^kế hoạch\s+/iu, ''))
// "về việc …" and "về …" are not said twice.
const lowerFirst = (words: string): string => {
  const rest = words.replace(/^về(?: việc)?\s+/iu, '')
  return /^\p{Lu}\p{Lu}/u.test(rest) ? rest : rest.charAt(0).toLocaleLowerCase('vi') + rest.slice(1)
}
const withoutLinks = (text: string): string => text.replace(/\(?\b(?:https?:\/\/|www\.)\S+/giu, '').trim()
const clean = (text: string): string =>
  withoutLinks(text)
    .replace(/[;,:.\s]+$/u, '')
    .replace(/\s+/g, ' ')
// The commune as its own name says: xã, phường or đặc khu.
function wordOf(issuer: string): string {
  const found = /\b(xã|phường|đặc khu)\s.+$/iu.exec(issuer)
  return found ? found[0].charAt(0).toLocaleUpperCase('vi') + found[0].slice(1) : issuer
}
const spokenHeading = (heading: string): string =>
  heading.replace(
    /^Quý (IV|I{1,3})/,
    (_, roman: string) => `Quý ${{ I: 'một', II: 'hai', III: 'ba', IV: 'bốn' }[roman] ?? roman}`,
  )
