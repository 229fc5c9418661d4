import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { openScreen } from './first-day.ts'
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

const pages = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0

describe('a stranger tries the sample commune', () => {
  test('loads it from the setup page, leaves meanwhile and finds it again', async () => {
    await page.goto(home.setupUrl)
    await page.getByRole('link', { name: 'Thử với dữ liệu mẫu' }).click()
    await page.getByRole('button', { name: 'Nạp dữ liệu mẫu' }).click()
    await page.getByRole('progressbar').waitFor()
    await page.goto(`${home.url}/healthz`)
    await page.goto(`${home.url}/thiet-lap/mau`)
    await page.getByText('mật khẩu chỉ hiện một lần').waitFor({ timeout: 40_000 })
    expect(await page.locator('code').count()).toBe(22)
    await page.getByText('MẪU: dữ liệu không có thật').waitFor()
    await look(page, 'mau-da-nap', [1366, 360], page.locator('code'))
    await page.getByRole('button', { name: 'Vào xem với vai lãnh đạo' }).click()
    await page.waitForURL('**/lam-viec')
    await page.getByText('Thử trong 5 phút: còn 5 bước').waitFor()
    await page.goto(`${home.url}/thiet-lap/mau`)
    expect(page.url()).toContain('/lam-viec')
  }, 90_000)

  test('the leader sees what is late and whose it is', async () => {
    await page.goto(`${home.url}/lam-viec`)
    await look(page, 'mau-viec-can-lam')
    await page.getByRole('link', { name: 'Xem việc chậm của ai' }).click()
    await page.getByText('Phòng Văn hóa - Xã hội').first().waitFor()
    await page.getByText('Phòng Kinh tế').first().waitFor()
    await look(page, 'mau-don-doc')
  }, 60_000)

  test('steps into the focal officer with one press; the steps tick themselves', async () => {
    await page.getByRole('button', { name: 'Cán bộ đầu mối' }).click()
    await page.getByText('Trần Thị Mẫu Lan').first().waitFor()
    await page.goto(`${home.url}/lam-viec`)
    await page.getByText('Thử trong 5 phút: còn 4 bước').waitFor()
    await page.getByRole('link', { name: 'Đọc kế hoạch của tỉnh vừa đến' }).click()
    await page.waitForURL('**/ke-hoach/doc/**')
    await page.goto(`${home.url}/lam-viec`)
    await page.getByText('Thử trong 5 phút: còn 3 bước').waitFor()
    await page.getByRole('link', { name: 'In phiếu giao việc' }).click()
    await page.waitForURL('**/phieu-giao-viec')
    await page
      .getByText(/Phiếu (giao việc|đề nghị)/)
      .first()
      .waitFor()
    await page.pdf({ format: 'A4' })
  }, 60_000)

  test('the briefing prints on one A4 with MẪU across it', async () => {
    await page.goto(`${home.url}/lam-viec/giao-ban`)
    await page.getByText('Phòng Kinh tế').first().waitFor()
    await look(page, 'mau-giao-ban')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.across').isVisible()).toBe(true)
    expect(pages(await page.pdf({ format: 'A4' }))).toBe(1)
    await page.emulateMedia({ media: null })
    await page.goto(`${home.url}/lam-viec`)
    await page.getByText('Thử trong 5 phút: còn 1 bước').waitFor()
  }, 60_000)

  test('a download says that it is a sample', async () => {
    const answer = await page.request.get(`${home.url}/lam-viec/lich/ics`)
    expect(answer.headers()['content-disposition']).toContain('MAU ')
    expect(await answer.text()).toContain('SUMMARY:MẪU')
  })

  test('takes the sample away by its name and stands on the setup page again', async () => {
    await page.getByRole('link', { name: 'Làm mới, gỡ mẫu' }).click()
    await page.getByLabel('Gõ tên xã mẫu').fill('Sai tên')
    await page.getByRole('button', { name: 'Gỡ dữ liệu mẫu' }).click()
    await page.getByText('gõ đúng tên xã mẫu').waitFor()
    await page.getByLabel('Gõ tên xã mẫu').fill('Đồng Mẫu')
    await page.getByRole('button', { name: 'Gỡ dữ liệu mẫu' }).click()
    await page.waitForURL('**/thiet-lap?ma=*')
    await page.getByRole('heading', { name: 'Thiết lập' }).first().waitFor()
    expect(await page.getByText('MẪU: dữ liệu').count()).toBe(0)
    expect(problems).toEqual([])
  }, 60_000)
})
