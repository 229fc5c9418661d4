import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signed, signedAgain, testSigner } from '../support/sign-pdf.ts'
import { stamped } from '../support/stamp-pdf.ts'
import { openBrowser } from './browser.ts'
import { openScreen, setUp } from './first-day.ts'
import { startInstallation } from './installation.ts'
import type { RunningInstallation } from './installation.ts'
import { look } from './look.ts'
import { otherDocument } from './other-document.ts'

let home: RunningInstallation
let browser: Browser
let page: Page
let draft = ''
let exported = new Uint8Array()
let back: Uint8Array = new Uint8Array()
const problems: string[] = []
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())
const leader = testSigner('Nguyễn Văn Mẫu', 'Ủy ban nhân dân xã Suối Mẫu')
const seal = testSigner('Ủy ban nhân dân xã Suối Mẫu', 'Tỉnh Mẫu Sơn')
// The story runs on today's clock, so the province's plan is one that was issued already.
const PROVINCE = readFileSync('samples/superior/tinh-tuyen-truyen-mau-2027.txt', 'utf8').replaceAll('2027', '2026')
const LAST_YEAR = readFileSync('samples/plans/suoi-mau-2026.txt', 'utf8').replaceAll('2026', '2025')

beforeAll(async () => {
  home = await startInstallation()
  browser = await openBrowser()
  page = await openScreen(browser, problems)
  await setUp(page, home.setupUrl)
  await page.goto(`${home.url}/lam-viec`)
  await handIn('kh-2025.txt', LAST_YEAR)
  await page.getByRole('button', { name: 'Xác nhận và chạy kế hoạch' }).click()
  await page.getByText('Kế hoạch đã chạy').waitFor()
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await home?.stop()
})

const handIn = (name: string, bytes: Uint8Array | string): Promise<void> =>
  page.locator('input[name=files]').setInputFiles({
    name,
    mimeType: name.endsWith('.pdf') ? 'application/pdf' : 'text/plain',
    buffer: Buffer.from(bytes),
  })
const press = (name: string) => page.getByRole('button', { name, exact: true })
const putAside = async (): Promise<void> => {
  await press('Bỏ tệp này, đưa tệp khác').click()
  await page.getByRole('heading', { name: 'Thả bản đã ký vào đây' }).waitFor()
}

describe('from the superior’s plan to a draft', () => {
  test('the province’s plan is kept as the superior’s; the draft stands on last year’s and takes what is missing', async () => {
    await page.goto(`${home.url}/lam-viec/ke-hoach/cap-tren`)
    await handIn('kh-tinh.txt', PROVINCE)
    await page.getByRole('button', { name: 'Là kế hoạch cấp trên: lập kế hoạch của xã từ đây' }).click()
    await page.getByText('Việc tiếp theo: lập kế hoạch của xã.').waitFor()
    await page.goto(`${home.url}/lam-viec/ke-hoach/soan`)
    await page.getByRole('button', { name: /^Soạn theo kế hoạch này/ }).click()
    await page.waitForURL('**/ke-hoach/soan/*')
    draft = page.url().split('?')[0]!
    await page.getByRole('button', { name: /^Thêm cả \d+ việc còn thiếu/ }).click()
    await kept()
    expect(await page.getByRole('button', { name: /^Thêm cả/ }).count()).toBe(0)
    await look(page, 'ban-hanh-soan-tu-cap-tren')
  }, 120_000)

  test('edited until nothing stands against signing; Word and PDF exported', async () => {
    await page
      .getByRole('button', { name: /^Nên xem|^Cần sửa|^Xem lại/ })
      .first()
      .click()
    const noLead = page.getByRole('button', { name: /^Đến chỗ này: .*chưa ghi cơ quan chủ trì/ })
    for (let left = await noLead.count(); left > 0; left = await noLead.count()) {
      await noLead.first().click()
      await page.keyboard.type('Văn phòng HĐND và UBND xã')
      await page.keyboard.press('Escape')
      await expect.poll(() => noLead.count()).toBeLessThan(left)
    }
    await kept()
    const word = await page.request.get(`${draft}/ban-in/docx`)
    expect((await word.body()).subarray(0, 2).toString()).toBe('PK')
    const pdf = await page.request.get(`${draft}/ban-in/pdf`)
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  }, 120_000)

  const kept = async (): Promise<void> => {
    await page.waitForTimeout(700)
    await page.getByText('Đã lưu lúc').waitFor()
  }
})

