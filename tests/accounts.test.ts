import { Secret, TOTP } from 'otpauth'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addSeconds } from '#kernel/domain/instant.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { inCommune } from '#kernel/server/database.ts'
import {
  actorOfLink,
  actorOfToken,
  addAccount,
  askForReset,
  beginSecondFactor,
  changeAccount,
  changePassword,
  clearSecondFactor,
  confirmPin,
  confirmSecondFactor,
  endOtherSessions,
  issueLink,
  issueResetSlip,
  listAccounts,
  listLinks,
  ownAccount,
  ownSessions,
  reissueLink,
  requireFreshPin,
  revokeLink,
  setAccountDisabled,
  setPin,
  signIn,
} from '#modules/access/server/index.ts'
import { auditEntries } from '#modules/audit/server/index.ts'
import { listUnits } from '#modules/organisations/server/index.ts'
import { actorFor, testCommune } from './support/commune.ts'
import type { TestCommune } from './support/commune.ts'

let home: TestCommune
const secrets: string[] = []
const PASSWORD = 'con đò qua suối'

beforeAll(async () => {
  home = await testCommune()
})
afterAll(() => home.app.db.destroy())

const later = (seconds: number): void => home.clock.set(addSeconds(home.clock.now(), seconds))
const enter = (login: string, password: string, code?: string) =>
  signIn(home.app, { login, password, ...(code ? { code } : {}), device: 'Chrome/130 Windows', ownDevice: false })

async function person(login: string, roles: Parameters<typeof addAccount.run>[1]['roles']): Promise<string> {
  const { password, id } = await execute(
    home.app,
    addAccount,
    { login, displayName: `${login} Mẫu`, roles },
    home.officer,
  )
  secrets.push(password)
  const first = await actorFor(home.app, login, password)
  await execute(home.app, changePassword, { next: PASSWORD }, first)
  return id
}

describe('a slip opens one sign-in', () => {
  test('a new account has no password until its person sets one; the slip is used up', async () => {
    const { password: slip } = await execute(
      home.app,
      addAccount,
      { login: 'van-thu', displayName: 'Lê Văn Mẫu', roles: ['clerk'] },
      home.officer,
    )
    secrets.push(slip)
    const session = await enter('van-thu', ` ${slip.toLowerCase().replaceAll('-', ' ')}`)
    expect(session.mustChangePassword).toBe(true)
    await expect(enter('van-thu', slip)).rejects.toThrow('access.wrong-sign-in')
    const actor = (await actorOfToken(home.app, session.token))!
    await expect(execute(home.app, changePassword, { next: 'matkhau123' }, actor)).rejects.toThrow(
      'access.weak-password',
    )
    await execute(home.app, changePassword, { next: PASSWORD }, actor)
    expect((await enter('van-thu', PASSWORD)).mustChangePassword).toBe(false)
  })

  test('the old password stays until the slip is used, and every session ends with it', async () => {
    const id = (await ask(home.app, listAccounts, {}, home.officer)).find((one) => one.login === 'van-thu')!.id
    const before = await actorOfToken(home.app, (await enter('van-thu', PASSWORD)).token)
    const first = await execute(home.app, issueResetSlip, { accountId: id }, home.officer)
    const { code } = await execute(home.app, issueResetSlip, { accountId: id }, home.officer)
    secrets.push(first.code, code)
    await expect(enter('van-thu', first.code)).rejects.toThrow('access.wrong-sign-in')
    await enter('van-thu', PASSWORD)
    const { token } = await enter('van-thu', code)
    await expect(enter('van-thu', PASSWORD)).rejects.toThrow('access.wrong-sign-in')
    expect((await ask(home.app, ownSessions, {}, before!)).length).toBe(1)
    await execute(home.app, changePassword, { next: 'lá chuối sau mưa' }, (await actorOfToken(home.app, token))!)
    await enter('van-thu', 'lá chuối sau mưa')
  })

  test('after three days it opens nothing', async () => {
    later(3_600)
    const { password } = await execute(
      home.app,
      addAccount,
      { login: 'muon', displayName: 'Đến Muộn Mẫu', roles: ['clerk'] },
      home.officer,
    )
    later(72 * 3_600 + 1)
    await expect(enter('muon', password)).rejects.toThrow('access.wrong-sign-in')
  })
})

