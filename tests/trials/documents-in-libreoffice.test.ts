import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { writeDocx } from '#adapters/docx-out/write-docx.ts'
import { officeProgram } from '#adapters/intake/convert-office.ts'
import { writePdf } from '#adapters/pdf-out/write-pdf.ts'
import { notRun, openFolder } from '../operations/started.ts'
import { pdfFacts } from '../support/describe-pdf.ts'
import { SAMPLES } from '../support/official-documents.ts'

const office = officeProgram()
if (!office) notRun('printed documents through LibreOffice (none on this machine)')

/** Times New Roman is not free: where it is missing, the same measures by Tinos. */
const FONTS = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${join(process.cwd(), 'node_modules', '@expo-google-fonts', 'tinos')}</dir><cachedir prefix="xdg">fontconfig</cachedir>
<match target="pattern"><test name="family"><string>Times New Roman</string></test>
<edit name="family" mode="assign" binding="strong"><string>Tinos</string></edit></match></fontconfig>`

test.skipIf(!office)(
  'LibreOffice opens every DOCX as it is and breaks its pages as our PDF does',
  async () => {
    const folder = openFolder()
    writeFileSync(join(folder, 'fonts.conf'), FONTS)
    const names = Object.keys(SAMPLES)
    for (const [name, document] of Object.entries(SAMPLES))
      writeFileSync(join(folder, `${name}.docx`), await writeDocx(await document()))
    const run = spawnSync(
      office!,
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        ...names.map((name) => join(folder, `${name}.docx`)),
      ],
      {
        encoding: 'utf8',
        env: { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf'), XDG_CACHE_HOME: folder },
      },
    )
    expect(run.status, run.stderr).toBe(0)
    for (const [name, document] of Object.entries(SAMPLES)) {
      const theirs = await pdfFacts(new Uint8Array(readFileSync(join(folder, `${name}.pdf`))))
      const ours = await pdfFacts(await writePdf(await document()))
      expect(Math.abs(theirs.pages.length - ours.pages.length), name).toBeLessThanOrEqual(1)
      expect(theirs.pages[0], name).toEqual(ours.pages[0])
      const first = (lines: typeof ours.lines): string[] =>
        lines.filter((line) => line.page === 1).map((line) => line.text.trim())
      expect(first(theirs.lines).join(' ').replace(/\s/g, '').slice(0, 60), name).toContain('ỦYBANNHÂNDÂN')
    }
  },
  180_000,
)
