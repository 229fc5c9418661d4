import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signed, signedAgain, testSigner } from '../support/sign-pdf.ts'
import { stamped } from '../support/stamp-pdf.ts'
import { openBrowser } from './browser.ts'
import { fillSetup, finishSetup, openScreen } from './first-day.ts'
import { startInstallation } from './installation.ts'
import type { RunningInstallation } from './installation.ts'
import { look } from './look.ts'

let home: RunningInstallation
let browser: Browser
let page: Page
let issuing = ''
const problems: string[] = []
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())

beforeAll(async () => {
  home = await startInstallation()
  browser = await openBrowser()
  page = await openScreen(browser, problems)
  await page.goto(home.setupUrl)
  await fillSetup(page)
  await finishSetup(page)
  await page.goto(`${home.url}/lam-viec`)
  await page.locator('input[name=files]').setInputFiles('samples/plans/suoi-mau-2026.txt')
  await page.getByRole('button', { name: 'Xác nhận và chạy kế hoạch' }).click()
  await page.getByText('Kế hoạch đã chạy').waitFor()
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await home?.stop()
})

async function handIn(name: string, bytes: Uint8Array): Promise<void> {
  const path = join(mkdtempSync(join(tmpdir(), 'loalang-signed-')), name)
  writeFileSync(path, bytes)
  await page.locator('input[name=files]').setInputFiles(path)
}

describe('from draft to running plan', () => {
  test('last year’s plan becomes a draft and goes to be signed', async () => {
    await page.goto(`${home.url}/lam-viec/ke-hoach/soan`)
    await page
      .getByRole('button', { name: /^Soạn từ/ })
      .first()
      .click()
    await page.waitForURL('**/ke-hoach/soan/*')
    issuing = `${page.url().split('?')[0]}/phat-hanh`
    await page.goto(issuing)
    await page.getByRole('button', { name: 'Trình ký' }).waitFor()
    await look(page, 'ban-hanh-du-thao')
    await page.getByRole('button', { name: 'Trình ký' }).click()
    await page.getByText('Đã trình ký.').waitFor()
    expect(await page.getByRole('link', { name: 'Word để trình ký' }).count()).toBe(1)
    await look(page, 'ban-hanh-trinh-ky')
    await page.goto(`${home.url}/lam-viec`)
    await page.getByText('chờ ý kiến lãnh đạo và bản đã ký').waitFor()
  }, 120_000)

  test('the signed PDF comes back: number, day and signers stand there by themselves', async () => {
    await page.goto(issuing)
    const address = await page.getByRole('link', { name: 'PDF', exact: true }).getAttribute('href')
    const answer = await page.request.get(`${home.url}${address}`)
    const paper = await stamped(new Uint8Array(await answer.body()), '05', today)
    const leader = testSigner('Trần Văn Mẫu', 'Ủy ban nhân dân xã Suối Mẫu')
    const seal = testSigner('Ủy ban nhân dân xã Suối Mẫu', 'Tỉnh Mẫu Sơn')
    const back = await signedAgain(await signed(paper, leader, new Date()), seal, new Date())
    await handIn('05-KH-UBND-da-ky.pdf', back)
    await page.getByRole('button', { name: 'Ban hành', exact: true }).waitFor({ timeout: 60_000 })
    expect(await page.locator('input[name=number]').inputValue()).toBe('05')
    expect(await page.locator('input[name=issuedOn]').inputValue()).toBe(today)
    await page.getByText('Tệp còn nguyên như khi ký.').waitFor()
    await page.getByText('chữ ký số của cơ quan').waitFor()
    await page.getByText('Nội dung bản đã ký giống dự thảo').waitFor()
    await page.locator('input[name=number]').focus()
    await expect.poll(() => page.locator('.lit').count()).toBeGreaterThan(0)
    await look(page, 'ban-hanh-xem-lai')
  }, 120_000)

  test('issued, then it runs', async () => {
    await page.getByRole('button', { name: 'Ban hành', exact: true }).click()
    await page.getByText('Đã ban hành.').waitFor()
    await look(page, 'ban-hanh-xong')
    await page.goto(`${home.url}/lam-viec/ke-hoach`)
    await page.getByText('05/KH-UBND').waitFor()
    await page.goto(issuing)
    const now = page.getByLabel('Ngay bây giờ')
    if (await now.count()) await now.check()
    await page.getByRole('button', { name: 'Bắt đầu thực hiện' }).click()
    await page.getByText('Kế hoạch đã chạy').waitFor()
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(3)
    expect(problems).toEqual([])
  }, 120_000)
})