describe('guessing is slowed down', () => {
  test('by name: also for the right password, longer each time, and over after the wait', async () => {
    await person('bi-doan', ['clerk'])
    for (let count = 0; count < 5; count++)
      await expect(enter('bi-doan', 'sai')).rejects.toThrow('access.wrong-sign-in')
    await expect(enter('bi-doan', PASSWORD)).rejects.toThrow('access.too-many-failures')
    later(31)
    await expect(enter('bi-doan', 'sai')).rejects.toThrow('access.wrong-sign-in')
    later(31)
    await expect(enter('bi-doan', PASSWORD)).rejects.toThrow('access.too-many-failures')
    later(30)
    await enter('bi-doan', PASSWORD)
    await enter('bi-doan', PASSWORD)
  })

  test('by address: over many names', async () => {
    const from = (login: string) =>
      signIn(home.app, { login, password: 'sai', device: '', ownDevice: false, address: '10.0.0.9' })
    for (let count = 0; count < 5; count++) await expect(from(`ai-${count}`)).rejects.toThrow('access.wrong-sign-in')
    await expect(from('ai-6')).rejects.toThrow('access.too-many-failures')
    await enter('bi-doan', PASSWORD)
  })

  test('an office behind one address signs in rightly as often as it likes, however slow the machine', async () => {
    const slow = { ...home.app, clock: { now: () => (later(2), home.clock.now()) } }
    const from = (password: string) =>
      signIn(slow, { login: 'bi-doan', password, device: '', ownDevice: false, address: '10.0.0.7' })
    for (let count = 0; count < 8; count++) await from(PASSWORD)
    await expect(from('sai')).rejects.toThrow('access.wrong-sign-in')
  })

  test('twenty at once are not let through together', async () => {
    const tried = await Promise.allSettled(Array.from({ length: 20 }, () => enter('dong-loat', 'sai')))
    const looked = tried.filter((one) => one.status === 'rejected' && one.reason.code === 'access.wrong-sign-in')
    expect(looked).toHaveLength(5)
  })
})

describe('PIN', () => {
  const approve = async (token: string): Promise<void> => {
    const actor = (await actorOfToken(home.app, token))!
    await inCommune(home.app.db, actor.communeId, 'write', (tx) =>
      requireFreshPin({ tx, actor, now: home.clock.now() }),
    )
  }

  test('is set with the password, confirmed for five minutes of this session, slowed after five wrong ones', async () => {
    await person('lanh-dao', ['leader'])
    const { token } = await enter('lanh-dao', PASSWORD)
    const actor = (await actorOfToken(home.app, token))!
    await expect(confirmPin(home.app, actor, '290471')).rejects.toThrow('access.pin-not-set')
    await expect(execute(home.app, setPin, { password: 'sai', pin: '290471' }, actor)).rejects.toThrow(
      'access.wrong-password',
    )
    await expect(execute(home.app, setPin, { password: PASSWORD, pin: '123456' }, actor)).rejects.toThrow(
      'access.weak-pin',
    )
    await execute(home.app, setPin, { password: PASSWORD, pin: '290471' }, actor)
    secrets.push('290471')
    await expect(approve(token)).rejects.toThrow('access.pin-needed')
    await confirmPin(home.app, actor, '290471')
    await approve(token)
    await expect(approve((await enter('lanh-dao', PASSWORD)).token)).rejects.toThrow('access.pin-needed')
    later(301)
    await expect(approve(token)).rejects.toThrow('access.pin-needed')
    for (let count = 0; count < 5; count++)
      await expect(confirmPin(home.app, actor, '111222')).rejects.toThrow('access.wrong-pin')
    await expect(confirmPin(home.app, actor, '290471')).rejects.toThrow('access.too-many-failures')
  })
})

describe('a second factor', () => {
  test('asks for the code after the password, takes each code once, and recovery codes once', async () => {
    const id = await person('can-than', ['clerk'])
    const actor = (await actorOfToken(home.app, (await enter('can-than', PASSWORD)).token))!
    const { secret } = await execute(home.app, beginSecondFactor, { password: PASSWORD }, actor)
    const phone = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) })
    const code = (): string => phone.generate({ timestamp: Date.parse(home.clock.now()) })
    await enter('can-than', PASSWORD)
    await expect(execute(home.app, confirmSecondFactor, { code: '000000' }, actor)).rejects.toThrow('access.wrong-code')
    const { codes } = await execute(home.app, confirmSecondFactor, { code: code() }, actor)
    secrets.push(secret, secret.replaceAll(' ', ''), ...codes)
    await expect(enter('can-than', PASSWORD)).rejects.toThrow('access.code-needed')
    await expect(enter('can-than', PASSWORD, code())).rejects.toThrow('access.wrong-code')
    later(60)
    await enter('can-than', PASSWORD, code())
    await expect(enter('can-than', PASSWORD, code())).rejects.toThrow('access.wrong-code')
    await enter('can-than', PASSWORD, codes[0]!.toLowerCase())
    await expect(enter('can-than', PASSWORD, codes[0])).rejects.toThrow('access.wrong-code')
    expect(await ask(home.app, ownAccount, {}, actor)).toMatchObject({ hasSecondFactor: true, recoveryCodesLeft: 9 })
    await execute(home.app, clearSecondFactor, { accountId: id }, home.officer)
    await enter('can-than', PASSWORD)
  })
})

