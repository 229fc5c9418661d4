import { foldInPlace, foldedWords } from '../../reading/folded.ts'
import { readTiming } from '../../reading/timing.ts'
import { periodOfDraft } from '../reading-of-draft.ts'
import { must, short, should, vnDay } from './notice.ts'
import type { DraftNotice, LintContext } from './notice.ts'
import { shareOfWords } from './work-places.ts'
import type { WorkPlace } from './work-places.ts'

/** Who leads, when it begins and ends, what is said twice. */
export function lintWork(context: LintContext): DraftNotice[] {
  return [
    ...context.works.flatMap((place) => [...whoAndWhat(place), ...when(place, context)]),
    ...twice(context.works),
    ...otherDeadlines(context),
  ]
}

function whoAndWhat(place: WorkPlace): DraftNotice[] {
  const name = short(place.title)
  if (place.title.trim() === '') return [must('work-without-title', place.titlePath, 'Có việc chưa ghi nội dung.')]
  const out: DraftNotice[] = []
  const { lead, coordinating } = place.work
  if (lead.every((unit) => unit.trim() === ''))
    out.push(must('no-lead', `${place.workPath}.lead`, `Việc “${name}” chưa ghi cơ quan chủ trì.`))
  const both = coordinating.filter((unit) => lead.some((other) => foldInPlace(other) === foldInPlace(unit)))
  if (both.length > 0)
    out.push(
      should(
        'lead-coordinates',
        `${place.workPath}.coordinating`,
        `Việc “${name}”: ${both.join(', ')} vừa chủ trì vừa phối hợp.`,
        [
          {
            op: 'set',
            path: `${place.workPath}.coordinating`,
            value: coordinating.filter((unit) => !both.includes(unit)),
          },
        ],
      ),
    )
  return out
}

function when(place: WorkPlace, { draft }: LintContext): DraftNotice[] {
  const name = short(place.title)
  const { start, finish, whole, work } = place
  const finishPath = `${place.workPath}.finish`
  const at = work.finish.trim() === '' ? `${place.workPath}.start` : finishPath
  if (place.problems.length > 0)
    return place.problems.map(({ printed }) =>
      must('impossible-date', at, `Việc “${name}” ghi “${printed}”, không có ngày này trên lịch.`),
    )
  if (whole.text === null && work.start.trim() === '' && work.finish.trim() === '')
    return name === '' ? [] : [should('no-time', at, `Việc “${name}” chưa ghi thời gian thực hiện.`)]
  if (whole.kind === 'unspecified')
    return [
      should('unread-time', at, `Việc “${name}” ghi “${short(work.finish || work.start)}”: chưa rõ phải xong khi nào.`),
    ]
  const begins = start.from ?? null
  const ends = finish.to
  if (begins !== null && ends !== null && (finish.toExclusive ? ends <= begins : ends < begins))
    return [
      must(
        'finish-before-start',
        finishPath,
        `Việc “${name}” hoàn thành ${vnDay(ends)} trước khi triển khai ${vnDay(begins)}.`,
      ),
    ]
  const { from, to } = draft.period
  const outside = [whole.from, whole.to].find((day) => day !== null && ((from && day < from) || (to && day > to)))
  // "Trước ngày 01/01/2028" is still in the year before.
  if (outside && !(whole.toExclusive && to && outside.slice(0, 4) > to.slice(0, 4) && outside.endsWith('-01-01')))
    return [should('outside-period', at, `Việc “${name}” có hạn ${vnDay(outside)}, ngoài thời gian của kế hoạch.`)]
  return []
}

function twice(works: readonly WorkPlace[]): DraftNotice[] {
  const out: DraftNotice[] = []
  const told = new Set<WorkPlace>()
  works.forEach((one, at) => {
    for (const other of works.slice(at + 1)) {
      // "Đợt 1" and "Đợt 2" are two, and a row is told once, however many it is like.
      if (told.has(other) || numbersIn(one.title) !== numbersIn(other.title)) continue
      const isSame = shareOfWords(one.words, other.words) > 0.85 && shareOfWords(other.words, one.words) > 0.85
      if (!isSame) continue
      told.add(other)
      const [first, second] = [one.whole.to, other.whole.to]
      if (first !== null && second !== null && first !== second)
        out.push(
          must(
            'two-deadlines',
            other.work.finish.trim() === '' ? `${other.workPath}.start` : `${other.workPath}.finish`,
            `Việc “${short(other.title)}” có hai hạn khác nhau: ${vnDay(first)} và ${vnDay(second)}.`,
          ),
        )
      else
        out.push(
          should(
            'same-work-twice',
            other.path,
            `Hai việc gần giống nhau: “${short(one.title)}” và “${short(other.title)}”.`,
          ),
        )
    }
  })
  return out
}

const numbersIn = (title: string): string => (title.match(/\d+/g) ?? []).join(' ')

// A deadline in a unit's duty or in a clause about the same piece of work.
function otherDeadlines({ draft, works }: LintContext): DraftNotice[] {
  const period = periodOfDraft(draft)
  const dated = works.filter(({ whole }) => whole.kind === 'deadline' && whole.to !== null)
  return draft.sections.flatMap((section) =>
    section.parts.flatMap((part) =>
      part.clauses.flatMap((clause) => {
        if (dated.length === 0 || !/\d/.test(clause.text)) return []
        const timing = clause.text
          .split(/(?<=[;.])\s+/)
          .map((sentence) => readTiming(sentence, period))
          .find(({ kind, to }) => kind === 'deadline' && to !== null)
        if (!timing) return []
        const words = foldedWords(clause.text)
        const met = dated.find(({ words: own, whole }) => whole.to !== timing.to && shareOfWords(own, words) > 0.6)
        if (!met) return []
        const path = `sections[${section.key}].parts[${part.key}].clauses[${clause.key}].text`
        return [
          must(
            'two-deadlines',
            path,
            `Việc “${short(met.title)}” có hai hạn khác nhau: ${vnDay(met.whole.to ?? '')} và ${vnDay(timing.to ?? '')}.`,
          ),
        ]
      }),
    ),
  )
}
