import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderPlan } from '../../eval/render/render-plan.ts'
import { openBrowser } from './browser.ts'
import { openScreen, setUp } from './first-day.ts'
import { startInstallation } from './installation.ts'
import type { RunningInstallation } from './installation.ts'
import { look } from './look.ts'

let home: RunningInstallation
let browser: Browser
let page: Page
const problems: string[] = []
const shots = process.env['LOALANG_SHOTS']
const SAMPLE = 'samples/plans/suoi-mau-2026.txt'

beforeAll(async () => {
  home = await startInstallation()
  browser = await openBrowser()
  page = await openScreen(browser, problems)
  await setUp(page, home.setupUrl)
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await home?.stop()
})

async function picture(name: string, of: Page = page): Promise<void> {
  if (!shots) return
  mkdirSync(shots, { recursive: true })
  await sharp(await of.screenshot())
    .png()
    .toFile(join(shots, `${name}.png`))
}

const field = (name: string, of: Page = page) => of.getByRole('textbox', { name, exact: true })
const focused = (): Promise<string | undefined> =>
  page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.dataset['path'] : ''))

describe('a PDF is read, corrected by keyboard alone, and runs', () => {
  test('several parts are put in order before sending', async () => {
    await page.goto(`${home.url}/lam-viec/ke-hoach`)
    await page.locator('input[name=files]').setInputFiles([
      { name: 'hai.txt', mimeType: 'text/plain', buffer: Buffer.from('phần hai') },
      { name: 'mot.txt', mimeType: 'text/plain', buffer: Buffer.from('phần một') },
      { name: 'trong.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
    ])
    await page.getByText('Tệp rỗng').waitFor()
    await page.getByRole('button', { name: 'Đưa mot.txt lên trước' }).click()
    expect(await page.locator('.chosen .name').allTextContents()).toEqual([
      expect.stringContaining('1. mot.txt'),
      expect.stringContaining('2. hai.txt'),
      expect.stringContaining('3. trong.pdf'),
    ])
    await page.getByRole('button', { name: 'Bỏ hai.txt' }).click()
    await look(page, 'gui-tep')
  })

  test('the page is lit where a field was read, and leads back to it', async () => {
    const pdf = await renderPlan('ke-hoach', [SAMPLE], 'pdf', mkdtempSync(join(tmpdir(), 'plan-')))
    await page.goto(`${home.url}/lam-viec`)
    await page.locator('input[name=files]').setInputFiles(pdf.path)
    await page.getByRole('heading', { name: 'Xem lại bản đọc' }).waitFor()
    await field('Việc 2').focus()
    const lit = page.locator('.picture .lit')
    await lit.waitFor()
    await picture('sang')
    await page
      .locator('.picture img')
      .first()
      .evaluate((image: HTMLImageElement) => image.decode())
    const [frame, box] = [await page.locator('.pages').boundingBox(), await lit.boundingBox()]
    expect(box!.y).toBeGreaterThanOrEqual(frame!.y)
    expect(box!.y + box!.height).toBeLessThanOrEqual(frame!.y + frame!.height)
    await look(page, 'xem-lai')
    await field('Việc 5').focus()
    await lit.click({ force: true, position: { x: 8, y: 8 } })
    await expect.poll(focused).toBe('activities[4].title')
  }, 60_000)

  test('two fields by keyboard, undone and done again, and Ctrl+Enter', async () => {
    await page.evaluate(() => document.querySelector<HTMLElement>('main')?.focus())
    await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(focused).toMatch(/activities\[\d+\]\./)
    await picture('cho-can-xem')
    await field('Chủ trì việc 5').focus()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('Trưởng thôn Một')
    await field('Sản phẩm việc 5').focus()
    await page.keyboard.type('Ảnh chụp băng rôn')
    await page.getByText('Đã lưu').waitFor()
    await page.keyboard.press('Control+Z')
    await expect.poll(() => field('Sản phẩm việc 5').inputValue()).not.toContain('Ảnh chụp băng rôn')
    await expect.poll(focused).toBe('activities[4].products')
    await page.keyboard.press('Control+Y')
    await expect.poll(() => field('Sản phẩm việc 5').inputValue()).toContain('Ảnh chụp băng rôn')
    await page.keyboard.press('Enter')
    await expect.poll(focused).not.toBe('activities[4].products')
    await page.keyboard.press('F1')
    await page.getByRole('dialog', { name: 'Phím tắt khi xem lại' }).waitFor()
    await picture('phim-tat')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Kế hoạch đã chạy').waitFor()
    await page.getByText('Ảnh chụp băng rôn').first().waitFor()
    await page
      .getByRole('link', { name: /Treo băng rôn/ })
      .first()
      .click()
    await page.getByRole('link', { name: 'xem trong văn bản' }).click()
    await page.getByRole('heading', { name: 'Văn bản gốc' }).waitFor()
    await page.locator('.picture .lit').waitFor()
    await look(page, 'van-ban-goc')
    expect(problems).toEqual([])
  }, 60_000)

  test('the same file again is named as such and makes nothing', async () => {
    const { url } = home
    await page.goto(`${url}/lam-viec/ke-hoach`)
    const text = readFileSync(SAMPLE)
    await page.locator('input[name=files]').setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: text })
    await page
      .getByText(/Kế hoạch số .* đã có/)
      .first()
      .waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('dialog', { name: 'Trước khi chạy' }).waitFor()
    await picture('truoc-khi-chay')
    await page.getByRole('button', { name: 'Xem lại tiếp' }).click()
    await page.goto(`${url}/lam-viec/ke-hoach`)
    await page.locator('input[name=files]').setInputFiles({ name: 'b.txt', mimeType: 'text/plain', buffer: text })
    await page.getByText('Đúng tệp này đã được đọc').waitFor()
  }, 60_000)

  test('a colleague’s change arrives; in the same field both values stand to choose', async () => {
    const other = await page.context().newPage()
    await other.goto(page.url())
    await field('Sản phẩm việc 2', other).fill('Bài của người thứ hai')
    await field('Chủ trì việc 3', other).fill('Văn phòng')
    await other.getByText('Đã lưu').waitFor()
    await field('Chủ trì việc 3').fill('Thôn Hai')
    await page.getByText('cũng vừa sửa').waitFor()
    expect(await field('Sản phẩm việc 2').inputValue()).toBe('Bài của người thứ hai')
    await picture('hai-nguoi')
    await page.getByRole('button', { name: /^Của Trần Thị Mẫu: Văn phòng/ }).click()
    await expect.poll(() => field('Chủ trì việc 3').inputValue()).toBe('Văn phòng')
    await other.close()
    expect(problems).toEqual([])
  }, 60_000)
})
