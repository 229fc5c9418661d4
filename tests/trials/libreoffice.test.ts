import { spawnSync } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { officeProgram } from '#adapters/intake/convert-office.ts'
import { cli, openFolder, notRun } from '../operations/started.ts'

const office = officeProgram()
if (!office) notRun('an old .doc through LibreOffice (none on this machine)')

const Reading = z.object({ number: z.string().nullable(), activities: z.array(z.object({ title: z.string() })) })

test.skipIf(!office)('an old .doc is read as the same text is', () => {
  const folder = openFolder()
  copyFileSync('samples/plans/suoi-mau-2026.txt', join(folder, 'plan.txt'))
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  const options = [
    profile,
    '--headless',
    '--infilter=Text (encoded):UTF8,LF,,,',
    '--convert-to',
    'doc',
    '--outdir',
    folder,
  ]
  expect(spawnSync(office!, [...options, join(folder, 'plan.txt')]).status).toBe(0)
  const read = (name: string): z.output<typeof Reading> => {
    const done = cli(['plan', 'read', join(folder, name), '--json'])
    expect(done.code, done.err).toBe(0)
    return Reading.parse(JSON.parse(done.out))
  }
  const [old, text] = [read('plan.doc'), read('plan.txt')]
  expect(old.number).toBe(text.number)
  expect(old.activities.length).toBe(text.activities.length)
})
