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

const at = (path: string) => page.goto(`${home.url}${path}`)

describe('the register of legal documents', () => {
  test('begins with what needs checking and finds without diacritics', async () => {
    await at('/lam-viec/ke-hoach')
    await page.getByRole('link', { name: 'Văn bản pháp lý' }).click()
    await page.getByRole('heading', { name: 'Văn bản pháp lý' }).waitFor()
    expect(await page.getByText('Cần kiểm tra:').count()).toBeGreaterThan(10)
    await look(page, 'van-ban')
    await page.getByLabel(/^Tìm văn bản/).fill('76 nq cp')
    await page.getByRole('button', { name: 'Lọc' }).click()
    await page.getByRole('link', { name: 'Nghị quyết số 76/NQ-CP năm 2013' }).waitFor()
    await page.getByRole('link', { name: 'Nghị quyết số 76/NQ-CP ngày 15/7/2021' }).waitFor()
    await look(page, 'van-ban-tim')
  }, 60_000)

  test('a document tells what amended it, how it is cited and where', async () => {
    await at('/lam-viec/van-ban?q=20/2008')
    await page.getByRole('link', { name: /20\/2008/ }).click()
    await page.getByText('92/2017/NĐ-CP ngày 07/8/2017, chưa rõ từ ngày nào').waitFor()
    expect(await page.locator('p.citation').textContent()).toContain('ngày 14 tháng 02 năm 2008 của Chính phủ')
    await look(page, 'van-ban-mot')
  }, 60_000)

  test('a pasted line fills the form; a number that is there is asked about; a file must be a paper', async () => {
    await at('/lam-viec/van-ban/moi')
    await page
      .getByLabel('Dòng căn cứ')
      .fill('Căn cứ Nghị quyết số 76/NQ-CP ngày 03/02/2031 của Chính phủ về việc mẫu;')
    await page.getByRole('button', { name: 'Đọc dòng này' }).click()
    await page.waitForURL(/dong=/)
    expect(await page.getByLabel('Ngày ban hành').inputValue()).toBe('03/02/2031')
    await page.getByRole('button', { name: 'Lưu vào danh mục' }).click()
    await page.getByText('Danh mục đã có một văn bản số 76/NQ-CP').waitFor()
    await look(page, 'van-ban-moi')
    await page.getByLabel('Đúng, đây là văn bản khác cùng số').check()
    await page.getByRole('button', { name: 'Lưu vào danh mục' }).click()
    await page.getByRole('heading', { name: 'Nghị quyết số 76/NQ-CP ngày 03/02/2031' }).waitFor()
    await page.getByText('Gắn tệp văn bản').click()
    const file = page.getByLabel('Tệp PDF hoặc DOCX')
    await file.setInputFiles({ name: 'gia.pdf', mimeType: 'application/pdf', buffer: Buffer.from('không phải PDF') })
    await page.getByRole('button', { name: 'Gắn tệp' }).click()
    await page.getByText('Tệp này không phải PDF hay DOCX.').waitFor()
    await file.setInputFiles({
      name: 'nghi-quyet.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4\n%%EOF'),
    })
    await page.getByRole('button', { name: 'Gắn tệp' }).click()
    await page.getByRole('link', { name: 'nghi-quyet.pdf' }).waitFor()
  }, 60_000)

  test('many lines at once are looked through before they are entered', async () => {
    await at('/lam-viec/van-ban/nhap')
    await page
      .getByLabel('Các dòng')
      .fill(
        'Quyết định\t812/QĐ-UBND\t31/02/2026\tUBND tỉnh Mẫu Sơn\tvề việc mẫu\nHọp giao ban\nQuyết định số 813/QĐ-UBND ngày 05/01/2026 của UBND tỉnh Mẫu Sơn về việc mẫu',
      )
    await page.getByLabel('Nguồn của danh sách').fill('Danh mục mẫu')
    await page.getByLabel(/^Hoặc chọn tệp/).setInputFiles({
      name: 'danh-muc.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Số ký hiệu;Loại;Ngày ban hành;Trích yếu\n814/QĐ-UBND;Quyết định;6/1/2026;về việc mẫu\n'),
    })
    await page.getByRole('button', { name: 'Đọc thử' }).click()
    await page.getByText('Đọc được 3 trên 4 dòng').waitFor()
    await look(page, 'van-ban-nhap')
    await page.getByRole('button', { name: 'Ghi 3 văn bản vào danh mục' }).click()
    await page.getByText('Đã thêm 3 văn bản').waitFor()
  }, 60_000)

  test('what a running plan rests on is replaced: the plan says so and leads to what took its place', async () => {
    await at(plan)
    expect(await page.getByText('căn cứ cần xem lại').count()).toBe(0)
    const line = 'Kế hoạch số 09/KH-UBND ngày 05/01/2026 của UBND tỉnh Mẫu Sơn về việc mẫu'
    await at(`/lam-viec/van-ban/moi?dong=${encodeURIComponent(line)}`)
    await page.getByRole('button', { name: 'Lưu vào danh mục' }).click()
    await page.getByText('Ghi sửa đổi, thay thế, bãi bỏ').click()
    await page.getByLabel('Văn bản này').selectOption({ label: 'được thay thế bởi' })
    await page.getByLabel(/^Từ ngày/).fill('06/01/2026')
    await page.getByLabel(/^Văn bản kia/).fill('Quyết định 813/QĐ-UBND')
    await page.getByRole('button', { name: 'Ghi quan hệ' }).click()
    await page.getByText('Đã ghi quan hệ.').waitFor()
    await look(page, 'van-ban-thay-the')
    await at(plan)
    await page.getByText('1 căn cứ cần xem lại.').waitFor()
    await look(page, 'ke-hoach-can-cu')
    await page.getByRole('link', { name: /Xem văn bản thay thế/ }).click()
    await page.getByRole('heading', { name: /813\/QĐ-UBND/ }).waitFor()
  }, 60_000)

  test('a draft takes its căn cứ from the register: two of one number are told apart, a new one is pasted in place', async () => {
    await at('/lam-viec/ke-hoach/soan')
    await page.getByRole('button', { name: 'Soạn mới' }).click()
    await page.waitForURL(/soan\/[0-9a-f-]{36}/)
    await page.getByRole('button', { name: /Thêm căn cứ/ }).click()
    const box = page.getByRole('combobox', { name: /Thêm căn cứ/ })
    await box.fill('76')
    await page.getByRole('option', { name: /năm 2013/ }).waitFor()
    await look(page, 'soan-chon-can-cu')
    await page.getByRole('option', { name: /15\/7\/2021/ }).waitFor()
    await box.press('ArrowDown')
    await box.press('Enter')
    const first = page.getByRole('textbox', { name: 'Căn cứ 1' })
    await first.waitFor()
    expect(await first.inputValue()).toMatch(/^Căn cứ Nghị quyết số 76\/NQ-CP/)
    // What is amended is printed so.
    await page.getByRole('button', { name: /Thêm căn cứ/ }).click()
    await page.keyboard.type('20/2008')
    await page.getByRole('option', { name: /20\/2008/ }).waitFor()
    await page.keyboard.press('Enter')
    const second = page.getByRole('textbox', { name: 'Căn cứ 2' })
    await second.waitFor()
    expect(await second.inputValue()).toContain('; được sửa đổi, bổ sung bởi Nghị định số 92/2017/NĐ-CP')
    await page.getByRole('button', { name: /Thêm căn cứ/ }).click()
    await page.keyboard.type('Chỉ thị số 88/CT-TTg ngày 03/02/2026 của Thủ tướng Chính phủ về việc mẫu;')
    await page.getByText('Danh mục chưa có văn bản này.').last().waitFor()
    await page.getByRole('button', { name: /Thêm văn bản mới/ }).click()
    await page.getByText('Sẽ in: Chỉ thị số 88/CT-TTg ngày 03 tháng 02 năm 2026').waitFor()
    await look(page, 'soan-ghi-can-cu')
    await page.getByRole('button', { name: 'Ghi vào danh mục và dùng' }).click()
    const third = page.getByRole('textbox', { name: 'Căn cứ 3' })
    await third.waitFor()
    expect(await third.inputValue()).toContain(
      'Chỉ thị số 88/CT-TTg ngày 03 tháng 02 năm 2026 của Thủ tướng Chính phủ về việc mẫu',
    )
  }, 60_000)

  test('the search from anywhere finds documents', async () => {
    await at('/lam-viec/tim?q=224/2026')
    await page
      .getByRole('link', { name: /224\/2026\/NĐ-CP/ })
      .first()
      .click()
    await page.getByRole('heading', { name: /224\/2026\/NĐ-CP/ }).waitFor()
  }, 60_000)

  test('no script failed', () => {
    expect(problems).toEqual([])
  })
})
