import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SWITCH_ROLES } from '#modules/sample/domain/index.ts'
import { openBrowser } from './browser.ts'
import { openScreen } from './first-day.ts'
import { startInstallation } from './installation.ts'
import type { RunningInstallation } from './installation.ts'
import { look } from './look.ts'
import { become, trySample } from './sample-day.ts'

let home: RunningInstallation
let browser: Browser
let page: Page
const problems: string[] = []

beforeAll(async () => {
  home = await startInstallation()
  browser = await openBrowser()
  page = await openScreen(browser, problems)
  await trySample(page, home.setupUrl)
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await home?.stop()
})

/** Addresses that the places on the left lead to, as this role sees them. */
async function places(): Promise<string[]> {
  const found = await page
    .locator('nav[aria-label="Nơi làm việc"] a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  return [...new Set(found)].filter((href) => href.startsWith('/'))
}

describe('every screen with a year of work in it', () => {
  test('of the focal officer, in both widths', async () => {
    await become(page, 'Cán bộ đầu mối')
    for (const href of await places()) {
      const answer = await page.goto(`${home.url}${href}`)
      expect(answer?.status(), href).toBe(200)
      await look(page, `dau-moi-${href.replace('/lam-viec', '').replaceAll('/', '-').slice(1) || 'viec-can-lam'}`)
    }
    await page.goto(`${home.url}/lam-viec`)
    for (const [name, link] of [
      ['xem-lai', 'Đọc kế hoạch của tỉnh vừa đến'],
      ['phieu-giao-viec', 'In phiếu giao việc'],
    ] as const) {
      await page.goto(`${home.url}/lam-viec`)
      await page.getByRole('link', { name: link }).click()
      await page.waitForURL('**/ke-hoach/**')
      await look(page, `dau-moi-${name}`)
    }
  }, 300_000)

  test('of a draft: the editor, its printed pages, its way to the signature', async () => {
    await become(page, 'Cán bộ đầu mối')
    await page.goto(`${home.url}/lam-viec/ke-hoach`)
    await page
      .getByRole('link', { name: /năm 2026/ })
      .first()
      .click()
    await page.getByRole('link', { name: 'Dùng làm kế hoạch năm sau' }).click()
    await page
      .locator('.chosen')
      .getByRole('button', { name: /^Soạn từ/ })
      .click()
    await page.waitForURL('**/soan/*?moi')
    const draft = page.url().replace('?moi', '')
    await page.goto(draft)
    await page.getByLabel('Tên kế hoạch', { exact: true }).waitFor()
    await look(page, 'dau-moi-soan')
    await page.goto(`${draft}/ban-in`)
    await look(page, 'dau-moi-ban-in')
    await page.goto(`${draft}/phat-hanh`)
    await look(page, 'dau-moi-phat-hanh')
  }, 120_000)

  test('each role enters, sees only places that open for it, and nothing breaks', async () => {
    for (const { word } of SWITCH_ROLES) {
      await become(page, word)
      for (const href of await places()) {
        const answer = await page.goto(`${home.url}${href}`)
        expect(answer?.status(), `${word} ${href}`).toBe(200)
        expect(await page.locator('h1').count(), `${word} ${href}`).toBe(1)
      }
      await page.goto(`${home.url}/lam-viec`)
    }
    expect(problems).toEqual([])
  }, 200_000)
})
