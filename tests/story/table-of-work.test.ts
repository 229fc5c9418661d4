import ExcelJS from 'exceljs'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleForm } from '#adapters/docx-template/example-form.ts'
import { formWords } from '#adapters/docx-template/form-words.ts'
import { readTables } from '#adapters/tables/read-tables.ts'
import { annexRowsOf } from '#modules/documents/domain/index.ts'
import { readFileSync } from 'node:fs'
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
const folder = mkdtempSync(join(tmpdir(), 'bang-viec-'))

beforeAll(async () => {
  home = await startInstallation()
  browser = await openBrowser()
  page = await openScreen(browser, problems)
  await setUp(page, home.setupUrl, { villages: 'Một\nHai' })
  await page.locator('input[name=files]').setInputFiles('samples/plans/suoi-mau-2026.txt')
  await page.getByRole('heading', { name: 'Xem lại bản đọc' }).waitFor()
  await page.getByRole('button', { name: 'Xác nhận và chạy kế hoạch' }).click()
  await page.getByText('Kế hoạch đã chạy').waitFor()
  plan = page.url()
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await home?.stop()
})

async function workbook(): Promise<string> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('Ghi chép').addRow(['không phải bảng việc'])
  const sheet = book.addWorksheet('Phụ lục')
  sheet.addRow(['PHỤ LỤC NHIỆM VỤ MẪU'])
  sheet.mergeCells('A1:G1')
  sheet.addRow(['TT', 'Nội dung', 'Thời gian thực hiện', null, 'Cơ quan chủ trì', 'Kinh phí', 'Ghi chú'])
  sheet.addRow([null, null, 'Triển khai', 'Hoàn thành'])
  for (const range of ['A2:A3', 'B2:B3', 'C2:D2', 'E2:E3', 'F2:F3', 'G2:G3']) sheet.mergeCells(range)
  sheet.addRow([
    1,
    'Phát tờ rơi mẫu tại nhà văn hóa',
    'Tháng 3/2026',
    'Tháng 5/2026',
    'Phòng Văn hóa - Xã hội',
    '2 triệu',
    '',
  ])
  sheet.addRow([2, 'Tọa đàm mẫu với hộ kinh doanh', 'Tháng 9/2026', 'Tháng 6/2026', '', '1 triệu', ''])
  sheet.addRow([3, 'Việc mẫu không lấy', '', 'khi nào có tiền', 'Sở Mẫu nào đó', '', ''])
  const path = join(folder, 'phu-luc.xlsx')
  writeFileSync(path, new Uint8Array(await book.xlsx.writeBuffer()))
  return path
}

test('an annex in Excel becomes rows: what is doubtful is told before anything is added', async () => {
  await page.goto(plan)
  const before = await page.locator('table tbody tr').count()
  await page.getByRole('button', { name: 'Thêm nhiều việc từ Excel, Word' }).click()
  await page.locator('input[type=file]').setInputFiles(await workbook())
  await page.getByText('Sẽ thêm 3 trong 3 việc').waitFor()
  await page.getByText('Cột không nhận ra, không đưa vào: “Kinh phí”.').waitFor()
  await page.getByText('Xem lại: chưa có chủ trì; hoàn thành trước khi triển khai.').waitFor()
  await look(page, 'bang-viec-tu-excel')
  await page.getByLabel('Lấy việc 3').uncheck()
  await page.getByRole('button', { name: 'Thêm 2 việc' }).click()
  await page.getByText('Đã thêm các việc đã dán.').waitFor()
  expect(await page.locator('table tbody tr').count()).toBe(before + 2)
  expect(await page.getByText('Việc mẫu không lấy').count()).toBe(0)
  expect(problems).toEqual([])
}, 90_000)

test('a file that is no table of work is refused by a sentence', async () => {
  await page.goto(plan)
  await page.getByRole('button', { name: 'Thêm nhiều việc từ Excel, Word' }).click()
  const path = join(folder, 'khac.xlsx')
  const book = new ExcelJS.Workbook()
  book.addWorksheet('Giá').addRows([
    ['Mặt hàng', 'Đơn giá'],
    ['Giấy', 70_000],
  ])
  writeFileSync(path, new Uint8Array(await book.xlsx.writeBuffer()))
  await page.locator('input[type=file]').setInputFiles(path)
  await page.getByRole('alert').getByText('Không nhận ra dòng tiêu đề cột').waitFor()
  expect(await page.getByRole('button', { name: 'Thêm các việc' }).isDisabled()).toBe(true)
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.xlsx', mimeType: 'x/y', buffer: Buffer.from('%PDF-1.7') })
  await page.getByRole('alert').getByText('Bảng chỉ đọc được từ Excel').waitFor()
}, 60_000)

test('the exported table of assignments, read back, has the rows of the screen', async () => {
  await page.goto(plan)
  const shown = await page.locator('table tbody tr td:nth-child(2) a').allTextContents()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải bảng Excel' }).click(),
  ])
  const bytes = readFileSync(await file.path()).toString('base64')
  const [table] = await readTables({ bytes })
  expect(annexRowsOf(table!.cells).rows.map((row) => row.title)).toEqual(shown)
})

test('a draft takes the same rows, and its Word file comes out by the form of the commune', async () => {
  await page.goto(`${home.url}/lam-viec/cai-dat/mau-van-ban`)
  const own = join(folder, 'mau.docx')
  writeFileSync(own, await exampleForm())
  await page.locator('form[action="?/add"] [name=name]').fill('Mẫu kế hoạch của xã')
  await page.locator('form[action="?/add"] [name=file]').setInputFiles(own)
  await page.getByRole('button', { name: 'Gửi và kiểm tra' }).click()
  await page.getByRole('button', { name: 'Dùng cho kế hoạch' }).click()
  await page.getByText('Đang dùng cho kế hoạch').waitFor()

  await page.goto(`${home.url}/lam-viec/ke-hoach/soan`)
  await page.locator('form:has(input[value=blank]) button').click()
  await page.getByRole('button', { name: 'Lấy việc từ Excel, Word' }).click()
  await page.locator('input[type=file]').setInputFiles(await workbook())
  await page.getByText('Sẽ thêm 3 trong 3 việc').waitFor()
  await page.getByRole('button', { name: 'Thêm 3 việc' }).click()
  await page.getByLabel('Nội dung, việc 3').waitFor()
  await look(page, 'soan-bang-viec-tu-excel')
  const draft = new URL(page.url()).pathname
  // Changes are kept a moment after they are made.
  await expect
    .poll(async () => JSON.stringify(await (await page.request.get(`${home.url}${draft}/noi-dung`)).json()), {
      timeout: 15_000,
    })
    .toContain('Tọa đàm mẫu với hộ kinh doanh')
  await page.goto(`${home.url}${draft}/ban-in`)
  await page.getByText('mẫu “Mẫu kế hoạch của xã” của xã chỉ dùng cho bản Word').waitFor()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải Word theo mẫu của xã' }).click(),
  ])
  const words = await formWords(new Uint8Array(readFileSync(await file.path())))
  const table = words.flatMap((block) => (block.kind === 'table' ? [block.rows] : [])).at(-1)
  expect(table?.map((row) => row[1])).toEqual([
    'Nội dung',
    'Phát tờ rơi mẫu tại nhà văn hóa',
    'Tọa đàm mẫu với hộ kinh doanh',
    'Việc mẫu không lấy',
  ])
  expect(problems).toEqual([])
}, 120_000)
