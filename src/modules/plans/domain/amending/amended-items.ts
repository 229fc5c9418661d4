import type { Block, TableRow } from '#modules/documents/domain/index.ts'
import { WORK_COLUMNS, blockOf, draftLines, recipientWords, workCells } from '../drafting/index.ts'
import type { DraftAnnex, PlanDraft } from '../drafting/index.ts'
import { draftDifference } from './draft-difference.ts'
import type { DraftDifference } from './draft-difference.ts'
import { placeWords } from './place-words.ts'

/** One item of an amendment: what it does in a sentence, and the new wording below it. */
export interface AmendedItem {
  sentence: string
  blocks: Block[]
}

/**
 * An amendment item by item, in the order of the plan: what is written anew, what comes in, what is repealed. A place that goes
 * or changes is cited as the issued text counts it, one that comes as the new text does. New căn cứ are grounds, not items.
 */
export function amendedItems(base: PlanDraft, draft: PlanDraft): AmendedItem[] {
  const differences = draftDifference(base, draft)
  return [
    ...headItems(base, draft, differences),
    ...sectionItems(base, draft, differences),
    ...base.annexes.flatMap((annex) => annexItems(base, draft, annex, differences)),
    ...newAnnexes(draft, differences),
    ...recipientItems(base, draft, differences),
  ]
}

function headItems(base: PlanDraft, draft: PlanDraft, differences: readonly DraftDifference[]): AmendedItem[] {
  const said = (path: string, words: string): AmendedItem[] =>
    differences.some((one) => one.path === path)
      ? [{ sentence: `Sửa đổi ${placeWords(base, path)} như sau:`, blocks: quoted([plain(words)]) }]
      : []
  const span =
    draft.period.from && draft.period.to ? `Từ ngày ${vn(draft.period.from)} đến ngày ${vn(draft.period.to)}.` : ''
  const period = differences.some((one) => one.path.startsWith('period.')) && span !== ''
  return [
    ...said('title', draft.title),
    ...(period ? [{ sentence: 'Sửa đổi thời gian của kế hoạch như sau:', blocks: quoted([plain(span)]) }] : []),
    ...said('opening', draft.opening),
    ...said('closing', draft.closing),
  ]
}

function sectionItems(base: PlanDraft, draft: PlanDraft, differences: readonly DraftDifference[]): AmendedItem[] {
  const lines = draftLines(draft)
  const items: AmendedItem[] = []
  const seen = new Set<string>()
  for (const difference of differences) {
    const place = /^(sections\[\w+\])(\.parts\[\w+\])?(\.title|\.numeral)?/.exec(difference.path)
    if (!place || difference.kind === 'moved') continue
    const [, section = '', part = '', head] = place
    const whole = part === '' && head === undefined
    const path = `${section}${part}${head === undefined ? '' : '.title'}`
    if (seen.has(path)) continue
    seen.add(path)
    const printed = lines.filter((line) =>
      head === undefined ? line.path.startsWith(`${section}${part}.`) : line.path === `${section}.title`,
    )
    if (difference.kind === 'removed' && (whole || difference.path === `${section}${part}`))
      items.push({ sentence: `Bãi bỏ ${placeWords(base, difference.path)}${named(difference.before)}.`, blocks: [] })
    else if (difference.kind === 'added' && (whole || difference.path === `${section}${part}`))
      items.push({ sentence: `Bổ sung ${placeWords(draft, path)} như sau:`, blocks: quoted(printed.map(blockOf)) })
    else
      items.push({
        sentence: `Sửa đổi, bổ sung ${placeWords(base, path)}${head === undefined ? '' : ' (tên mục)'} như sau:`,
        blocks: quoted(printed.map(blockOf)),
      })
  }
  return items
}

