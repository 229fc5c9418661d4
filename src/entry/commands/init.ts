import { ANYONE } from '#kernel/server/actor.ts'
import { oneOfOrNull } from '#kernel/domain/one-of.ts'
import { execute } from '#kernel/server/execute.ts'
import { newCode } from '#modules/access/server/index.ts'
import { COMMUNE_KINDS } from '#modules/organisations/domain/index.ts'
import { foundCommune } from '#modules/organisations/server/index.ts'
import { EXIT, say } from './command-io.ts'
import type { CommandIo } from './command-io.ts'
import { Misuse, readOptions } from './options.ts'
import { withInstallation } from './with-installation.ts'

const TEXTS = ['name', 'kind', 'province', 'model', 'village-word', 'villages', 'login', 'display-name']

/** `init`: founds the commune with its standard units and the first account; prints that account's password, once. */
export async function init(argv: string[], io: CommandIo): Promise<number> {
  const given = readOptions(argv, { texts: TEXTS, words: 0 })
  const need = (name: string): string => {
    const value = given.text(name)
    if (!value) throw new Misuse()
    return value
  }
  const kind = oneOfOrNull(COMMUNE_KINDS, given.text('kind') ?? 'xa')
  const model = oneOfOrNull(['two-tier', 'three-tier'], given.text('model') ?? 'two-tier')
  if (!kind || !model) throw new Misuse()
  const password = newCode(3)
  const input = {
    name: need('name'),
    kind,
    model,
    province: need('province'),
    villageWord: given.text('village-word') ?? 'thôn',
    villages: given.text('villages') ?? '',
    login: need('login'),
    displayName: need('display-name'),
    password,
  }
  await withInstallation(io, ({ app }) => execute(app, foundCommune, input, ANYONE))
  await say(io.stderr, `Đã lập ${input.name}. Đăng nhập bằng “${input.login}” với mật khẩu dưới đây rồi đổi ngay:\n`)
  await say(io.stdout, `${password}\n`)
  return EXIT.done
}
