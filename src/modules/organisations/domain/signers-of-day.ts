import { foldedKey } from '#kernel/domain/vietnamese.ts'
import type { PlainDate } from '#kernel/domain/plain-date.ts'
import { UNION_COLLECTIVES, rankOf, signerBlockOf } from '#modules/documents/domain/index.ts'
import type { SignerBlock, SigningForm } from '#modules/documents/domain/index.ts'

/** A post as somebody held it on the day in question. */
export interface HeldPost {
  unitId: string
  unit: string
  unitKind: string
  person: string
  title: string
}

/** A paper by which the chair lets somebody sign. */
export interface SigningPaper extends HeldPost {
  form: 'TUQ' | 'TL'
  paper: string
  scope: string
}

/** One way in which somebody may sign on that day. */
export interface SignerChoice {
  /** Stays the same while post, person and form do. */
  key: string
  form: SigningForm
  /** The commune's committee, or the signer's own unit. */
  body: 'committee' | 'unit'
  unit: string
  person: string
  post: string
  /** TUQ., TL.: the paper and what it is for; null where the post alone is enough. */
  paper: string | null
  scope: string | null
  block: SignerBlock
}

/** What a person has to look at before trusting the list. */
export type SignerDoubt =
  { kind: 'nobody'; post: string } | { kind: 'several'; unit: string; post: string; people: string[] }

export interface SignersOfDay {
  day: PlainDate
  choices: SignerChoice[]
  doubts: SignerDoubt[]
}

/**
 * Who may sign on a day and in which forms: the chair first, then the deputies, the office by order, who has a paper, and each
 * unit for its own papers. Nobody in the chair: the block stands with an empty name. Two in one post: both, and a person decides.
 */
export function signersOfDay(
  day: PlainDate,
  posts: readonly HeldPost[],
  papers: readonly SigningPaper[],
): SignersOfDay {
  const chairs = posts.filter((post) => bodyKind(post) === 'leadership' && rankOf(post.title) === 'head')
  const chair = chairs.length === 1 ? chairs[0]!.title : 'Chủ tịch'
  const choices = [
    ...(chairs.length === 0 ? [emptyChair()] : []),
    ...posts.flatMap((post) => formsOf(post, chair)),
    ...papers.map((paper) => choiceOf(paper, paper.form, 'committee', { head: chair, paper })),
  ]
  return {
    day,
    choices: choices.sort((a, b) => rankIn(a) - rankIn(b)),
    doubts: [...(chairs.length === 0 ? [{ kind: 'nobody' as const, post: 'Chủ tịch' }] : []), ...several(posts)],
  }
}

function formsOf(post: HeldPost, chair: string): SignerChoice[] {
  const rank = rankOf(post.title)
  if (rank === 'other' || post.unitKind === 'village') return []
  switch (bodyKind(post)) {
    case 'leadership':
      return rank === 'head'
        ? [choiceOf(post, 'TM', 'committee'), choiceOf(post, 'own', 'committee')]
        : [choiceOf(post, 'TM-KT', 'committee'), choiceOf(post, 'KT', 'committee')]
    case 'office':
      return rank === 'head'
        ? [choiceOf(post, 'TL', 'committee', { head: chair }), choiceOf(post, 'own', 'unit')]
        : [choiceOf(post, 'TL-KT', 'committee'), choiceOf(post, 'KT', 'unit')]
    case 'council':
    case 'front':
      return [choiceOf(post, rank === 'head' ? 'TM' : 'TM-KT', 'unit')]
    case 'union':
      return UNION_COLLECTIVES.map((collective) =>
        choiceOf(post, rank === 'head' ? 'TM' : 'TM-KT', 'unit', { collective }),
      )
    default:
      return [choiceOf(post, rank === 'head' ? 'own' : 'KT', 'unit')]
  }
}

function choiceOf(
  post: HeldPost,
  form: SigningForm,
  body: SignerChoice['body'],
  more: { head?: string; collective?: string; paper?: SigningPaper } = {},
): SignerChoice {
  const block = signerBlockOf({
    form,
    person: post.person,
    post: post.title,
    unit: { name: post.unit, kind: bodyKind(post) },
    ...(more.head ? { head: more.head } : {}),
    ...(more.collective ? { collective: more.collective } : {}),
  })
  return {
    key: [post.unitId, form, block.position, block.authority.join(' '), post.person].map(foldedKey).join('|'),
    form,
    body,
    unit: post.unit,
    person: post.person,
    post: post.title,
    paper: more.paper?.paper ?? null,
    scope: more.paper?.scope ?? null,
    block,
  }
}

const emptyChair = (): SignerChoice =>
  choiceOf(
    { unitId: '', unit: 'Lãnh đạo UBND', unitKind: 'leadership', person: '', title: 'Chủ tịch' },
    'TM',
    'committee',
  )

// Leadership may hold the council's chair too; a post says of which body it is.
function bodyKind(post: HeldPost): string {
  if (post.unitKind !== 'leadership' && post.unitKind !== 'council') return post.unitKind
  return /\bhdnd\b|hoi dong nhan dan/.test(foldedKey(post.title)) ? 'council' : post.unitKind
}

function several(posts: readonly HeldPost[]): SignerDoubt[] {
  const heads = posts.filter((post) => rankOf(post.title) === 'head' && post.unitKind !== 'village')
  const groups = Map.groupBy(heads, (post) =>
    bodyKind(post) === 'leadership' ? 'leadership' : `${post.unitId} ${bodyKind(post)}`,
  )
  return [...groups.values()]
    .filter((group) => new Set(group.map(({ person }) => person)).size > 1)
    .map((group) => ({
      kind: 'several' as const,
      unit: group[0]!.unit,
      post: group[0]!.title,
      people: group.map(({ person }) => person),
    }))
}

const ORDER: readonly SigningForm[] = ['TM', 'TM-KT', 'KT', 'TL', 'TL-KT', 'TUQ', 'own']
const rankIn = (choice: SignerChoice): number => (choice.body === 'committee' ? 0 : 100) + ORDER.indexOf(choice.form)
