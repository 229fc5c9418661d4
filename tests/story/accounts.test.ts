import { Secret, TOTP } from 'otpauth'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { openScreen } from './first-day.ts'
import { startInstallation } from './installation.ts'
import type { RunningInstallation } from './installation.ts'
import { look } from './look.ts'

let home: RunningInstallation
let browser: Browser
let office: BrowserContext
let page: Page
const problems: string[] = []

beforeAll(async () => {
  home = await startInstallation()
  browser = await openBrowser()
  page = await openScreen(browser, problems)
  office = page.context()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await home?.stop()
})

const settings = (name: string): string => `${home.url}/lam-viec/cai-dat/${name}`
const said = (): Promise<void> => page.getByRole('status').first().waitFor()

/** An old phone whose browser runs no script: the same page is a plain form, and pressing twice records once. */
async function recordsWithoutScript(address: string): Promise<void> {
  const old = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false })
  const plain = await old.newPage()
  await plain.goto(address)
  await plain.getByRole('link', { name: /Ghi buổi họp/ }).click()
  expect(await plain.locator('[name=title]').inputValue()).toBe('Họp thôn')
  expect((await plain.locator('[name=key]').inputValue()).length).toBeGreaterThan(8)
  await plain.locator('[name=value]').fill('31')
  await plain.getByRole('button', { name: 'Gửi lên xã' }).click()
  await plain.getByText('31 lượt người').waitFor()
  await plain.goBack()
  await plain.getByRole('button', { name: 'Gửi lên xã' }).click()
  await plain.getByText('Đã gửi lên xã').waitFor()
  expect(await plain.getByText('31 lượt người').count()).toBe(1)
  await old.close()
}

