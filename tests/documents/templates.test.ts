import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleForm } from '#adapters/docx-template/example-form.ts'
import { fillForm, inspectForm } from '#adapters/docx-template/fill-form.ts'
import { formWords } from '#adapters/docx-template/form-words.ts'
import { writeDocx } from '#adapters/docx-out/write-docx.ts'
import type { Instant } from '#kernel/domain/plain-date.ts'
import type { AccountActor, SystemActor } from '#kernel/server/actor.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { addAccount } from '#modules/access/server/index.ts'
import { DOCUMENT_KINDS, kindOfDocument, sampleDocument } from '#modules/documents/domain/index.ts'
import {
  addTemplate,
  chooseTemplate,
  docxWith,
  documentWriter,
  findTemplate,
  listTemplates,
  replaceTemplate,
  templateFiller,
  templateFor,
  turnTemplate,
} from '#modules/documents/server/index.ts'
import { sweepOrphans } from '#modules/files/server/index.ts'
import { foundCommune } from '#modules/organisations/server/index.ts'
import { actorFor, testCommune } from '../support/commune.ts'
import type { TestCommune } from '../support/commune.ts'
import { paragraph, wordForm } from '../support/word-form.ts'

const PLAN = sampleDocument(DOCUMENT_KINDS[0]!)
let home: TestCommune
let clerk: AccountActor
let leader: AccountActor

async function person(login: string, role: 'clerk' | 'leader'): Promise<AccountActor> {
  const added = await execute(home.app, addAccount, { login, displayName: `${login} Mẫu`, roles: [role] }, home.officer)
  return actorFor(home.app, login, added.password)
}

const stored = async (name: string, bytes: Uint8Array) => ({
  name,
  size: bytes.length,
  sha256: await home.store.put(bytes),
})
const broken = () => stored('hong.docx', wordForm(paragraph('{so_kh}')))
const good = async (word: string) =>
  stored('tot.docx', wordForm(paragraph(`${word} {so} {nguoi_ky}`) + paragraph('{#noi_dung}{dong}{/noi_dung}')))
const list = async () => ask(home.app, listTemplates, {}, clerk)

beforeAll(async () => {
  home = await testCommune()
  home.app.ports
    .fill(templateFiller, { inspect: inspectForm, fill: fillForm, words: formWords, example: exampleForm })
    .fill(documentWriter, { docx: writeDocx, pdf: () => Promise.reject(), pages: () => Promise.reject() })
  clerk = await person('van-thu', 'clerk')
  leader = await person('lanh-dao', 'leader')
})
afterAll(() => home.app.db.destroy())

