import type { SourceDocument } from '../reading/document-model.ts'
import { foldedWords, tidy } from '../reading/folded.ts'
import { readPlan } from '../reading/read-plan.ts'
import { splitUnits } from '../reading/unit-lists.ts'
import { aligned } from './aligned.ts'
import type { DraftChange } from './change-draft.ts'
import type { DraftFacts } from './draft-facts.ts'
import { copyOfReading } from './draft-of-reading.ts'
import { basisSentence, recipientWords, timeWords } from './draft-words.ts'
import type { DraftPart, DraftSection, DraftWork, PlanDraft } from './plan-draft.ts'

interface Keyed {
  key: string
}

/**
 * What was changed in Word: the printed draft as it came back, read and laid beside the draft. The changes put the draft right and
 * are for the officer to accept one by one; a file that nobody changed gives none.
 */
export function changesFromDocument(draft: PlanDraft, document: SourceDocument, facts: DraftFacts): DraftChange[] {
  return new Comparison(copyOfReading(readPlan(document), document, facts)).changes(draft)
}

class Comparison {
  private readonly found: DraftChange[] = []
  private readonly theirs: PlanDraft
  private added = 0

  constructor(theirs: PlanDraft) {
    this.theirs = theirs
  }

  changes(draft: PlanDraft): DraftChange[] {
    const { theirs } = this
    for (const field of ['title', 'place', 'opening', 'closing'] as const) this.text(field, draft[field], theirs[field])
    if ((draft.number ?? '') !== (theirs.number ?? '')) this.set('number', theirs.number)
    if (
      theirs.issuedOn !== null &&
      theirs.issuedOn !== draft.issuedOn &&
      theirs.issuedOn !== draft.period.from?.slice(0, 4)
    )
      this.set('issuedOn', theirs.issuedOn)
    for (const field of ['position', 'name'] as const)
      this.text(`signer.${field}`, draft.signer[field], theirs.signer[field])
    if (draft.signer.authority.map(plain).join() !== theirs.signer.authority.map(plain).join())
      this.set('signer.authority', theirs.signer.authority)
    this.list('bases', draft.bases, theirs.bases, basisSentence, (basis, other, path) => {
      if (differ(basisSentence(basis), basisSentence(other))) this.set(`${path}.sentence`, basisSentence(other))
    })
    this.list(
      'sections',
      draft.sections,
      theirs.sections,
      ({ title }) => title,
      (section, other, path) => this.section(section, other, path),
    )
    this.list(
      'annexes',
      draft.annexes,
      theirs.annexes,
      ({ title }) => title,
      (annex, other, path) => {
        this.text(`${path}.title`, annex.title, other.title)
        this.list(
          `${path}.rows`,
          annex.rows,
          other.rows,
          ({ title }) => title,
          (row, their, at) => {
            this.text(`${at}.title`, row.title, their.title)
            this.work(at, row, their)
          },
        )
      },
    )
    this.list('recipients', draft.recipients, theirs.recipients, recipientWords, (line, other, path) => {
      this.text(`${path}.name`, line.name, other.name)
      this.text(`${path}.purpose`, line.purpose, other.purpose)
    })
    return this.found
  }

  private section(section: DraftSection, other: DraftSection, path: string): void {
    this.text(`${path}.title`, section.title, other.title)
    this.list(`${path}.parts`, section.parts, other.parts, partWords, (part, their, at) => this.part(part, their, at))
  }

  private part(part: DraftPart, other: DraftPart, path: string): void {
    if (part.heading !== null && other.heading !== null) this.text(`${path}.heading`, part.heading, other.heading)
    if (part.kind === 'unit' && other.kind === 'unit' && part.asked !== other.asked)
      this.set(`${path}.asked`, other.asked)
    this.list(
      `${path}.clauses`,
      part.clauses,
      other.clauses,
      ({ text }) => text,
      (clause, their, at) => this.text(`${at}.text`, clause.text, their.text),
    )
    if (part.work && other.work) this.work(`${path}.work`, part.work, other.work)
  }

  private work(path: string, work: DraftWork, other: DraftWork): void {
    for (const field of ['lead', 'coordinating'] as const)
      if (differ(splitUnits(work[field].join('; ')).join('; '), other[field].join('; ')))
        this.set(`${path}.${field}`, other[field])
    if (differ(work.products.join('; '), other.products.join('; '))) this.set(`${path}.products`, other.products)
    if (differ(timeWords(work), timeWords(other)))
      for (const field of ['start', 'finish'] as const)
        if (differ(work[field], other[field])) this.set(`${path}.${field}`, other[field])
    this.text(`${path}.note`, work.note, other.note)
  }

  private list<Item extends Keyed>(
    list: string,
    ours: readonly Item[],
    theirs: readonly Item[],
    words: (item: Item) => string,
    compare: (item: Item, other: Item, path: string) => void,
  ): void {
    let after: string | null = null
    for (const { one, other } of aligned(ours, theirs, (item, their) => likeness(words(item), words(their)))) {
      if (one && other) compare(one, other, `${list}[${one.key}]`)
      // What printed nothing cannot have been taken out in Word.
      else if (one && words(one).trim() !== '') this.found.push({ op: 'remove', path: `${list}[${one.key}]` })
      else if (other) {
        const key = `word${++this.added}`
        this.found.push({ op: 'add', list, key, after, value: { ...other, key } })
        after = key
      }
      if (one) after = one.key
    }
  }

  private text(path: string, ours: string, theirs: string): void {
    if (differ(ours, theirs)) this.set(path, theirs)
  }

  private set(path: string, value: unknown): void {
    this.found.push({ op: 'set', path, value })
  }
}

const partWords = (part: DraftPart): string => part.heading ?? part.clauses[0]?.text ?? ''

// Marks at the end are the form's, and so are capitals of a heading.
const plain = (text: string): string =>
  tidy(text)
    .replace(/\s*(?:\.\/\.?|[.;,:])+$/, '')
    .toLowerCase()

function differ(one: string, other: string): boolean {
  return (
    one.split('\n').map(plain).filter(Boolean).join('\n') !== other.split('\n').map(plain).filter(Boolean).join('\n')
  )
}

function likeness(one: string, other: string): number {
  if (plain(one) === plain(other)) return 1
  const [left, right] = [foldedWords(one), foldedWords(other)]
  const held = new Set(right)
  const shared = left.filter((word) => held.has(word)).length
  return left.length + right.length === 0 ? 1 : Math.min(0.99, (2 * shared) / (left.length + right.length))
}
