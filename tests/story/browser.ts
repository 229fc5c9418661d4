import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'

// Our own, not the package's: its list turns the browser's web security off, and with it the Origin of forms.
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--no-zygote',
]

/** A real browser from npm. It unpacks into a folder of its own, so that no older build is taken for it. */
export async function openBrowser(): Promise<Browser> {
  const own = mkdtempSync(join(tmpdir(), 'chromium-'))
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = own
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    return await chromium.launch({ executablePath: await packaged.executablePath(), args: ARGS, headless: true })
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}