describe("the commune's own forms", () => {
  let id = ''

  test('a form with errors is kept with its sentences and cannot be chosen', async () => {
    const added = await execute(
      home.app,
      addTemplate,
      { kind: 'ke-hoach', name: 'Mẫu kế hoạch', file: await broken() },
      clerk,
    )
    expect(added.isFit).toBe(false)
    id = added.id
    expect(await list()).toMatchObject([
      {
        id,
        inUse: null,
        isChosen: false,
        versions: [{ version: 1, problems: [{ code: 'field-unknown' }, {}, {}, {}] }],
      },
    ])
    await expect(execute(home.app, chooseTemplate, { kind: 'ke-hoach', templateId: id }, clerk)).rejects.toThrow(
      'templates.not-fit',
    )
    expect(await ask(home.app, templateFor, { kind: 'ke-hoach' }, leader)).toBeNull()
  })

  test('replaced, it is chosen; the document comes out by it, without it in our own form', async () => {
    expect(await execute(home.app, replaceTemplate, { id, file: await good('BẢN HAI') }, clerk)).toMatchObject({
      isFit: true,
    })
    await execute(home.app, chooseTemplate, { kind: 'ke-hoach', templateId: id }, clerk)
    expect(kindOfDocument(PLAN)?.key).toBe('ke-hoach')
    const template = await ask(home.app, templateFor, { kind: 'ke-hoach' }, leader)
    expect(template).toMatchObject({ id, version: 2 })
    const first = async (form: typeof template) => (await formWords(await docxWith(home.app, form, PLAN)))[1]
    expect(await first(template)).toEqual({ kind: 'line', text: 'BẢN HAI 05 Nguyễn Văn Mẫu' })
    expect(JSON.stringify(await formWords(await docxWith(home.app, null, PLAN)))).toContain('CỘNG HÒA XÃ HỘI')
  })

  test('a worse file later leaves the good one in use; every version stays to be had, also past the nightly sweep', async () => {
    await execute(home.app, replaceTemplate, { id, file: await broken() }, clerk)
    expect(await ask(home.app, templateFor, { kind: 'ke-hoach' }, clerk)).toMatchObject({ version: 2 })
    home.clock.set('2026-03-02T02:00:00.000Z' as Instant)
    await sweepOrphans(home.app)
    for (const version of [1, 2, 3]) {
      const { file } = await ask(home.app, findTemplate, { id, version }, clerk)
      expect((await home.store.get(file.sha256)).length).toBeGreaterThan(100)
    }
  })

  test('a form of another kind is not chosen; one that is off is not used, and comes back unchosen', async () => {
    await expect(execute(home.app, chooseTemplate, { kind: 'bao-cao', templateId: id }, clerk)).rejects.toThrow(
      'record.not-found',
    )
    await execute(home.app, turnTemplate, { id, on: false }, clerk)
    expect(await ask(home.app, templateFor, { kind: 'ke-hoach' }, clerk)).toBeNull()
    await expect(execute(home.app, chooseTemplate, { kind: 'ke-hoach', templateId: id }, clerk)).rejects.toThrow(
      'templates.turned-off',
    )
    await execute(home.app, turnTemplate, { id, on: true }, clerk)
    expect(await list()).toMatchObject([{ isOff: false, isChosen: false }])
  })

  test('a dangerous file leaves nothing behind', async () => {
    const file = await stored('macro.docm', wordForm(paragraph('{so}'), { 'word/vbaProject.bin': 'x' }))
    await expect(execute(home.app, addTemplate, { kind: 'bao-cao', name: 'Có macro', file }, clerk)).rejects.toThrow(
      'templates.macros',
    )
    expect(await list()).toHaveLength(1)
  })

  test('a leader prints by a form and does not change forms', async () => {
    await expect(ask(home.app, listTemplates, {}, leader)).rejects.toThrow('access.denied')
    await expect(execute(home.app, chooseTemplate, { kind: 'ke-hoach', templateId: null }, leader)).rejects.toThrow(
      'access.denied',
    )
  })
})

test('another commune sees none of it', async () => {
  const installation: SystemActor = { kind: 'system', communeId: null, name: 'test' }
  const [mine] = await list()
  await execute(
    home.app,
    foundCommune,
    {
      name: 'Đồi Mẫu',
      kind: 'xa',
      province: 'Mẫu Sơn',
      login: 'to-mo',
      displayName: 'Tò Mò Mẫu',
      password: 'con đò qua suối',
    },
    installation,
  )
  const curious = await actorFor(home.app, 'to-mo', 'con đò qua suối')
  expect(await ask(home.app, listTemplates, {}, curious)).toEqual([])
  await expect(ask(home.app, findTemplate, { id: mine!.id }, curious)).rejects.toThrow('record.not-found')
  for (const run of [
    async () => execute(home.app, chooseTemplate, { kind: 'ke-hoach', templateId: mine!.id }, curious),
    async () => execute(home.app, turnTemplate, { id: mine!.id, on: false }, curious),
    async () => execute(home.app, replaceTemplate, { id: mine!.id, file: await good('x') }, curious),
  ])
    await expect(run()).rejects.toThrow('record.not-found')
})
