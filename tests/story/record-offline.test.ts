import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { openBrowser } from './browser.ts'
import { openScreen, setUp } from './first-day.ts'
import { startInstallation } from './installation.ts'
import type { RunningInstallation } from './installation.ts'

let home: RunningInstallation
let browser: Browser
let phone: BrowserContext
let page: Page

/** A phone's photo: 12 megapixels, taken upright with the phone turned, with the place in it. */
const camera = await sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#7a9a6a' } })
  .withExif({ IFD2: { DateTimeOriginal: '2026:03:05 19:31:07' } })
  .withMetadata({ orientation: 6 })
  .jpeg()
  .toBuffer()

beforeAll(async () => {
  home = await startInstallation()
  browser = await openBrowser()
  page = await openScreen(browser, [], { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })
  phone = page.context()
  await setUp(page, home.setupUrl)
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await home?.stop()
})

async function fillIn(title: string, people: string): Promise<void> {
  await page.locator('[name=title]').fill(title)
  await page.locator('[name=value]').first().fill(people)
  await page.locator('input[type=file]').setInputFiles({ name: `${title}.jpg`, mimeType: 'image/jpeg', buffer: camera })
  await page.getByText(/\b1\s+tệp, \d/).waitFor()
}

const titles = async (): Promise<string[]> => {
  await page.goto(`${home.url}/lam-viec/ket-qua`)
  return page.locator('li.card h3').allTextContents()
}

