import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { writeBackup } from '#adapters/backup/write-backup.ts'
import { fileStore } from '#modules/files/server/index.ts'
import { vnSize } from '#i18n/moments.ts'
import { programVersion } from '../version.ts'
import { EXIT, say } from './command-io.ts'
import type { CommandIo } from './command-io.ts'
import { readOptions } from './options.ts'
import { withInstallation } from './with-installation.ts'

/** `backup FILE`: data and files in one file, also while the program runs. */
export async function backup(argv: string[], io: CommandIo): Promise<number> {
  const path = resolve(readOptions(argv, { words: 1 }).words[0] ?? '')
  if (existsSync(path)) throw new DomainError('backups.file-exists', { path })
  const made = await withInstallation(io, ({ app, ownerUrl }) => {
    const store = app.ports.get(fileStore)
    return writeBackup({ ownerUrl, filePath: (sha256) => store.path(sha256), version: programVersion() }, path, {
      kind: 'manual',
      at: app.clock.now(),
    })
  })
  await say(io.stderr, `Đã sao lưu vào ${path}: ${made.rows} dòng dữ liệu, ${made.files} tệp, ${vnSize(made.size)}.\n`)
  if (made.missing > 0)
    await say(
      io.stderr,
      `Chú ý: ${made.missing} tệp đã ghi trong dữ liệu nhưng không còn trên ổ đĩa, nên không có trong bản sao lưu.\n`,
    )
  return EXIT.done
}
