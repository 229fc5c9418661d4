import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { fillSetup, finishSetup, openScreen } from './first-day.ts'
import { startInstallation } from './installation.ts'
import type { RunningInstallation } from './installation.ts'
import { look } from './look.ts'

let home: RunningInstallation
let browser: Browser
let page: Page
const problems: string[] = []

beforeAll(async () => {
  home = await startInstallation()
  browser = await openBrowser()
  page = await openScreen(browser, problems)
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await home?.stop()
})

describe('an officer on the first day', () => {
  test('sets the commune up', async () => {
    await page.goto(home.setupUrl)
    await look(page, 'thiet-lap')
    await fillSetup(page)
    await finishSetup(page)
    await expect.poll(() => page.locator('h1').textContent()).toBe('Việc cần làm')
    await look(page, 'viec-can-lam-trong')
  })

  test('sees every screen of an empty commune', async () => {
    for (const [path, name] of [
      ['ke-hoach', 'ke-hoach-trong'],
      ['don-doc', 'don-doc-trong'],
      ['lich', 'lich-trong'],
      ['giao-ban', 'giao-ban-trong'],
      ['ket-qua', 'ket-qua-trong'],
      ['ghi-ket-qua', 'ghi-ket-qua-trong'],
      ['cai-dat/don-vi', 'don-vi'],
      ['cai-dat/ngay-nghi', 'ngay-nghi'],
      ['cai-dat/tai-khoan', 'tai-khoan'],
      ['cai-dat/toi', 'toi'],
      ['nhat-ky', 'nhat-ky'],
      ['tim?q=phu%20nu', 'tim'],
    ] as const) {
      const answer = await page.goto(`${home.url}/lam-viec/${path}`)
      expect(answer?.status(), path).toBe(200)
      await look(page, name)
    }
  }, 180_000)

  test('drops a plan, corrects two fields, runs it', async () => {
    await page.goto(`${home.url}/lam-viec`)
    await page.locator('input[name=files]').setInputFiles('samples/plans/suoi-mau-2026.txt')
    await page.getByRole('heading', { name: 'Xem lại bản đọc' }).waitFor()
    await page.getByRole('textbox', { name: 'Chủ trì việc 1' }).focus()
    await expect.poll(() => page.locator('.line.lit').count()).toBeGreaterThan(0)
    await look(page, 'xem-lai')
    await page.getByRole('textbox', { name: 'Chủ trì việc 5' }).fill('Trung tâm Văn hóa, Thông tin và Thể thao')
    await page.getByRole('textbox', { name: 'Sản phẩm việc 5' }).fill('Ảnh chụp băng rôn')
    await page.getByText('Đã lưu').waitFor()
    await page.getByRole('button', { name: 'Xác nhận và chạy kế hoạch' }).click()
    await page.getByText('Kế hoạch đã chạy').waitFor()
    await look(page, 'bang-phan-cong')
    expect(await page.locator('tbody tr').count()).toBe(7)
  }, 120_000)

  test('gives every unit its sheet and sees the year on a page', async () => {
    await page.getByRole('link', { name: 'Phiếu giao việc', exact: true }).click()
    await page.getByRole('heading', { name: /Phiếu giao việc: Phòng Văn hóa/ }).waitFor()
    await look(page, 'phieu-giao-viec')
    const paper = await page.pdf({ format: 'A4' })
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-')
    await page.goBack()
    await page.getByRole('link', { name: 'Cả năm trên một trang' }).click()
    await page.getByRole('heading', { name: /Cả năm/ }).waitFor()
    await look(page, 'ca-nam')
  })

  test('a result with a photo closes its time, and a second look shows it', async () => {
    await page.goto(`${home.url}/lam-viec/don-doc`)
    await look(page, 'don-doc')
    await page.goto(`${home.url}/lam-viec`)
    await page
      .getByRole('link', { name: /^Ghi kết quả ?: / })
      .first()
      .click()
    await page.waitForURL('**/ghi-ket-qua?*')
    const photo = await sharp({ create: { width: 2400, height: 1800, channels: 3, background: '#88aa66' } })
      .jpeg()
      .toBuffer()
    await page.locator('input[type=file]').setInputFiles({ name: 'anh.jpg', mimeType: 'image/jpeg', buffer: photo })
    await page.getByText(/1 tệp/).waitFor()
    await page.locator('[name=value]').fill('45')
    await look(page, 'ghi-ket-qua')
    await page.getByRole('button', { name: 'Gửi kết quả' }).click()
    await page.getByText('Đã ghi.').last().waitFor()
    await page.locator('img').first().waitFor()
    await look(page, 'ket-qua')
    // A thumbnail in the list; behind it the photo, shrunk once before it was sent.
    const kept = await page.locator('li.card a:has(img)').first().getAttribute('href')
    const answer = await page.request.get(`${home.url}${kept}`)
    expect((await sharp(await answer.body()).metadata()).width).toBe(1600)
  }, 120_000)

  test('bad files are refused with a sentence and the server stays up', async () => {
    for (const [name, content, words] of [
      ['rong.docx', '', 'rỗng'],
      ['gia.pdf', '%PDF-1.7 not really', 'hỏng'],
      ['may.exe', 'MZ\0\0\0\0\0\0\0', 'không phải văn bản'],
    ] as const) {
      await page.goto(`${home.url}/lam-viec/ke-hoach`)
      await page
        .locator('input[name=files]')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })
      await page.getByText(words).first().waitFor()
    }
    expect((await fetch(`${home.url}/readyz`)).status).toBe(200)
  }, 60_000)

  test('other screens in use, and nothing complained on the way', async () => {
    for (const [path, name] of [
      ['lam-viec', 'viec-can-lam'],
      ['lam-viec/lich', 'lich'],
      ['lam-viec/giao-ban', 'giao-ban'],
      ['lam-viec/ke-hoach', 'ke-hoach'],
    ] as const) {
      await page.goto(`${home.url}/${path}`)
      await look(page, name)
    }
    const stranger = await fetch(`${home.url}/lam-viec/nhat-ky`, { redirect: 'manual' })
    expect(stranger.status).toBe(303)
    expect(problems).toEqual([])
  }, 60_000)
})