describe('to be signed', () => {
  test('it goes to be signed; what was sent is kept', async () => {
    await page.goto(`${draft}/phat-hanh`)
    await press('Trình ký').waitFor()
    await look(page, 'ban-hanh-du-thao')
    await press('Trình ký').click()
    await page.getByText('Đã trình ký.').waitFor()
    expect(await page.getByRole('link', { name: 'Word để trình ký' }).count()).toBe(1)
    await look(page, 'ban-hanh-trinh-ky')
    const address = await page.getByRole('link', { name: 'PDF', exact: true }).getAttribute('href')
    exported = new Uint8Array(await (await page.request.get(`${home.url}${address}`)).body())
    await page.goto(`${home.url}/lam-viec`)
    await page.getByText('chờ ý kiến lãnh đạo và bản đã ký').waitFor()
    await look(page, 'ban-hanh-viec-can-lam')
  }, 120_000)

  test('the leader reads it on the phone and agrees', async () => {
    const slip = await addLeader()
    const phone = await openScreen(browser, problems, { viewport: { width: 360, height: 740 } })
    await phone.goto(`${home.url}/dang-nhap`)
    await phone.locator('[name=login]').fill('lanh-dao')
    await phone.locator('[name=password]').fill(slip)
    await phone.getByRole('button', { name: 'Đăng nhập' }).click()
    await phone.waitForURL('**/mat-khau-moi')
    await phone.locator('[name=next]').fill('cầu tre lắt lẻo')
    await phone.getByRole('button', { name: 'Lưu mật khẩu' }).click()
    await phone.waitForURL('**/lam-viec')
    await look(phone, 'ban-hanh-lanh-dao-viec', [360])
    await phone.locator(`a[href$="${new URL(draft).pathname}/phat-hanh"]`).click()
    await phone.getByRole('heading', { name: 'Ý kiến của lãnh đạo' }).waitFor()
    await look(phone, 'ban-hanh-lanh-dao', [360])
    await phone.getByLabel('Ý kiến', { exact: true }).fill('Đồng ý, ký trong tuần.')
    await phone.getByRole('button', { name: 'Đồng ý' }).click()
    await phone.getByText('Đã ghi ý kiến đồng ý.').waitFor()
    await look(phone, 'ban-hanh-lanh-dao-xong', [360])
    await phone.context().close()
  }, 120_000)

  async function addLeader(): Promise<string> {
    await page.goto(`${home.url}/lam-viec/cai-dat/tai-khoan`)
    await page.locator('summary', { hasText: 'Thêm tài khoản' }).click()
    await page.locator('[name=login]').fill('lanh-dao')
    await page.locator('#displayName-new').fill('Trần Văn Mẫu')
    await page.locator('form[action="?/add"] [value=leader]').check()
    await press('Thêm và in phiếu đăng nhập').click()
    return (await page.locator('.slip .code').textContent())!.trim()
  }
})

describe('what comes back wrong says what, why and what next', () => {
  test('no PDF, nothing in it, a line that breaks: nothing is lost', async () => {
    await page.goto(`${draft}/phat-hanh`)
    await handIn('ghi-chu.txt', 'không phải văn bản')
    await page.getByRole('alert').first().waitFor()
    await look(page, 'ban-hanh-khong-phai-pdf')
    await page.reload()
    await handIn('rong.pdf', '')
    await page.locator('.problem').first().waitFor()
    await look(page, 'ban-hanh-tep-rong', [1366])
    await page.reload()
    await page.route('**/phat-hanh?/signed', (route) => route.abort())
    await page.route('**/tai-len**', (route) => route.abort())
    await handIn('da-ky.pdf', exported)
    await page.locator('.problem').first().waitFor()
    await look(page, 'ban-hanh-mat-mang', [1366])
    await page.unroute('**/phat-hanh?/signed')
    await page.unroute('**/tai-len**')
    await page.reload()
    await page.getByRole('heading', { name: 'Thả bản đã ký vào đây' }).waitFor()
  }, 120_000)

  test('another document', async () => {
    await handIn('cong-van-khac.pdf', await signed(await otherDocument(), leader, new Date()))
    await page.getByText('Nội dung tệp này không phải kế hoạch đang trình ký').waitFor({ timeout: 60_000 })
    await look(page, 'ban-hanh-van-ban-khac')
    await press('Ban hành').click()
    await page.getByRole('alert').first().waitFor()
    await look(page, 'ban-hanh-van-ban-khac-bam', [1366])
    await putAside()
  }, 120_000)

  test('changed after signing', async () => {
    const bytes = Buffer.from(await signed(await stamped(exported, '05', today), leader, new Date()))
    const at = bytes.indexOf('/Producer')
    bytes[at + 12] = bytes[at + 12] === 65 ? 66 : 65
    await handIn('bi-sua.pdf', bytes)
    await page.getByText('Tệp đã bị thay đổi sau khi ký.').first().waitFor({ timeout: 60_000 })
    expect(await press('Ban hành').count()).toBe(0)
    await look(page, 'ban-hanh-bi-sua')
    await putAside()
  }, 120_000)
})

