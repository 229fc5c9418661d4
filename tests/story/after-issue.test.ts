import { unzipSync, strFromU8 } from 'fflate'
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { openScreen } from './first-day.ts'
import { startInstallation } from './installation.ts'
import type { RunningInstallation } from './installation.ts'
import { look } from './look.ts'
import { become, trySample } from './sample-day.ts'

let home: RunningInstallation
let browser: Browser
let page: Page
let plan: string
const problems: string[] = []

beforeAll(async () => {
  home = await startInstallation()
  browser = await openBrowser()
  page = await openScreen(browser, problems)
  await trySample(page, home.setupUrl)
  await comeAs('Cán bộ đầu mối')
  await page.goto(`${home.url}/lam-viec/ke-hoach`)
  const href = await page
    .locator('main a[href^="/lam-viec/ke-hoach/"]')
    .evaluateAll((links) =>
      links
        .map((link) => link.getAttribute('href') ?? '')
        .find((one) => /\/[0-9a-f-]{36}$/.test(one) && !/cap-tren|soan|doc\//.test(one)),
    )
  plan = `${home.url}${href}`
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await home?.stop()
})

async function comeAs(word: string): Promise<void> {
  await page.goto(`${home.url}/lam-viec`)
  await become(page, word)
}
const press = async (name: string): Promise<void> => {
  // The form is emptied before the page asks for its data anew: only then may the next be typed.
  await Promise.all([
    page.waitForResponse((response) => response.url().includes('__data.json')),
    page.getByRole('button', { name, exact: true }).click(),
  ])
  await page.getByRole('status').first().waitFor()
}

test('the receivers of a plan: opened, added, sent, received; the village says itself that it has it', async () => {
  await page.goto(`${plan}/noi-nhan`)
  await look(page, 'noi-nhan-trong')
  await press('Lập danh sách nơi nhận')
  await page.getByText('Thêm nơi nhận', { exact: true }).click()
  await page.locator('textarea[name=lines]').fill('Cơ quan Mẫu một (để báo cáo)\nCơ quan Mẫu hai (để biết)')
  await press('Thêm')
  const boxes = page.locator('tbody input[type=checkbox]')
  await boxes.nth(0).check()
  await boxes.nth(1).check()
  await page.locator('select[name=way]').selectOption('paper')
  await press('Ghi đã gửi')
  await boxes.nth(0).check()
  await page.locator('input[name=receiver]').fill('văn thư')
  await press('Ghi đã nhận')
  expect(await page.locator('.answer').innerText()).toMatch(/^1\/\d+ nơi đã nhận\. 1 nơi đã gửi, chưa nhận\./)
  await look(page, 'noi-nhan')
  await page.goto(plan)
  await look(page, 'ke-hoach-sau-ban-hanh')

  await comeAs('Trưởng thôn')
  await page.goto(`${home.url}/lam-viec`)
  const notice = page.locator('form', { has: page.getByRole('button', { name: 'Đã nhận' }) })
  await look(page, 'thon-nhan-ke-hoach', [360])
  const before = await notice.count()
  expect(before).toBeGreaterThan(0)
  await notice.first().getByRole('button', { name: 'Đã nhận' }).click()
  await page.getByRole('status').waitFor()
  expect(await notice.count()).toBe(before - 1)
  await comeAs('Cán bộ đầu mối')
  await page.goto(`${plan}/noi-nhan`)
  expect(await page.locator('.answer').innerText()).toMatch(/^2\/\d+ nơi đã nhận/)
}, 200_000)

test('two drafts of public texts in one click; edited, printed large, taken as Word', async () => {
  await page.goto(`${plan}/bai-gioi-thieu`)
  await press('Soạn nháp hai bài')
  await look(page, 'bai-gioi-thieu')
  const body = page.locator('textarea[name=body]').first()
  await body.fill(`${await body.inputValue()}\nCâu thêm của biên tập viên.`)
  await press('Lưu bài')
  await page.reload()
  expect(await page.locator('textarea[name=body]').first().inputValue()).toContain('Câu thêm của biên tập viên.')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải Word' }).first().click(),
  ])
  expect(strFromU8(unzipSync(readFileSync(await file.path()))['word/document.xml']!)).toContain(
    'Câu thêm của biên tập viên.',
  )
  await page.getByRole('link', { name: 'In chữ lớn' }).last().click()
  await page.waitForURL('**/in')
  await look(page, 'bai-chu-lon')
}, 120_000)

test('a package for eGov with the notice as it was written, and the record of sending', async () => {
  await page.goto(`${plan}/egov`)
  await page.locator('textarea[name=body]').fill('Thông báo đã sửa tay.')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải gói gửi eGov' }).click(),
  ])
  const inside = unzipSync(readFileSync(await file.path()))
  expect(Object.keys(inside)).toEqual(expect.arrayContaining(['thong-bao.txt', 'bang-phan-cong.xlsx']))
  expect(strFromU8(inside['thong-bao.txt']!)).toContain('Thông báo đã sửa tay.')
  await page.locator('input[name=people]').fill('38')
  await press('Ghi đã gửi')
  expect(await page.locator('.answer').innerText()).toContain('38 người nhận')
  await look(page, 'egov')
}, 120_000)

test('the own register of numbers is off, is switched on, gives numbers and prints ten columns', async () => {
  await page.goto(`${home.url}/lam-viec/cai-dat/so-van-ban`)
  expect(await page.getByRole('button', { name: 'Lấy số' }).count()).toBe(0)
  await look(page, 'so-van-ban-tat')
  await page.getByLabel('Dùng sổ số của xã').check()
  await press('Lưu')
  await press('Lấy số')
  await page.locator('input[name=typed]').fill('5')
  await page.getByRole('button', { name: 'Lấy số', exact: true }).click()
  await page.getByRole('alert').waitFor()
  await page.getByLabel('Đúng số này').check()
  await press('Lấy số')
  expect(await page.locator('thead th').count()).toBe(11)
  await look(page, 'so-van-ban')
  await page.goto(`${home.url}/lam-viec/cai-dat/nguoi`)
  await look(page, 'nguoi-uy-quyen')
  expect(problems).toEqual([])
}, 120_000)
