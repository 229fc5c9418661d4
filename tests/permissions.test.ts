import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ANYONE } from '#kernel/server/actor.ts'
import type { Actor } from '#kernel/server/actor.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { PERMISSIONS, ROLES, rolesMay } from '#modules/access/domain/index.ts'
import type { Role } from '#modules/access/domain/index.ts'
import { actorOfLink, addAccount, issueLink } from '#modules/access/server/index.ts'
import { listUnits } from '#modules/organisations/server/index.ts'
import { recordResult } from '#modules/results/server/index.ts'
import { everyAct } from './support/acts.ts'
import { actorFor, testCommune } from './support/commune.ts'
import type { TestCommune } from './support/commune.ts'
import { runSamplePlan } from './support/running-plan.ts'

let home: TestCommune
let plan: Awaited<ReturnType<typeof runSamplePlan>>
let acts: Awaited<ReturnType<typeof everyAct>>
const people = new Map<Role, Actor>()

beforeAll(async () => {
  home = await testCommune()
  acts = await everyAct()
  plan = await runSamplePlan(home)
  const unitId = (await ask(home.app, listUnits, {}, home.officer)).find((unit) => /Kinh tế/.test(unit.name))!.id
  for (const role of ROLES) {
    const { password } = await execute(
      home.app,
      addAccount,
      { login: `vai-${role}`, displayName: `${role} Mẫu`, unitId, roles: [role] },
      home.officer,
    )
    people.set(role, await actorFor(home.app, `vai-${role}`, password))
  }
}, 120_000)
afterAll(async () => {
  await home.readings.stop()
  await home.app.db.destroy()
})

const denied = async (run: () => Promise<unknown>): Promise<boolean> => {
  try {
    await run()
    return false
  } catch (problem) {
    return problem instanceof Error && problem.message === 'access.denied'
  }
}

describe('every act states who may', () => {
  test('the table of acts and roles is the one that was looked at', async () => {
    const lines = [...acts.commands, ...acts.queries]
      .map((act) => `${act.name.padEnd(36)} ${act.kind.padEnd(8)} ${act.may}`)
      .sort()
    const roles = Object.entries(PERMISSIONS)
      .map(([act, allowed]) => `${act.padEnd(24)} ${allowed.length === ROLES.length ? 'everyone' : allowed.join(', ')}`)
      .sort()
    await expect(`${lines.join('\n')}\n\n${roles.join('\n')}\n`).toMatchFileSnapshot('golden/permissions.txt')
  })

  test('an act names a permission of the table, and each permission is used', () => {
    const used = new Set<string>([...acts.commands, ...acts.queries].map((act) => act.may))
    expect([...used].filter((may) => may !== 'anyone' && !(may in PERMISSIONS))).toEqual([])
    // Asked of by rules and screens without an act of their own.
    const asked = new Set(['tasks.read-all'])
    const inSource = moduleSources()
    expect(
      Object.keys(PERMISSIONS).filter((may) => !used.has(may) && !asked.has(may) && !inSource.includes(`'${may}'`)),
    ).toEqual([])
  })

  test('without sign-in nothing is handed out but the founding of the first commune', () => {
    const open = [...acts.commands, ...acts.queries].filter((act) => act.may === 'anyone').map((act) => act.name)
    expect(open).toEqual(['organisations.found-commune'])
  })
})

describe('each role through the front door', () => {
  test.each(ROLES)('%s: every act is allowed or denied as the table says', async (role) => {
    const actor = people.get(role)!
    const wrong: string[] = []
    let asked = 0
    for (const question of acts.queries) {
      if (!question.input.safeParse({}).success) continue
      asked++
      const isDenied = await denied(() => ask(home.app, question, {}, actor))
      if (isDenied === rolesMay([role], question.may)) wrong.push(`${question.name} ${isDenied ? 'denied' : 'allowed'}`)
    }
    for (const act of acts.commands) {
      // What may not be done is really tried; what may be done would change the commune and is tried by its own tests.
      if (act.may === 'anyone' || rolesMay([role], act.may) || !act.input.safeParse({}).success) continue
      asked++
      if (!(await denied(() => execute(home.app, act, {}, actor)))) wrong.push(`${act.name} not denied`)
    }
    for (const act of [...acts.commands, ...acts.queries])
      if (act.may !== 'anyone' && home.app.permits(actor, act.may) !== rolesMay([role], act.may)) wrong.push(act.name)
    expect(wrong).toEqual([])
    expect(asked).toBeGreaterThan(10)
  })

  test('a person who has not signed in is denied everything', async () => {
    for (const question of acts.queries)
      if (question.input.safeParse({}).success)
        expect(await denied(() => ask(home.app, question, {}, ANYONE)), question.name).toBe(true)
  })

  test('a unit records its own work, not that of another; the focal officer and the leader for all', async () => {
    const { occurrences, tasks } = await plan.board()
    const task = tasks.find((one) => one.units.every((unit) => unit.unitId !== null && !/Kinh tế/.test(unit.name)))!
    const occurrence = occurrences.find((one) => one.taskId === task.id)!
    const result = (unitId: string) => ({
      happenedOn: '2026-02-01',
      title: 'Đã làm',
      unitId,
      occurrenceIds: [occurrence.id],
    })
    const other = plan.unit(/Văn hóa - Xã hội/)
    for (const role of ['unit-officer', 'union', 'clerk', 'village-head'] as const) {
      await expect(execute(home.app, recordResult, result(other), people.get(role)!)).rejects.toThrow(
        'access.not-own-unit',
      )
      // A village holds the meetings that other units' tasks ask for: it records them under its own name.
      const own = execute(home.app, recordResult, result(plan.unit(/Kinh tế/)), people.get(role)!)
      if (role === 'village-head') await own
      else await expect(own).rejects.toThrow('access.not-own-unit')
    }
    for (const role of ['focal-officer', 'leader'] as const)
      await execute(home.app, recordResult, result(other), people.get(role)!)
    await execute(
      home.app,
      recordResult,
      { happenedOn: '2026-02-01', title: 'Việc riêng' },
      people.get('unit-officer')!,
    )
  })

  test('a link of a village has the rights of its role and no account', async () => {
    const { token } = await execute(
      home.app,
      issueLink,
      { unitId: plan.unit(/Thôn Một/), role: 'village-head', label: 'Ông Mẫu' },
      home.officer,
    )
    const link = (await actorOfLink(home.app, token))!
    for (const question of acts.queries) {
      if (!question.input.safeParse({}).success || rolesMay(['village-head'], question.may)) continue
      expect(await denied(() => ask(home.app, question, {}, link)), question.name).toBe(true)
    }
  })
})

function moduleSources(): string {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(?:ts|svelte)$/.test(file) && !file.endsWith('access/domain/roles.ts'),
  )
  return files.map((file) => readFileSync(join('src', file), 'utf8')).join('\n')
}
