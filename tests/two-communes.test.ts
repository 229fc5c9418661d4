import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, execute } from '#kernel/server/execute.ts'
import type { AccountActor, SystemActor } from '#kernel/server/actor.ts'
import { listAccounts } from '#modules/access/server/index.ts'
import { auditEntries } from '#modules/audit/server/index.ts'
import { foundCommune, listUnits } from '#modules/organisations/server/index.ts'
import { listPlans } from '#modules/plans/server/index.ts'
import { listResults } from '#modules/results/server/index.ts'
import { loadSample } from '#modules/sample/server/index.ts'
import { findTask, taskBoard } from '#modules/tasks/server/index.ts'
import { actorFor } from './support/commune.ts'
import { emptyInstallation } from './support/sample.ts'
import type { EmptyInstallation } from './support/sample.ts'

/** A server of several communes: the first with a whole year in it, the second with a curious clerk who may do everything there. */
let app: EmptyInstallation
let first: { id: string; officer: AccountActor }
let second: { id: string; clerk: AccountActor }
let owner: pg.Client

beforeAll(async () => {
  app = await emptyInstallation('2026-05-20T03:00:00.000Z')
  const { communeId, accounts } = await loadSample(app, () => undefined)
  const focal = accounts.find((account) => account.roles.includes('focal-officer'))!
  first = { id: communeId, officer: await actorFor(app, focal.login, focal.password) }
  const installation: SystemActor = { kind: 'system', communeId: null, name: 'test' }
  const founded = await execute(
    app,
    foundCommune,
    {
      name: 'Đồi Mẫu',
      kind: 'xa',
      province: 'Mẫu Sơn',
      login: 'to-mo',
      displayName: 'Tò Mò Mẫu',
      password: 'con đò qua suối',
      isSample: true,
    },
    installation,
  )
  second = { id: founded.communeId, clerk: await actorFor(app, 'to-mo', 'con đò qua suối') }
  owner = new pg.Client({ connectionString: app.ownerUrl })
  await owner.connect()
}, 180_000)
afterAll(async () => {
  await owner?.end()
  await app?.db.destroy()
})

/** Tables that belong to a commune, and of them those in which the first commune has rows. */
async function tables(): Promise<{ all: string[]; filled: string[] }> {
  const { rows } = await owner.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attname = 'commune_id' and not a.attisdropped
     where c.relkind in ('r', 'p') and n.nspname = 'public' order by 1`,
  )
  const all = rows.map((row) => row.name)
  const filled: string[] = []
  for (const name of all) {
    const count = await owner.query<{ count: string }>(`select count(*) from ${name} where commune_id = $1`, [first.id])
    if (Number(count.rows[0]?.count) > 0) filled.push(name)
  }
  return { all, filled }
}

/** Runs as the application does in the second commune, and takes everything back. */
async function asClerk<T>(run: () => Promise<T>): Promise<T> {
  await owner.query('begin')
  try {
    await owner.query("select set_config('role', 'loalang_app', true), set_config('app.commune_id', $1, true)", [
      second.id,
    ])
    return await run()
  } finally {
    await owner.query('rollback')
  }
}

describe('a curious clerk of another commune', () => {
  test('sees no row of the first commune in any table, and every table stands behind the wall', async () => {
    const { all, filled } = await tables()
    expect(filled.length).toBeGreaterThan(20)
    const open = await owner.query<{ relname: string }>(
      'select relname from pg_class where relname = any($1) and not relrowsecurity',
      [all],
    )
    expect(open.rows).toEqual([])
    const seen = await asClerk(async () => {
      const found: string[] = []
      for (const name of all) {
        const { rows } = await owner.query<{ count: string }>(
          `select count(*) from ${name} where commune_id is distinct from $1`,
          [second.id],
        )
        if (rows[0]?.count !== '0') found.push(name)
      }
      return found
    })
    expect(seen).toEqual([])
    expect((await asClerk(() => owner.query('select id from commune'))).rows).toEqual([{ id: second.id }])
  })

  test('changes and removes no row of it, and puts none into it', async () => {
    const { filled } = await tables()
    const done: string[] = []
    for (const name of filled)
      for (const change of [`update ${name} set commune_id = commune_id`, `delete from ${name}`]) {
        const touched = await asClerk(() => owner.query(`${change} where commune_id = $1`, [first.id])).then(
          ({ rowCount }) => rowCount ?? 0,
          // No right at all, or a table that only grows: refused before the wall.
          () => 0,
        )
        if (touched > 0) done.push(`${change}: ${touched}`)
      }
    expect(done).toEqual([])
    await expect(
      asClerk(() =>
        owner.query("insert into setting (commune_id, name, value, changed_at) values ($1, 'x', '1', now())", [
          first.id,
        ]),
      ),
    ).rejects.toThrow(/row-level security/)
  })

  test('through the front door finds nothing of it, also by its ids', async () => {
    const board = await ask(app, taskBoard, {}, first.officer)
    expect(board.tasks.length).toBeGreaterThan(5)
    await expect(ask(app, findTask, { id: board.tasks[0]!.id }, second.clerk)).rejects.toThrow('record.not-found')
    expect((await ask(app, taskBoard, {}, second.clerk)).tasks).toEqual([])
    expect(await ask(app, listPlans, {}, second.clerk)).toEqual([])
    expect(await ask(app, listResults, {}, second.clerk)).toEqual([])
    expect((await ask(app, listAccounts, {}, second.clerk)).map((account) => account.login)).toEqual(['to-mo'])
    const own = new Set((await ask(app, listUnits, { ended: true }, first.officer)).map((unit) => unit.id))
    expect((await ask(app, listUnits, { ended: true }, second.clerk)).some((unit) => own.has(unit.id))).toBe(false)
    const acts = await ask(app, auditEntries, {}, second.clerk)
    expect(acts.length).toBeGreaterThan(0)
    expect(acts.length).toBeLessThan(5)
  })

  test('a second commune is founded by the installation only', async () => {
    await expect(
      execute(
        app,
        foundCommune,
        { name: 'Ba Mẫu', kind: 'xa', province: 'Mẫu', login: 'ba', displayName: 'Ba', password: 'con đò qua suối' },
        { kind: 'anyone', communeId: null },
      ),
    ).rejects.toThrow('organisations.already-founded')
  })
})
