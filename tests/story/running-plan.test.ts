import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { openScreen, setUp } from './first-day.ts'
import { startInstallation } from './installation.ts'
import type { RunningInstallation } from './installation.ts'
import { look } from './look.ts'

let home: RunningInstallation
let browser: Browser
let page: Page
let plan = ''
const problems: string[] = []

beforeAll(async () => {
  home = await startInstallation()
  browser = await openBrowser()
  page = await openScreen(browser, problems)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await setUp(page, home.setupUrl, { villages: 'Một\nHai' })
  await page.locator('input[name=files]').setInputFiles('samples/plans/suoi-mau-2026.txt')
  await page.getByRole('heading', { name: 'Xem lại bản đọc' }).waitFor()
  await page.getByRole('button', { name: 'Xác nhận và chạy kế hoạch' }).click()
  await page.getByText('Kế hoạch đã chạy').waitFor()
  plan = new URL(page.url()).pathname
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await home?.stop()
})

/** How many pages the screen prints on. */
async function pages(): Promise<number> {
  const paper = await page.pdf({ preferCSSPageSize: true })
  return paper.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

const at = (path: string) => page.goto(`${home.url}${path}`)

describe('a plan that runs', () => {
  test('the table is the annex, edited in place, and prints on one page across', async () => {
    await at(plan)
    expect(await page.locator('thead th').allTextContents()).toEqual([
      'TT',
      'Nội dung',
      'Sản phẩm',
      'Triển khai',
      'Hoàn thành',
      'Cơ quan chủ trì',
      'Cơ quan phối hợp',
      'Ghi chú',
      '',
    ])
    await page.getByRole('button', { name: 'Sửa dòng 5' }).click()
    await page.getByLabel('Cơ quan chủ trì').fill('Phòng Văn hóa - Xã hội')
    await page.getByLabel('Ghi chú').fill('chờ kinh phí')
    await page.getByRole('button', { name: 'Lưu dòng' }).click()
    await page.getByText('Đã lưu dòng.').waitFor()
    await page.getByText('Vừa làm: Sửa dòng bảng phân công.').waitFor()
    expect(await page.getByText('chưa phân công', { exact: true }).count()).toBe(0)
    await page.getByRole('button', { name: 'Xuống: dòng 1' }).click()
    await page.getByText('Đã đổi thứ tự.').waitFor()
    await look(page, 'bang-phan-cong')
    expect(await pages()).toBe(1)
  }, 60_000)

  test('every unit has its sheet on a page of its own; what was copied is written down', async () => {
    await at(`${plan}/phieu-giao-viec`)
    const units = await page.locator('article.sheet').count()
    expect(units).toBeGreaterThan(5)
    expect(await pages()).toBe(units)
    await page.getByRole('button', { name: 'Chép gửi Zalo' }).first().click()
    await page.getByText(/Đã ghi: gửi phiếu cho/).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^(Gửi|Kính gửi) /)
    await look(page, 'phieu-giao-viec')
    await page.getByRole('link', { name: 'In riêng phiếu này' }).first().click()
    await page.getByRole('link', { name: 'Mọi đơn vị' }).waitFor()
    expect(await pages()).toBe(1)
    await at(`${plan}/ca-nam`)
    await look(page, 'ca-nam')
    expect(await pages()).toBe(1)
    await at(`${plan}/tien-do`)
    await look(page, 'tien-do')
  }, 60_000)

  test('whoever is late is reminded once in one message, the second time in another tone', async () => {
    await at('/lam-viec/don-doc')
    expect(await page.locator('header p').first().textContent()).toMatch(/\d+ việc cần đôn đốc, của \d+ đơn vị/)
    const card = page.locator('section.card').first()
    const unit = await card.locator('h2').textContent()
    for (const [turn, words] of [
      [1, 'Đề nghị'],
      [2, 'Nhắc lần 2'],
    ] as const) {
      await card.getByText('Soạn lời nhắc').click()
      expect(await card.locator('textarea').inputValue()).toContain(words)
      await card.getByRole('button', { name: 'Ghi đã nhắc', exact: true }).click()
      await page.getByText(`Đã ghi: nhắc ${unit} lần ${turn}.`).waitFor()
      await at('/lam-viec/don-doc')
    }
    await card.getByText('Soạn lời nhắc').click()
    await card.getByRole('link', { name: 'Công văn đôn đốc' }).click()
    await page.getByText(`Kính gửi: ${unit}`).waitFor()
    await look(page, 'cong-van')
    expect(await pages()).toBe(1)
    const file = await page.request.get(`${home.url}/lam-viec/don-doc/cong-van/docx${new URL(page.url()).search}`)
    expect((await file.body()).subarray(0, 2).toString()).toBe('PK')
    const print = await page.request.get(`${home.url}/lam-viec/don-doc/cong-van/pdf${new URL(page.url()).search}`)
    expect((await print.body()).subarray(0, 5).toString()).toBe('%PDF-')
  }, 60_000)

  test('the list narrows, takes several at once and leaves as a workbook', async () => {
    await at('/lam-viec/nhiem-vu?tinh-trang=overdue')
    await page.getByLabel('Chọn tất cả').check()
    await page.getByLabel('Đơn vị chủ trì').selectOption({ label: 'Phòng Kinh tế' })
    await page.getByRole('button', { name: 'Giao chủ trì' }).click()
    await page.getByText(/Đã giao \d việc/).waitFor()
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await page.getByText('Đã hoàn tác.').waitFor()
    const file = await page.request.get(`${home.url}/lam-viec/nhiem-vu/xuat`)
    expect((await file.body()).subarray(0, 2).toString()).toBe('PK')
    await page.locator('tbody a').first().click()
    await page.getByText('Minh chứng cần có').first().waitFor()
    await look(page, 'mot-nhiem-vu')
  }, 60_000)

  test('the briefing is one page, and home finishes a row in place', async () => {
    await at('/lam-viec')
    const row = page.locator('main li', { has: page.getByText('Ghi nhanh') }).first()
    await row.getByText('Ghi nhanh').click()
    await row.getByLabel('Đường dẫn bài đăng').fill('https://suoimau.example/bai-1')
    await row.getByRole('button', { name: 'Ghi', exact: true }).click()
    await page.getByText(/^Đã ghi/).waitFor()
    await at('/lam-viec/giao-ban')
    await page.getByRole('heading', { name: /4. Đề nghị quyết định/ }).waitFor()
    expect(await pages()).toBe(1)
    expect(problems).toEqual([])
  }, 60_000)
})