function annexItems(
  base: PlanDraft,
  draft: PlanDraft,
  annex: DraftAnnex,
  differences: readonly DraftDifference[],
): AmendedItem[] {
  const path = `annexes[${annex.key}]`
  const fresh = draft.annexes.find((item) => item.key === annex.key)
  const own = differences.filter((one) => one.path === path || one.path.startsWith(`${path}.`))
  const name = placeWords(base, path)
  if (!fresh) return own.length === 0 ? [] : [{ sentence: `Bãi bỏ ${name}${named(annex)}.`, blocks: [] }]
  const rowsOf = (wanted: (one: DraftDifference, row: string) => boolean): TableRow[] =>
    fresh.rows.flatMap((row, at) =>
      own.some((one) => wanted(one, `${path}.rows[${row.key}]`)) ? [workCells(row, at)] : [],
    )
  const changed = rowsOf((one, row) => one.kind !== 'moved' && one.path.startsWith(`${row}.`))
  const added = rowsOf((one, row) => one.kind === 'added' && one.path === row)
  const gone = own.flatMap((one) => (one.kind === 'removed' ? [one] : []))
  return [
    ...(own.some((one) => one.path === `${path}.title`)
      ? [{ sentence: `Sửa đổi tên ${name} như sau:`, blocks: quoted([plain(fresh.title)]) }]
      : []),
    ...(changed.length ? [{ sentence: `Sửa đổi các dòng sau của ${name}:`, blocks: [table(changed)] }] : []),
    ...(added.length ? [{ sentence: `Bổ sung các dòng sau vào ${name}:`, blocks: [table(added)] }] : []),
    ...gone.map((one) => ({ sentence: `Bãi bỏ ${placeWords(base, one.path)}${named(one.before)}.`, blocks: [] })),
  ]
}

function newAnnexes(draft: PlanDraft, differences: readonly DraftDifference[]): AmendedItem[] {
  return draft.annexes.flatMap((annex) => {
    const path = `annexes[${annex.key}]`
    if (!differences.some((one) => one.kind === 'added' && one.path === path)) return []
    const rows = annex.rows.map(workCells)
    return [
      { sentence: `Bổ sung ${placeWords(draft, path)}${named(annex)}:`, blocks: rows.length ? [table(rows)] : [] },
    ]
  })
}

function recipientItems(base: PlanDraft, draft: PlanDraft, differences: readonly DraftDifference[]): AmendedItem[] {
  const touched = draft.recipients.filter((item) =>
    differences.some((one) => one.kind !== 'moved' && one.path.startsWith(`recipients[${item.key}]`)),
  )
  const gone = base.recipients.filter((item) =>
    differences.some((one) => one.kind === 'removed' && one.path === `recipients[${item.key}]`),
  )
  const list = (items: readonly (typeof touched)[number][]): string => items.map(recipientWords).join('; ')
  return [
    ...(touched.length ? [{ sentence: `Sửa đổi, bổ sung nơi nhận: ${list(touched)}.`, blocks: [] }] : []),
    ...(gone.length ? [{ sentence: `Bỏ khỏi nơi nhận: ${list(gone)}.`, blocks: [] }] : []),
  ]
}

const table = (rows: TableRow[]): Block => ({ kind: 'table', columns: WORK_COLUMNS, rows, dense: true })
const plain = (words: string): Block => ({ kind: 'paragraph', words: words.trim() })
const vn = (iso: string): string => iso.split('-').reverse().join('/')

// “Treo băng rôn”: what is repealed is named, so that nobody has to look it up.
function named(item: unknown): string {
  if (typeof item !== 'object' || item === null) return ''
  const words = ['heading', 'title', 'text'].map((name): unknown => Reflect.get(item, name)).find((word) => word)
  return typeof words === 'string' ? ` (“${words.length > 120 ? `${words.slice(0, 117)}…` : words}”)` : ''
}

// New wording stands between quotation marks, from its first words to its last.
function quoted(blocks: readonly Block[]): Block[] {
  return blocks.map((block, at) => {
    const open = at === 0 ? '“' : ''
    const close = at === blocks.length - 1 ? '”' : ''
    if (block.kind === 'heading')
      return {
        ...block,
        numeral: block.numeral === null ? null : `${open}${block.numeral}`,
        text: `${block.numeral === null ? open : ''}${block.text}${close}`,
      }
    if (block.kind === 'paragraph' && typeof block.words === 'string')
      return block.marker === undefined
        ? { ...block, words: `${open}${block.words}${close}` }
        : { ...block, marker: `${open}${block.marker}`, words: `${block.words}${close}` }
    return block
  })
}