describe('a result recorded by phone on a bad line', () => {
  test('the page is light: under 300 kB at the first load', async () => {
    const fresh = await browser.newContext({ storageState: await phone.storageState() })
    const first = await fresh.newPage()
    const cdp = await fresh.newCDPSession(first)
    await cdp.send('Network.enable')
    let bytes = 0
    cdp.on('Network.loadingFinished', (event) => (bytes += event.encodedDataLength))
    await first.goto(`${home.url}/lam-viec/ghi-ket-qua`, { waitUntil: 'networkidle' })
    await fresh.close()
    process.stdout.write(`ghi-ket-qua, first load: ${Math.round(bytes / 1024)} kB transferred\n`)
    expect(bytes).toBeLessThan(300 * 1024)
  }, 60_000)

  test('the line drops in the middle: kept with its photo, sent by itself when it is back, recorded once', async () => {
    await page.goto(`${home.url}/lam-viec/ghi-ket-qua`)
    await fillIn('Họp thôn Một', '45')
    await phone.setOffline(true)
    await page.getByRole('button', { name: 'Gửi kết quả' }).click()
    await page.getByText('Chờ gửi (1)').waitFor()
    // The form is emptied after the first is kept.
    await page.getByText('Chưa gửi được.').waitFor()
    await fillIn('Họp thôn Hai', '1.250')
    await page.getByRole('button', { name: 'Gửi kết quả' }).click()
    await page.getByText('Chờ gửi (2)').waitFor()
    await phone.setOffline(false)
    await page.getByText(/Chờ gửi/).waitFor({ state: 'detached' })
    expect((await titles()).sort()).toEqual(['Họp thôn Hai', 'Họp thôn Một'])
    await page.getByText('1.250 lượt người').waitFor()
    await page
      .getByText(/chụp lúc 19:31/)
      .first()
      .waitFor()
    const [width, height] = await page
      .locator('li.card img')
      .first()
      .evaluate(async (node: HTMLImageElement) => {
        const whole = new Image()
        whole.src = node.closest('a')!.href
        await whole.decode()
        return [whole.naturalWidth, whole.naturalHeight]
      })
    expect([width, height]).toEqual([1200, 1600])
  }, 60_000)

  test('the answer is lost on the way back: the second try does not record it twice', async () => {
    await page.goto(`${home.url}/lam-viec/ghi-ket-qua`)
    await fillIn('Họp thôn Ba', '30')
    let tries = 0
    await page.route('**/ghi-ket-qua/gui', async (route) => {
      tries++
      if (tries > 1) return route.continue()
      await route.fetch()
      return route.abort('connectionreset')
    })
    await page.getByRole('button', { name: 'Gửi kết quả' }).click()
    await page.getByText('Chờ gửi (1)').waitFor()
    await page.getByRole('button', { name: 'Gửi ngay' }).click()
    await page.getByText(/Chờ gửi/).waitFor({ state: 'detached' })
    await page.unroute('**/ghi-ket-qua/gui')
    expect(tries).toBe(2)
    expect((await titles()).filter((title) => title === 'Họp thôn Ba')).toHaveLength(1)
  }, 60_000)

  test('the sign-in runs out while it is filled in: signed in again, it is sent; a closed tab loses nothing either', async () => {
    await page.goto(`${home.url}/lam-viec/ghi-ket-qua`)
    await fillIn('Phát thanh tối', '12')
    await page.waitForTimeout(400)
    await page.reload()
    await page.getByText('Đã lấy lại phần đang ghi dở').waitFor()
    expect(await page.locator('[name=title]').inputValue()).toBe('Phát thanh tối')
    await page.getByText(/\b1\s+tệp, \d/).waitFor()
    await phone.clearCookies()
    await page.getByRole('button', { name: 'Gửi kết quả' }).click()
    await page.getByRole('link', { name: 'Đăng nhập lại' }).click()
    await page.locator('[name=login]').fill('dau-moi')
    await page.locator('[name=password]').fill('con đò qua suối')
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.waitForURL((url) => url.pathname === '/lam-viec/ghi-ket-qua')
    await expect.poll(titles, { timeout: 10_000 }).toContain('Phát thanh tối')
  }, 60_000)

  test('what the server refuses comes back into the form with its sentence', async () => {
    await page.goto(`${home.url}/lam-viec/ghi-ket-qua`)
    await page.locator('[name=title]').fill('Hội thi ở trường')
    await page.getByText('Chủ đề, đối tượng, người trong ảnh').click()
    await page.locator('[name=shows]').selectOption('minors')
    await page.getByRole('button', { name: 'Gửi kết quả' }).click()
    await page
      .getByText(/người giám hộ đồng ý/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Sửa rồi gửi' }).click()
    await expect.poll(() => page.locator('[name=title]').inputValue()).toBe('Hội thi ở trường')
    await page.getByLabel('Cha mẹ hoặc người giám hộ đã đồng ý').check()
    await page.getByRole('button', { name: 'Gửi kết quả' }).click()
    await page.getByText('Đã ghi.').last().waitFor()
    expect(await titles()).toContain('Hội thi ở trường')
  }, 60_000)

  test('its screens are free of WCAG breaches on the phone, and a full month prints on one A4', async () => {
    await page.goto(`${home.url}/lam-viec/ke-hoach`)
    await page.locator('input[name=files]').setInputFiles('samples/plans/suoi-mau-2026.txt')
    await page.getByRole('heading', { name: 'Xem lại bản đọc' }).waitFor()
    await page.getByRole('button', { name: /chạy/i }).first().click()
    await page.getByText('Kế hoạch đã chạy').waitFor()
    for (const path of [
      'ghi-ket-qua',
      'ket-qua',
      'lich?thang=2026-12',
      'lich?xem=tuan&ngay=2026-12-28',
      'lich?xem=nam&ngay=2026-01-01',
      'cai-dat/ngay-nghi',
      'tim?q=truyen%20thanh',
      'chu-de',
      'chuong-trinh',
      'nhat-ky',
    ]) {
      await page.goto(`${home.url}/lam-viec/${path}`)
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze()
      expect(violations.map((one) => `${path}: ${one.id} ${one.nodes[0]?.target}`)).toEqual([])
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(sideways, `${path} scrolls sideways`).toBeLessThanOrEqual(1)
      if (process.env['LOALANG_SHOTS'])
        await page.screenshot({
          path: `${process.env['LOALANG_SHOTS']}/r-${path.replace(/\W+/g, '-')}.png`,
          fullPage: true,
        })
    }
    await page.goto(`${home.url}/lam-viec/lich?thang=2026-12`)
    const paper = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
    expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  }, 90_000)
})
