import { DomainError } from '#kernel/domain/domain-error.ts'
import { oneOfOrNull } from '#kernel/domain/one-of.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { ROLES, loginKey, phoneKey } from '#modules/access/domain/index.ts'
import { addAccount, issueResetSlip, listAccounts } from '#modules/access/server/index.ts'
import { vnMoment } from '#i18n/moments.ts'
import { EXIT, say } from './command-io.ts'
import type { CommandIo } from './command-io.ts'
import { Misuse, readOptions } from './options.ts'
import { withInstallation } from './with-installation.ts'

/** `user add LOGIN --name … [--role …]`: adds an account; prints the code with which its person sets a password. */
export async function userAdd(argv: string[], io: CommandIo): Promise<number> {
  const given = readOptions(argv, { texts: ['name', 'role', 'phone', 'email'], words: 1 })
  const role = oneOfOrNull(ROLES, given.text('role') ?? 'administrator')
  const displayName = given.text('name')
  if (!role || !displayName) throw new Misuse()
  const login = given.words[0] ?? ''
  const slip = await withInstallation(io, async ({ app, actor }) =>
    execute(
      app,
      addAccount,
      { login, displayName, roles: [role], phone: given.text('phone'), email: given.text('email') },
      await actor(),
    ),
  )
  return saySlip(io, login, slip.password, slip.expiresAt)
}

/** `user reset LOGIN`: a one-time code with which the person sets a new password. */
export async function userReset(argv: string[], io: CommandIo): Promise<number> {
  const login = readOptions(argv, { words: 1 }).words[0] ?? ''
  const slip = await withInstallation(io, async ({ app, actor }) => {
    const who = await actor()
    const phone = phoneKey(login)
    const accounts = await ask(app, listAccounts, {}, who)
    const found = accounts.find(
      (account) => loginKey(account.login) === loginKey(login) || (phone !== null && account.phone === phone),
    )
    if (!found) throw new DomainError('access.no-such-account', { login })
    return execute(app, issueResetSlip, { accountId: found.id }, who)
  })
  return saySlip(io, slip.login, slip.code, slip.expiresAt)
}

async function saySlip(io: CommandIo, login: string, code: string, expiresAt: string): Promise<number> {
  await say(
    io.stderr,
    `Đưa mã dưới đây cho người dùng “${login}”: gõ vào ô mật khẩu ở trang đăng nhập, một lần, trước ${vnMoment(expiresAt)}.\n`,
  )
  await say(io.stdout, `${code}\n`)
  return EXIT.done
}
