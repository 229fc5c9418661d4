import { join } from 'node:path'
import { systemClock } from '#kernel/server/clock.ts'
import { openDatabase } from '#kernel/server/database.ts'
import { openLog } from '#kernel/server/log.ts'
import { PortSet } from '#kernel/server/port.ts'
import type { App } from '#kernel/server/app.ts'
import { diskBackupFolder } from '#adapters/backup/backup-folder.ts'
import { templatesInChild } from '#adapters/docx-template/template-in-child.ts'
import { diskStore } from '#adapters/file-store/disk.ts'
import { sharpThumbnails } from '#adapters/file-store/thumbnails.ts'
import { diskPagePictures } from '#adapters/intake/page-pictures.ts'
import { readInChild } from '#adapters/intake/read-in-child.ts'
import { tablesInChild } from '#adapters/tables/tables-in-child.ts'
import { sampleFolder } from '#adapters/sample-material/material.ts'
import { smtpMailer } from '#adapters/smtp/mailer.ts'
import { xlsxSheets } from '#adapters/xlsx/write-sheet.ts'
import { mailer, permits } from '#modules/access/server/index.ts'
import { backupFolder, backupSettings } from '#modules/backups/server/index.ts'
import { documentWriter, sheetWriter, tableReader, templateFiller } from '#modules/documents/server/index.ts'
import { fileStore, thumbnailer } from '#modules/files/server/index.ts'
import { ReadingRunner, pagePictures, planReader } from '#modules/plans/server/index.ts'
import { quietInSample, sampleMaterial } from '#modules/sample/server/index.ts'
import type { PoolState } from './handover.ts'
import type { RuntimeSettings } from './settings.ts'

/** A running installation: the app, what works behind it, and how to end it. */
export interface Installation {
  app: App
  readings: ReadingRunner
  settings: RuntimeSettings
  /** How its database connections stand, for the metrics. */
  poolState(): PoolState
  close(): Promise<void>
}

/** Puts the parts together: database, clock, log and the adapters that fill the modules' ports. */
export function compose(settings: RuntimeSettings): Installation {
  const { db, pool, close } = openDatabase(settings.webUrl)
  const store = diskStore(settings.filesDir)
  const ports = new PortSet()
    .fill(fileStore, store)
    .fill(thumbnailer, sharpThumbnails)
    .fill(sheetWriter, xlsxSheets)
    .fill(pagePictures, diskPagePictures(join(settings.filesDir, '..', 'page-pictures'), store))
    .fill(sampleMaterial, sampleFolder(join(process.env['LOALANG_ROOT'] ?? '.', 'samples', 'commune')))
    .fill(
      mailer,
      quietInSample(smtpMailer(settings.smtpUrl, settings.mailFrom), () => app),
    )
    // Large and seldom needed: loaded at the first document, not at the start.
    .fill(documentWriter, {
      docx: async (document) => (await import('#adapters/docx-out/write-docx.ts')).writeDocx(document),
      pdf: async (document) => (await import('#adapters/pdf-out/write-pdf.ts')).writePdf(document),
      pages: async (document) => (await import('#adapters/pdf-out/write-pdf.ts')).drawPages(document),
    })
    .fill(templateFiller, templatesInChild)
    .fill(tableReader, tablesInChild)
    .fill(planReader, (files, onProgress, options) => readInChild({ files, onProgress, ...options }))
    .fill(backupFolder, diskBackupFolder(settings.backupsDir))
    .fill(backupSettings, { keep: settings.keep, hour: settings.backupHour })
  const app: App = {
    db,
    clock: systemClock,
    log: openLog(settings.logLevel),
    ports,
    timeZone: settings.timeZone,
    permits,
  }
  const readings = new ReadingRunner(app)
  return {
    app,
    readings,
    settings,
    poolState: () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    async close() {
      await readings.stop()
      await close()
    },
  }
}
