import { expect } from 'vitest'
import { writePdf } from '#adapters/pdf-out/write-pdf.ts'
import { DomainError } from '#kernel/domain/domain-error.ts'
import type { Instant } from '#kernel/domain/plain-date.ts'
import { refusalOf } from '#kernel/server/database-refusal.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { addAccount } from '#modules/access/server/index.ts'
import type { OfficialDocument } from '#modules/documents/domain/index.ts'
import { draftDocument, lintDraft } from '#modules/plans/domain/index.ts'
import {
  findDraft,
  findIssuing,
  saveDraft,
  startDraft,
  submitDraft,
  takeSignedFile,
} from '#modules/plans/server/index.ts'
import { sentenceFor } from '#i18n/errors.ts'
import { actorFor, testCommune } from './commune.ts'
import { untilRead } from './read-plan.ts'
import { runSamplePlan } from './running-plan.ts'
import { signed, testSigner } from './sign-pdf.ts'
import { stamped } from './stamp-pdf.ts'

export const NOW = '2027-01-20T02:00:00.000Z' as Instant
const SIGNED_AT = new Date('2027-01-12T03:15:00Z')

/** A commune with last year's plan running, a leader and a clerk, on 20 January 2027; and what goes to and fro until a plan is issued. */
export async function issuingHome() {
  const home = await testCommune()
  const sample = await runSamplePlan(home)
  home.clock.set(NOW)
  const signer = testSigner('Trần Văn Mẫu', 'Ủy ban nhân dân xã Suối Mẫu')
  const account = async (login: string, role: 'leader' | 'clerk') => {
    const input = { login, displayName: `${role} Mẫu`, unitId: sample.unit(/Văn phòng/), roles: [role] }
    const { password } = await execute(home.app, addAccount, input, home.officer)
    return actorFor(home.app, login, password)
  }
  const leader = await account('lanh-dao', 'leader')
  const clerk = await account('van-thu', 'clerk')
  const look = (id: string) => ask(home.app, findIssuing, { id }, home.officer)
  const draft = async (): Promise<string> => {
    const from = { origin: 'plan' as const, fromPlanId: sample.planId, year: 2027 }
    const { id } = await execute(home.app, startDraft, from, home.officer)
    // Last year's plan left one piece of work to nobody; a plan does not go to be signed like that.
    const { version, draft: begun, facts } = await ask(home.app, findDraft, { id }, home.officer)
    const changes = lintDraft(begun, facts)
      .filter((notice) => notice.code === 'no-lead')
      .map(({ path }) => ({ op: 'set' as const, path, value: ['Văn phòng HĐND và UBND xã'] }))
    await execute(home.app, saveDraft, { id, version, changes }, home.officer)
    return id
  }
  const submitted = async (): Promise<string> => {
    const id = await draft()
    await execute(home.app, submitDraft, { id }, home.officer)
    return id
  }
  const exported = async (id: string): Promise<Uint8Array> =>
    home.store.get((await look(id)).papers.find((paper) => paper.mediaType === 'application/pdf')!.sha256)
  const handBack = async (id: string, bytes: Uint8Array): Promise<string> => {
    const sha256 = await home.store.put(bytes)
    const files = [{ name: 'da-ky.pdf', mediaType: 'application/pdf', size: bytes.length, sha256 }]
    const { readingId } = await execute(home.app, takeSignedFile, { id, files }, clerk)
    expect(await untilRead(home, readingId)).toBe('ready')
    return readingId
  }
  const signedPaper = async (id: string, number: string): Promise<Buffer> =>
    signed(await stamped(await exported(id), number, '2027-01-12'), signer, SIGNED_AT)
  /** The paper as the leader's office put it right before signing: one deadline is another day. */
  const altered = async (id: string, number: string): Promise<Buffer> => {
    const found = await ask(home.app, findDraft, { id }, home.officer)
    const paper = draftDocument({ ...found.draft, number, issuedOn: '2027-01-12' }, found.facts)
    const text = JSON.stringify(paper)
    const other = text.replace(/(\D)\d{1,2}\/(\d{1,2})\/2027/, '$128/$2/2027')
    if (other === text) throw new Error('no day to change in it')
    return signed(await writePdf(JSON.parse(other) as OfficialDocument), signer, SIGNED_AT)
  }
  return {
    home,
    sample,
    leader,
    clerk,
    look,
    draft,
    submitted,
    exported,
    handBack,
    signedPaper,
    altered,
    comesBack: async (id: string, number: string) => handBack(id, await signedPaper(id, number)),
    async stop() {
      await home.readings.stop()
      await home.app.db.destroy()
    },
  }
}

/** What an officer confirms; the clock of these tests stands a week behind the paper's day. */
export const decision = (id: string, readingId: string | null, number: string, issuedOn = '2027-01-12') => ({
  id,
  readingId,
  number,
  issuedOn,
  signerName: 'Trần Văn Mẫu',
  signerPosition: 'Chủ tịch',
  acceptWarnings: true,
})

/** Why an act was refused, or "done". Every refusal has a sentence of its own. */
export const codeOf = async (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => 'done',
    (problem: unknown) => {
      const told = refusalOf(problem)
      if (!(told instanceof DomainError)) throw problem
      expect(sentenceFor(told.code, told.facts)).not.toMatch(/Có lỗi chưa rõ|undefined|null/)
      return told.code
    },
  )
