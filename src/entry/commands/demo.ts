import { loadSample } from '#modules/sample/server/index.ts'
import { EXIT, say } from './command-io.ts'
import type { CommandIo } from './command-io.ts'
import { readOptions } from './options.ts'
import { withInstallation } from './with-installation.ts'

/** `demo`: loads the sample commune into an empty installation; prints its accounts and their passwords, once. */
export async function demo(argv: string[], io: CommandIo): Promise<number> {
  readOptions(argv, { words: 0 })
  let told = -1
  const loaded = await withInstallation(io, ({ app }) =>
    loadSample(app, ({ done, says }) => {
      if (Math.floor(done / 10) === told) return
      told = Math.floor(done / 10)
      io.stderr.write(`${String(done).padStart(3)}% ${says}\n`)
    }),
  )
  await say(io.stderr, 'Đã nạp xã mẫu. Mật khẩu chỉ hiện một lần:\n')
  for (const account of loaded.accounts) await say(io.stdout, `${account.login}\t${account.password}\n`)
  return EXIT.done
}
