import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, execute } from '#kernel/server/execute.ts'
import { findNumberRegister, reserveNumber, setNumberRegister } from '#modules/documents/server/index.ts'
import { issueDraft } from '#modules/plans/server/index.ts'
import { codeOf, decision, issuingHome } from '../support/issuing-home.ts'

let it: Awaited<ReturnType<typeof issuingHome>>
beforeAll(async () => {
  it = await issuingHome()
}, 120_000)
afterAll(async () => it?.stop())

const register = () => ask(it.home.app, findNumberRegister, { year: 2027 }, it.home.officer)
const issue = (id: string, number: string, acceptWarnings = true) =>
  execute(it.home.app, issueDraft, { ...decision(id, null, number), acceptWarnings }, it.clerk)
const reserve = (symbol: string) =>
  execute(it.home.app, reserveNumber, { kind: 'KH', symbol, year: 2027 }, it.home.officer)

describe('the commune’s own register of numbers', () => {
  test('off, as it is: nothing is proposed, nothing is taken', async () => {
    const id = await it.submitted()
    expect((await it.look(id)).nextNumber).toBeNull()
    await issue(id, '41')
    expect((await register()).rows).toEqual([])
  })

  test('on: the next number is proposed; issuing writes the plan into the register under it', async () => {
    await execute(it.home.app, setNumberRegister, { isOn: true, scheme: 'per-kind' }, it.home.officer)
    const id = await it.submitted()
    expect((await it.look(id)).nextNumber).toBe('01')
    const { planId } = await issue(id, '01')
    expect((await register()).rows).toMatchObject([
      { number: '01/KH-UBND', state: 'used', issuedOn: '2027-01-12', signer: 'Trần Văn Mẫu', planId },
    ])
    expect((await it.look(id)).nextNumber).toBeNull()
  })

  test('a number kept back for the plan is the one it takes; a refused plan leaves no trace', async () => {
    await reserve('KH-UBND')
    const id = await it.submitted()
    expect(await codeOf(issue(id, '01'))).toBe('plans.issue-number-taken')
    expect((await register()).rows).toMatchObject([{ state: 'used' }, { state: 'reserved' }])
    await issue(id, '02')
    expect((await register()).rows).toMatchObject([{ state: 'used' }, { state: 'used', number: '02/KH-UBND' }])
  })

  test('further on than the next is asked about; a number of another symbol is not the plan’s', async () => {
    const id = await it.submitted()
    await reserve('KH-HĐND')
    expect(await codeOf(issue(id, '03'))).toBe('documents.number-taken')
    expect(await codeOf(issue(id, '09'))).toBe('done')
    expect((await register()).rows.map(({ number }) => number)).toEqual([
      '01/KH-UBND',
      '02/KH-UBND',
      '03/KH-HĐND',
      '09/KH-UBND',
    ])
  })
})
