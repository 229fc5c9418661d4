import type { PlainDate } from '#kernel/domain/plain-date.ts'
import type { Actor } from '#kernel/server/actor.ts'
import { ask } from '#kernel/server/execute.ts'
import { rolesMay } from '#modules/access/domain/index.ts'
import { signerBlockOf, signerLines } from '#modules/documents/domain/index.ts'
import type { SignerBlock, SignerOf } from '#modules/documents/domain/index.ts'
import { findSigners } from '#modules/organisations/server/index.ts'
import { installation } from './installation.ts'

export interface LetterSigner {
  key: string
  words: string
  block: SignerBlock
}

// Forms in which a letter of the committee goes out where nobody is written down: the name is left to the hand.
const USUAL: readonly SignerOf[] = [
  { form: 'TM', person: '', post: 'Chủ tịch', unit: { name: 'Lãnh đạo UBND', kind: 'leadership' } },
  { form: 'TM-KT', person: '', post: 'Phó Chủ tịch', unit: { name: 'Lãnh đạo UBND', kind: 'leadership' } },
  { form: 'TL', person: '', post: 'Chánh Văn phòng', unit: { name: 'Văn phòng', kind: 'office' } },
]

/** Who may sign a letter of the commune's committee on a day: those who hold a post, then the usual forms that nobody holds. */
export async function letterSigners(actor: Actor, on: PlainDate): Promise<LetterSigner[]> {
  const known =
    actor.kind === 'account' && rolesMay(actor.roles, 'organisations.signers')
      ? (await ask(installation().app, findSigners, { on }, actor)).choices.filter(
          ({ body, form }) => body === 'committee' && form !== 'own' && form !== 'KT',
        )
      : []
  const open = USUAL.filter(({ form }) => !known.some((choice) => choice.form === form))
  return [
    ...known.map(({ key, block }) => ({ key, block, words: wordsOf(block) })),
    ...open.map((of) => ({ key: of.form, block: signerBlockOf(of), words: wordsOf(signerBlockOf(of)) })),
  ]
}

const wordsOf = (block: SignerBlock): string => signerLines(block).join(', ')
