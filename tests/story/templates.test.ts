import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleForm } from '#adapters/docx-template/example-form.ts'
import { formWords } from '#adapters/docx-template/form-words.ts'
import { readFileSync } from 'node:fs'
import { paragraph, wordForm } from '../support/word-form.ts'
import { openBrowser } from './browser.ts'
import { openScreen, setUp } from './first-day.ts'
import { startInstallation } from './installation.ts'
import type { RunningInstallation } from './installation.ts'
import { look } from './look.ts'

let home: RunningInstallation
let browser: Browser
let page: Page
const problems: string[] = []
const folder = mkdtempSync(join(tmpdir(), 'mau-van-ban-'))

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

async function send(name: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, `${name}.docx`)
  writeFileSync(path, bytes)
  const form = page.locator('form[action="?/add"]')
  await form.locator('[name=name]').fill(name)
  await form.locator('[name=file]').setInputFiles(path)
  await form.getByRole('button', { name: 'Gửi và kiểm tra' }).click()
  await page.getByRole('status').or(page.getByRole('alert')).waitFor()
}

test('a commune brings its own form: told what to mend, then looked at and used', async () => {
  await page.goto(`${home.url}/lam-viec/cai-dat/mau-van-ban`)
  await look(page, 'mau-van-ban-chua-co')
  await send('Mẫu hỏng', wordForm(paragraph('Số: {so_kh}') + paragraph('{#can_cu}{dong}')))
  await page.getByText('Trường {so_kh} không có; có phải {so}?').waitFor()
  await page.getByText('Danh sách {#can_cu} mở mà không đóng').waitFor()
  expect(await page.getByRole('button', { name: 'Dùng cho kế hoạch' }).count()).toBe(0)
  await send('Mẫu của xã Suối Mẫu', await exampleForm())
  await page.getByRole('button', { name: 'Dùng cho kế hoạch' }).click()
  await page.getByText('Đang dùng cho kế hoạch').waitFor()
  await look(page, 'mau-van-ban')
  await page.getByRole('link', { name: 'Xem thử' }).click()
  await page.getByRole('heading', { name: /Xem thử mẫu/ }).waitFor()
  await page.getByText('Người dân Suối Mẫu biết cách nộp hồ sơ trực tuyến.').waitFor()
  await look(page, 'mau-van-ban-xem-thu')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải bản Word điền thử' }).click(),
  ])
  const words = await formWords(new Uint8Array(readFileSync(await file.path())))
  expect(JSON.stringify(words)).toContain('Số: 05/KH-UBND')
  expect(problems).toEqual([])
}, 120_000)

test('a dangerous file is refused by a sentence and what was typed stays', async () => {
  await page.goto(`${home.url}/lam-viec/cai-dat/mau-van-ban`)
  await send('Mẫu có macro', wordForm(paragraph('{so}'), { 'word/vbaProject.bin': 'x' }))
  await page.getByRole('alert').getByText('Mẫu có macro nên không nhận').waitFor()
  expect(await page.locator('form[action="?/add"] [name=name]').inputValue()).toBe('Mẫu có macro')
})
