import { z } from 'zod'
import { command } from '#kernel/server/command.ts'
import { execute } from '#kernel/server/execute.ts'
import { ROLES } from '#modules/access/domain/index.ts'
import { hashPassword, insertAccount, newCode } from '#modules/access/server/index.ts'
import { FOCAL, PEOPLE_WITH_ACCOUNTS } from '../domain/index.ts'
import type { Stage } from './stage.ts'

/** An account of the sample with its password, shown once. */
export interface SampleAccount {
  login: string
  name: string
  title: string
  roles: readonly string[]
  password: string
}

const addSampleAccount = command({
  name: 'sample.add-account',
  input: z.object({
    login: z.string(),
    displayName: z.string(),
    unitId: z.string().nullable(),
    roles: z.array(z.enum(ROLES)),
    passwordHash: z.string(),
  }),
  may: 'access.manage',
  async run({ tx, now, communeId }, input) {
    const id = await insertAccount(tx, communeId(), now, { ...input, phone: null, mustChangePassword: false })
    return { delta: { roles: input.roles }, record: { type: 'account', id }, result: { id } }
  },
})

/** A random password for each of the sample's people; nobody chose it and nobody can guess it. */
export function newSampleAccounts(): SampleAccount[] {
  return PEOPLE_WITH_ACCOUNTS.map(({ login, name, title, roles }) => ({
    login,
    name,
    title,
    roles,
    password: newCode(3),
  }))
}

/** Adds the accounts beside the founder's. Hashes are made side by side: each takes a quarter of a second on purpose. */
export async function addAccounts(stage: Stage, accounts: readonly SampleAccount[]): Promise<void> {
  const others = PEOPLE_WITH_ACCOUNTS.filter((person) => person !== FOCAL)
  const hashes = await Promise.all(
    others.map((person) => hashPassword(accounts.find(({ login }) => login === person.login)!.password)),
  )
  const founder = stage.actor(FOCAL.login)
  for (const [index, person] of others.entries()) {
    const unitId = person.unit === null ? null : stage.unit(person.unit)
    const { id } = await execute(
      stage.app,
      addSampleAccount,
      { login: person.login, displayName: person.name, unitId, roles: [...person.roles], passwordHash: hashes[index]! },
      founder,
    )
    stage.know(person.login, { id, communeId: founder.communeId, name: person.name, roles: person.roles, unitId })
  }
}