describe('the signed file', () => {
  test('number, day and signers stand there by themselves', async () => {
    const paper = await stamped(exported, '05', today)
    back = await signedAgain(await signed(paper, leader, new Date()), seal, new Date())
    await page.goto(`${draft}/phat-hanh`)
    await handIn('05-KH-UBND-da-ky.pdf', back)
    await press('Ban hành').waitFor({ timeout: 60_000 })
    expect(await page.locator('input[name=number]').inputValue()).toBe('05')
    expect(await page.locator('input[name=issuedOn]').inputValue()).toBe(today)
    await page.getByText('Tệp còn nguyên như khi ký.').waitFor()
    await page.getByText('chữ ký số của cơ quan').waitFor()
    await page.getByText('Nội dung bản đã ký giống dự thảo').waitFor()
    await page.locator('input[name=number]').focus()
    await expect.poll(() => page.locator('.lit').count()).toBeGreaterThan(0)
    await look(page, 'ban-hanh-xem-lai')
  }, 120_000)

  test('an odd number and no day are refused; what was typed stays', async () => {
    await page.locator('input[name=number]').fill('năm')
    await press('Ban hành').click()
    await page.locator('[role=alert]').first().waitFor()
    expect(await page.locator('input[name=number]').inputValue()).toBe('năm')
    await look(page, 'ban-hanh-so-sai', [1366])
    await page.locator('input[name=number]').fill('05')
    await page.locator('input[name=issuedOn]').fill('')
    await press('Ban hành').click()
    await page.getByText('Chưa có ngày ban hành.').waitFor()
    expect(await page.locator('input[name=number]').inputValue()).toBe('05')
    await page.locator('input[name=issuedOn]').fill(today)
  }, 60_000)

  test('two officers press at once, one of them twice: one plan, its file byte for byte', async () => {
    const other = await page.context().newPage()
    await other.goto(`${draft}/phat-hanh`)
    await other.getByRole('button', { name: 'Ban hành', exact: true }).waitFor()
    await Promise.all([
      press('Ban hành').dblclick(),
      other.getByRole('button', { name: 'Ban hành', exact: true }).click(),
    ])
    await page.getByText('Đã ban hành.').waitFor()
    await other.getByText('Đã ban hành.').waitFor()
    await other.close()
    await page.goto(`${draft}/phat-hanh`)
    await look(page, 'ban-hanh-xong')
    const address = await page.getByRole('link', { name: '05-KH-UBND-da-ky.pdf' }).getAttribute('href')
    const original = await (await page.request.get(`${home.url}${address}`)).body()
    expect(sha(original)).toBe(sha(back))
    await page.goto(`${home.url}/lam-viec`)
    await page.getByText('đã ban hành, chờ bắt đầu thực hiện').waitFor()
    await page.goto(`${home.url}/lam-viec/ke-hoach`)
    expect(await page.getByText('05/KH-UBND').count()).toBe(1)
    await look(page, 'ban-hanh-danh-sach')
  }, 120_000)

  const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
})

describe('it runs', () => {
  test('tasks are there, the deliveries open, the coverage shown', async () => {
    await page.goto(`${draft}/phat-hanh`)
    const now = page.getByLabel('Ngay bây giờ')
    if (await now.count()) await now.check()
    await press('Bắt đầu thực hiện').click()
    await page.getByText('Kế hoạch đã chạy').waitFor()
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(3)
    await look(page, 'ban-hanh-dang-thuc-hien')
    const plan = page.url().split('?')[0]!
    await page.goto(`${plan}/noi-nhan`)
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(1)
    await look(page, 'ban-hanh-noi-nhan')
    await page.goto(plan)
    await page.getByText(/Kế hoạch tỉnh giao xã 10 việc, ta có \d+/).waitFor()
    await page.getByText(/Ban hành muộn \d+ ngày so với hạn 14\/02\/2026/).waitFor()
    await page.getByText(/Ban hành sau kế hoạch cấp trên \d+ ngày/).waitFor()
    await page.goto(`${home.url}/lam-viec/ke-hoach`)
    await page.getByText(/Ban hành muộn \d+ ngày/).waitFor()
    await look(page, 'ban-hanh-danh-sach-cham', [1366, 360])
    expect(problems.filter((problem) => !/ERR_FAILED/.test(problem))).toEqual([])
  }, 120_000)
})
