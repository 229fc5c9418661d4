import { readFileSync } from 'node:fs'
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
const problems: string[] = []
// The story runs on today's clock, so the province's plan is one that was issued already.
const PROVINCE = readFileSync('samples/superior/tinh-tuyen-truyen-mau-2027.txt', 'utf8').replaceAll('2027', '2026')
const LIST = '/lam-viec/ke-hoach/cap-tren'

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

const drop = (name: string, text: string) =>
  page.locator('input[name=files]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })

describe('the province sends its plan', () => {
  test('dropped in as the superior’s, reviewed, and kept to plan from', async () => {
    await page.goto(`${home.url}${LIST}`)
    await page.getByRole('heading', { name: 'Thả tệp kế hoạch cấp trên vào đây' }).waitFor()
    await look(page, 'cap-tren-trong')
    await drop('kh-tinh.txt', PROVINCE)
    const keep = page.getByRole('button', { name: 'Là kế hoạch cấp trên: lập kế hoạch của xã từ đây' })
    await keep.waitFor()
    await look(page, 'cap-tren-xem-lai')
    await page.getByLabel('Ngày đến xã').fill('2026-01-08')
    await keep.click()
    await page.getByText('Việc tiếp theo: lập kế hoạch của xã.').waitFor()
    expect(await page.locator('header .answer').textContent()).toBe(
      'Kế hoạch tỉnh giao xã 10 việc, xã chưa có kế hoạch. 1 việc chưa rõ có thuộc xã không, cần xem.',
    )
    await page.getByText('Hạn 14/02/2026 theo').waitFor()
    await look(page, 'cap-tren-chi-tiet')
  })

  test('the place of an item is lit in the source; a line that was not read is marked', async () => {
    await page.getByRole('button', { name: 'Xem trong văn bản: Treo băng rôn' }).click()
    expect(await page.locator('.line.lit').first().textContent()).toMatch(/Treo băng rôn/)
    await page.locator('.line', { hasText: 'mỗi đợt có số liệu' }).click()
    const text = page.getByLabel('Nội dung việc')
    expect(await text.inputValue()).toMatch(/^Nội dung đúng, ngắn/)
    await look(page, 'cap-tren-danh-dau')
    await page.getByRole('button', { name: 'Ghi thêm', exact: true }).click()
    await page.getByText('Đã ghi thêm việc cấp trên giao.').waitFor()
    await page.getByText('giao xã 11 việc').first().waitFor()
  })

  test('by keyboard: an item is not the commune’s, with its reason', async () => {
    const row = page.locator('.items > li', { hasText: 'Khảo sát mức độ hài lòng' }).first()
    await row.getByRole('button', { name: 'Không thuộc xã…' }).focus()
    await page.keyboard.press('Enter')
    await row.getByLabel('Lý do không thuộc xã').fill('tỉnh khảo sát chung')
    await look(page, 'cap-tren-ket-luan')
    await page.keyboard.press('Enter')
    await page.getByText('Đã ghi kết luận.').waitFor()
    await page.getByText('giao xã 10 việc').first().waitFor()
  })

  test('the job stands on home until it is closed with a reason; the list says where it is', async () => {
    await page.goto(`${home.url}/lam-viec`)
    await page.getByRole('heading', { name: 'Lập kế hoạch của xã (1)' }).waitFor()
    await look(page, 'cap-tren-viec-can-lam')
    await page.goto(`${home.url}${LIST}`)
    await page.getByRole('link', { name: /Thông tin, tuyên truyền cải cách hành chính/ }).waitFor()
    await look(page, 'cap-tren-danh-sach')
  })

  test('on paper: the sheet and nothing else', async () => {
    await page.getByRole('link', { name: /Thông tin, tuyên truyền cải cách hành chính/ }).click()
    await page.getByRole('button', { name: 'In bảng đối chiếu' }).waitFor()
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.sheet').isVisible()).toBe(true)
    expect(await page.locator('.panes').isVisible()).toBe(false)
    const shots = process.env['LOALANG_SHOTS']
    if (shots) await page.screenshot({ path: `${shots}/cap-tren-in.png`, fullPage: true })
    await page.emulateMedia({ media: null })
  })
})

describe('what only came on paper', () => {
  test('is typed in by its head, and says that nothing can be compared yet', async () => {
    await page.goto(`${home.url}${LIST}/ghi-tay`)
    await look(page, 'cap-tren-ghi-tay')
    await page.getByLabel('Tên kế hoạch').fill('Kế hoạch kiểm soát thủ tục hành chính năm 2026')
    await page.getByLabel(/^Cơ quan ban hành/).fill('Ủy ban nhân dân tỉnh Mẫu Sơn')
    await page.getByRole('button', { name: 'Nhận kế hoạch cấp trên' }).click()
    await page.getByText('Chưa đủ căn cứ để đối chiếu').first().waitFor()
    await look(page, 'cap-tren-chi-dau-muc')
  })

  test('the commune’s own plan dropped in as the superior’s asks', async () => {
    await page.goto(`${home.url}${LIST}`)
    await drop('kh-xa.txt', readFileSync('samples/plans/suoi-mau-2026.txt', 'utf8'))
    await page.getByText('Vẫn là kế hoạch cấp trên của xã').waitFor()
    await look(page, 'cap-tren-hoi-lai')
  })
})

describe('sentences to write with', () => {
  test('searched without diacritics, starred, written, hidden', async () => {
    await page.goto(`${home.url}/lam-viec/ke-hoach/cau-mau`)
    await look(page, 'cau-mau')
    await page.getByLabel('Tìm, không cần dấu').fill('ho so truc tuyen')
    await page.getByRole('button', { name: 'Xem' }).click()
    await page.getByText(/câu mục đích có “ho so truc tuyen”/).waitFor()
    await page
      .getByRole('button', { name: /^Đánh dấu hay dùng/ })
      .first()
      .click()
    await page.getByRole('button', { name: /^Bỏ đánh dấu/ }).waitFor()
    await page.getByText('Ghi câu mẫu của xã').click()
    await page.getByLabel(/^Câu mẫu, phần/).fill('Mỗi thôn có một người hướng dẫn nộp hồ sơ trực tuyến.')
    await page.getByRole('button', { name: 'Lưu câu mẫu' }).click()
    await page.getByText('Câu xã tự ghi').waitFor()
    await page.getByRole('button', { name: 'Ẩn: Mỗi thôn có một người' }).click()
    await page.getByText('Đã ẩn (1)').waitFor()
    await look(page, 'cau-mau-tim')
  })
})

test('nothing broke in the browser', () => expect(problems).toEqual([]))