describe('who there is and who may come in', () => {
  test('setup keeps what was typed, takes an edited roster, and a weak password is told before', async () => {
    await page.goto(home.setupUrl)
    await page.locator('[name=name]').fill('Suối Mẫu')
    await page.locator('[name=province]').fill('Mẫu Sơn')
    await page.getByText('xem, sửa danh sách').click()
    await page.getByRole('button', { name: 'Bỏ Hội Cựu chiến binh xã' }).click()
    await page.getByLabel('Phòng Kinh tế là đơn vị đầu mối').check()
    await page.locator('[name=villages]').fill('Một\nHai')
    await page.locator('[name=displayName]').fill('Trần Thị Mẫu')
    await page.locator('[name=login]').fill('dau-moi')
    await page.locator('[name=password]').fill('dau-moi-2026')
    await page.getByText('trùng tên của chính bạn').waitFor()
    await page.locator('[name=setupCode]').fill('SAI-SAI')
    await page.getByRole('button', { name: 'Tạo và bắt đầu làm việc' }).click()
    await page.getByText('Mã cài đặt không đúng').waitFor()
    expect(await page.locator('[name=villages]').inputValue()).toBe('Một\nHai')
    await look(page, 'thiet-lap-dang-dien')
    await page.locator('[name=setupCode]').fill(new URL(home.setupUrl).searchParams.get('ma') ?? '')
    await page.locator('[name=password]').fill('con đò qua suối')
    await page.getByRole('button', { name: 'Tạo và bắt đầu làm việc' }).click()
    await page.waitForURL('**/lam-viec')
    await page.goto(settings('don-vi'))
    await page.getByText('Đầu mối: Phòng Kinh tế.').waitFor()
    expect(await page.getByText('Hội Cựu chiến binh xã').count()).toBe(0)
  }, 60_000)

  test('a unit is renamed and keeps its old name; the screens of who there is', async () => {
    await page.locator('summary', { hasText: 'Công an xã' }).click()
    await page
      .getByLabel('Tên đơn vị', { exact: true })
      .and(page.locator(':visible'))
      .first()
      .fill('Công an xã Suối Mẫu')
    await page.getByRole('button', { name: 'Lưu' }).and(page.locator(':visible')).first().click()
    await said()
    await page.getByText('còn gọi: Công an xã').waitFor()
    for (const name of ['thon', 'nguoi', 'chinh-quyen', 'xa-cu', 'duong-vao']) {
      await page.goto(settings(name))
      await look(page, `cai-dat-${name}`)
    }
  }, 90_000)

  test('a village head opens a link on a phone, sees three buttons and records a meeting', async () => {
    await page.goto(settings('duong-vao'))
    await page.locator('select[name=unitId]').selectOption({ label: 'Thôn Một' })
    await page.locator('[name=label]').fill('Ông Nguyễn Văn Mẫu')
    await page.getByRole('button', { name: 'Cấp', exact: true }).click()
    const address = (await page.locator('.address').textContent())!.trim()
    await look(page, 'duong-vao-to-in')
    const phone = await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true, locale: 'vi-VN' })
    const village = await phone.newPage()
    village.on('pageerror', (error) => problems.push(String(error)))
    village.on('console', (line) => /content security policy/i.test(line.text()) && problems.push(line.text()))
    await village.goto(address)
    await village.getByRole('heading', { name: 'Chào Ông Nguyễn Văn Mẫu' }).waitFor()
    expect(await village.locator('.big a').count()).toBe(3)
    await look(village, 'thon', [360])
    await village.setViewportSize({ width: 360, height: 740 })
    await village.getByRole('link', { name: /Ghi buổi họp/ }).click()
    await village.getByRole('button', { name: 'Chụp ảnh' }).waitFor()
    expect(await village.locator('main').innerText()).not.toMatch(/ghi thay|hình thức|minh chứng|sản phẩm|quá hạn/i)
    expect(await village.locator('[name=title]').inputValue()).toBe('Họp thôn')
    const photo = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#88aa66' } })
      .jpeg()
      .toBuffer()
    await village
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'hop.jpg', mimeType: 'image/jpeg', buffer: photo })
    await village.locator('[name=value]').first().fill('45')
    await look(village, 'thon-ghi', [360])
    await village.setViewportSize({ width: 360, height: 740 })
    await village.getByRole('button', { name: 'Gửi lên xã' }).click()
    await village.getByText('Đã gửi lên xã').waitFor()
    await village.getByText('45 lượt người').waitFor()
    await look(village, 'thon-da-ghi', [360])
    await recordsWithoutScript(address)
    expect((await village.goto(`${home.url}/lam-viec/cai-dat/tai-khoan`))?.url()).toBe(`${home.url}/thon`)
    await page.goto(settings('duong-vao'))
    await page.getByRole('button', { name: 'Thu hồi của Ông Nguyễn Văn Mẫu' }).click()
    await said()
    await village.goto(`${home.url}/thon`)
    await village.getByRole('heading', { name: 'Đường vào này không còn dùng được' }).waitFor()
    await phone.close()
  }, 60_000)

  test('a slip opens one sign-in, and its person sets a password', async () => {
    await page.goto(settings('tai-khoan'))
    await page.getByText('Thêm tài khoản').click()
    await page.locator('[name=login]').fill('0901234567')
    await page.locator('#displayName-new').fill('Lê Văn Mẫu')
    await page.locator('form[action="?/add"] [value=unit-officer]').check()
    await page.getByRole('button', { name: 'Thêm và in phiếu đăng nhập' }).click()
    const code = (await page.locator('.slip .code').textContent())!.trim()
    await look(page, 'phieu-dang-nhap')
    const other = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'vi-VN' })
    const desk = await other.newPage()
    const enter = async (secret: string): Promise<void> => {
      await desk.goto(`${home.url}/dang-nhap`)
      await desk.locator('[name=login]').fill('0901 234 567')
      await desk.locator('[name=password]').fill(secret)
      await desk.getByRole('button', { name: 'Đăng nhập' }).click()
    }
    await enter(code)
    await desk.getByRole('heading', { name: 'Đặt mật khẩu của riêng bạn' }).waitFor()
    await desk.goto(`${home.url}/lam-viec/ket-qua`)
    expect(desk.url()).toBe(`${home.url}/mat-khau-moi`)
    await look(desk, 'mat-khau-moi', [360])
    await desk.locator('[name=next]').fill('lá chuối sau mưa')
    await desk.getByRole('button', { name: 'Lưu mật khẩu' }).click()
    await desk.waitForURL('**/lam-viec')
    await other.clearCookies()
    await enter(code)
    await desk.getByText('Sai tên đăng nhập hoặc mật khẩu').waitFor()
    await other.close()
  }, 60_000)

  test('a second factor is turned on by a code of the phone and asked for at the next sign-in', async () => {
    await page.goto(settings('toi'))
    await page.locator('#begin-password').fill('con đò qua suối')
    await page.getByRole('button', { name: 'Bật mã xác thực' }).click()
    const secret = (await page.locator('p .code').textContent())!.replaceAll(' ', '')
    await look(page, 'cai-dat-ma-xac-thuc')
    const phone = new TOTP({ secret: Secret.fromBase32(secret) })
    await page.locator('[name=code]').fill(phone.generate())
    await page.getByRole('button', { name: 'Bật mã xác thực' }).click()
    await page.getByRole('heading', { name: 'Mã dự phòng' }).waitFor()
    const recovery = (await page.locator('.codes .code').first().textContent())!.trim()
    await office.clearCookies()
    await page.goto(`${home.url}/dang-nhap`)
    await page.locator('[name=login]').fill('dau-moi')
    await page.locator('[name=password]').fill('con đò qua suối')
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.locator('[name=code]').fill(recovery)
    await look(page, 'dang-nhap-ma')
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.waitForURL('**/lam-viec')
    expect(problems).toEqual([])
  }, 60_000)
})
