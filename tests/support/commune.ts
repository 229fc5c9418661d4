import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { diskStore } from '#adapters/file-store/disk.ts'
import { writeDocx } from '#adapters/docx-out/write-docx.ts'
import { drawPages, writePdf } from '#adapters/pdf-out/write-pdf.ts'
import { readSignaturesOf } from '#adapters/pdf-signatures/read-signatures-of.ts'
import { readFiles } from '#adapters/intake/read-files.ts'
import type { Instant } from '#kernel/domain/plain-date.ts'
import { ANYONE } from '#kernel/server/actor.ts'
import type { AccountActor } from '#kernel/server/actor.ts'
import type { App } from '#kernel/server/app.ts'
import { fixedClock } from '#kernel/server/clock.ts'
import { openDatabase } from '#kernel/server/database.ts'
import { execute } from '#kernel/server/execute.ts'
import { silentLog } from '#kernel/server/log.ts'
import { PortSet } from '#kernel/server/port.ts'
import { actorOfToken, mailer, permits, signIn } from '#modules/access/server/index.ts'
import type { Mailer } from '#modules/access/server/index.ts'
import { documentWriter } from '#modules/documents/server/index.ts'
import { fileStore } from '#modules/files/server/index.ts'
import type { FileStore } from '#modules/files/server/index.ts'
import { foundCommune } from '#modules/organisations/server/index.ts'
import { readPlan } from '#modules/plans/domain/index.ts'
import { ReadingRunner, planReader } from '#modules/plans/server/index.ts'
import { freshDatabase } from './database.ts'

type Letter = Parameters<Mailer['send']>[0]

export interface TestCommune {
  /** Letters by e-mail that were sent. */
  letters: Letter[]
  app: App
  clock: ReturnType<typeof fixedClock>
  store: FileStore
  readings: ReadingRunner
  officer: AccountActor
  /** As the pages reach the database, and where the store's files lie. */
  webUrl: string
  filesDir: string
  /** The database's owner, for what the app itself may not. */
  ownerUrl: string
}

/** A founded commune in a database of its own, on 2 February 2026, with the focal officer signed in. */
export async function testCommune(): Promise<TestCommune> {
  const { webUrl, ownerUrl } = await freshDatabase()
  const { db } = openDatabase(webUrl, 4)
  const clock = fixedClock('2026-02-02T02:00:00.000Z' as Instant)
  const filesDir = mkdtempSync(join(tmpdir(), 'loalang-files-'))
  const store = diskStore(filesDir)
  const letters: Letter[] = []
  const post: Mailer = {
    isSet: true,
    async send(letter) {
      letters.push(letter)
    },
  }
  const ports = new PortSet()
    .fill(fileStore, store)
    .fill(mailer, post)
    .fill(planReader, async (files, onProgress) => {
      const document = await readFiles(files, { onProgress })
      return { document, reading: readPlan(document), signatures: await readSignaturesOf(files) }
    })
    .fill(documentWriter, { docx: writeDocx, pdf: writePdf, pages: drawPages })
  const app: App = { db, clock, log: silentLog, ports, timeZone: 'Asia/Ho_Chi_Minh', permits }
  await execute(
    app,
    foundCommune,
    {
      name: 'Suối Mẫu',
      kind: 'xa',
      province: 'Mẫu Sơn',
      model: 'two-tier',
      villageWord: 'thôn',
      villages: 'Một\nHai',
      login: 'dau-moi',
      displayName: 'Trần Thị Mẫu',
      password: 'mat-khau-mau',
    },
    ANYONE,
  )
  return {
    letters,
    ownerUrl,
    webUrl,
    filesDir,
    app,
    clock,
    store,
    readings: new ReadingRunner(app),
    officer: await actorFor(app, 'dau-moi', 'mat-khau-mau'),
  }
}

/** Signs in and returns the actor behind the session. */
export async function actorFor(app: App, login: string, password: string): Promise<AccountActor> {
  const { token } = await signIn(app, { login, password, device: 'test', ownDevice: true })
  const actor = await actorOfToken(app, token)
  if (!actor) throw new Error('no actor')
  return actor
}
