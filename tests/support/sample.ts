import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { diskStore } from '#adapters/file-store/disk.ts'
import { readFiles } from '#adapters/intake/read-files.ts'
import { sampleFolder } from '#adapters/sample-material/material.ts'
import type { Instant } from '#kernel/domain/plain-date.ts'
import type { App } from '#kernel/server/app.ts'
import { fixedClock } from '#kernel/server/clock.ts'
import { openDatabase } from '#kernel/server/database.ts'
import { silentLog } from '#kernel/server/log.ts'
import { PortSet } from '#kernel/server/port.ts'
import { permits } from '#modules/access/server/index.ts'
import { fileStore } from '#modules/files/server/index.ts'
import { readPlan } from '#modules/plans/domain/index.ts'
import { planReader } from '#modules/plans/server/index.ts'
import { sampleMaterial } from '#modules/sample/server/index.ts'
import { freshDatabase } from './database.ts'

export interface EmptyInstallation extends App {
  clock: ReturnType<typeof fixedClock>
  filesDir: string
  ownerUrl: string
}

/** An installation on its first day, with everything a sample commune is loaded with; `at` is its moment. */
export async function emptyInstallation(at: string): Promise<EmptyInstallation> {
  const { webUrl, ownerUrl } = await freshDatabase()
  const { db } = openDatabase(webUrl, 4)
  const filesDir = mkdtempSync(join(tmpdir(), 'loalang-sample-'))
  const ports = new PortSet()
    .fill(fileStore, diskStore(filesDir))
    .fill(sampleMaterial, sampleFolder('samples/commune'))
    .fill(planReader, async (files, onProgress) => {
      const document = await readFiles(files, { onProgress })
      return { document, reading: readPlan(document) }
    })
  return {
    db,
    clock: fixedClock(at as Instant),
    log: silentLog,
    ports,
    timeZone: 'Asia/Ho_Chi_Minh',
    permits,
    filesDir,
    ownerUrl,
  }
}
