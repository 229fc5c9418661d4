import pg from 'pg'
import { expect, test } from 'vitest'
import { ANYONE } from '#kernel/server/actor.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { addAccount, setAccountDisabled, signIn } from '#modules/access/server/index.ts'
import { foundCommune } from '#modules/organisations/server/index.ts'
import { listPlans } from '#modules/plans/server/index.ts'
import { freshDatabase } from './support/database.ts'
import { actorFor, testCommune } from './support/commune.ts'

test('the web login sees nothing before it enters a commune', async () => {
  const { webUrl } = await freshDatabase()
  const client = new pg.Client({ connectionString: webUrl })
  await client.connect()
  await expect(client.query('select * from account')).rejects.toThrow(/permission denied/)
  await client.query('begin')
  await client.query("select set_config('role', 'loalang_app', true)")
  expect((await client.query('select * from commune')).rows).toEqual([])
  await client.query('rollback')
  await client.end()
})

test('a commune is founded once, the last administrator stays, roles bound what an account may', async () => {
  const { app, officer } = await testCommune()
  await expect(
    execute(
      app,
      foundCommune,
      { name: 'Khác', province: 'Khác', kind: 'xa', login: 'xx', displayName: 'X', password: '12345678' },
      ANYONE,
    ),
  ).rejects.toThrow('organisations.already-founded')
  await expect(
    execute(app, setAccountDisabled, { accountId: officer.accountId, disabled: true }, officer),
  ).rejects.toThrow('database.last-administrator')
  const { password } = await execute(
    app,
    addAccount,
    { login: '0901 234 567', displayName: 'Phạm Văn Mẫu', roles: ['village-head'] },
    officer,
  )
  const villager = await actorFor(app, '+84901234567', password)
  await expect(ask(app, listPlans, {}, villager)).rejects.toThrow('access.denied')
  await expect(
    execute(app, addAccount, { login: '0901234567', displayName: 'Y', roles: ['leader'] }, officer),
  ).rejects.toThrow('access.login-taken')
  await app.db.destroy()
})

test('after five wrong passwords the name is slowed down, also for the right one', async () => {
  const { app } = await testCommune()
  const attempt = (password: string) => signIn(app, { login: 'dau-moi', password, device: 't', ownDevice: false })
  for (let count = 0; count < 5; count++) await expect(attempt('sai')).rejects.toThrow('access.wrong-sign-in')
  await expect(attempt('mat-khau-mau')).rejects.toThrow('access.too-many-failures')
  await app.db.destroy()
})