describe('accounts are looked after', () => {
  test('sessions are listed with their device and ended, one or all others', async () => {
    const one = (await actorOfToken(home.app, (await enter('lanh-dao', PASSWORD)).token))!
    expect((await ask(home.app, ownSessions, {}, one))[0]).toMatchObject({ device: 'Chrome trên máy tính Windows' })
    await execute(home.app, endOtherSessions, {}, one)
    expect(await ask(home.app, ownSessions, {}, one)).toHaveLength(1)
  })

  test('roles, unit, name and phone change at once; the last administrator keeps the role', async () => {
    const units = await ask(home.app, listUnits, {}, home.officer)
    const unitId = units[0]!.id
    const all = await ask(home.app, listAccounts, {}, home.officer)
    const clerk = all.find((account) => account.login === 'van-thu')!
    await execute(
      home.app,
      changeAccount,
      {
        accountId: clerk.id,
        displayName: 'Lê Văn Mẫu',
        phone: '0901 234 567',
        email: 'vt@mau.example.vn',
        unitId,
        roles: ['unit-officer'],
      },
      home.officer,
    )
    const actor = await actorFor(home.app, '+84 901234567', 'lá chuối sau mưa')
    expect(actor).toMatchObject({ roles: ['unit-officer'], unitId })
    const self = all.find((account) => account.id === home.officer.accountId)!
    await expect(
      execute(
        home.app,
        changeAccount,
        { accountId: self.id, displayName: self.name, unitId: '', roles: ['leader'] },
        home.officer,
      ),
    ).rejects.toThrow('database.last-administrator')
    await execute(home.app, setAccountDisabled, { accountId: clerk.id, disabled: true }, home.officer)
    await expect(enter('van-thu', 'lá chuối sau mưa')).rejects.toThrow('access.wrong-sign-in')
    await execute(home.app, setAccountDisabled, { accountId: clerk.id, disabled: false }, home.officer)
  })

  test('a reset by e-mail goes to the known address only, and says the same to everybody', async () => {
    const ask_ = (login: string) =>
      askForReset(home.app, { login, address: '10.0.0.3', letter: (code) => ({ subject: 'Mã', text: `Mã: ${code}` }) })
    expect(await ask_('khong-co')).toBeUndefined()
    expect(await ask_('lanh-dao')).toBeUndefined()
    expect(home.letters).toHaveLength(0)
    expect(await ask_('van-thu')).toBeUndefined()
    expect(home.letters.map((letter) => letter.to)).toEqual(['vt@mau.example.vn'])
    const code = home.letters[0]!.text.slice(4)
    secrets.push(code)
    expect((await enter('van-thu', code)).mustChangePassword).toBe(true)
  })
})

describe('a village head comes by a link', () => {
  test('with the rights of a village head in the own village, until it is revoked or made anew', async () => {
    const village = (await ask(home.app, listUnits, {}, home.officer)).find((unit) => unit.kind === 'village')!
    const input = { unitId: village.id, role: 'village-head' as const, label: 'Ông Nguyễn Văn Mẫu' }
    const { token, id } = await execute(home.app, issueLink, input, home.officer)
    const actor = (await actorOfLink(home.app, token))!
    expect(actor).toMatchObject({
      kind: 'link',
      roles: ['village-head'],
      unitId: village.id,
      name: 'Ông Nguyễn Văn Mẫu',
    })
    await expect(ask(home.app, listAccounts, {}, actor)).rejects.toThrow('access.denied')
    await expect(execute(home.app, issueLink, input, actor)).rejects.toThrow('access.denied')
    expect((await ask(home.app, listLinks, {}, home.officer))[0]?.lastUsedAt).toBe(home.clock.now())
    const anew = await execute(home.app, reissueLink, { linkId: id }, home.officer)
    secrets.push(token, anew.token)
    expect(await actorOfLink(home.app, token)).toBeNull()
    expect(await actorOfLink(home.app, anew.token)).not.toBeNull()
    await execute(home.app, revokeLink, { linkId: id }, home.officer)
    expect(await actorOfLink(home.app, anew.token)).toBeNull()
    expect(await actorOfLink(home.app, '')).toBeNull()
  })
})

test('no secret stands in the audit or readable in the database', async () => {
  const entries = await ask(home.app, auditEntries, { limit: 200 }, home.officer)
  expect(entries.length).toBeGreaterThan(20)
  const { rows } = await inCommune(home.app.db, home.officer.communeId, 'read', (tx) =>
    sql<{ line: string }>`
      select delta::text as line from audit_entry
      union all select row_to_json(account)::jsonb - 'totp_secret' #>> '{}' from account
      union all select row_to_json(session)::text from session
      union all select row_to_json(reset_slip)::text from reset_slip
      union all select row_to_json(recovery_code)::text from recovery_code
      union all select row_to_json(access_link)::text from access_link`.execute(tx),
  )
  const text = rows.map((row) => row.line).join('\n')
  expect(secrets.length).toBeGreaterThan(15)
  for (const secret of [...secrets, PASSWORD]) expect(text).not.toContain(secret)
})
