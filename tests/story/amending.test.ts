import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signed, testSigner } from '../support/sign-pdf.ts'
import { stamped } from '../support/stamp-pdf.ts'
import { openBrowser } from './browser.ts'
import { fillSetup, finishSetup, openScreen } from './first-day.ts'
import { startInstallation } from './installation.ts'
import type { RunningInstallation } from './installation.ts'
import { look } from './look.ts'

let home: RunningInstallation
let browser: Browser
let page: Page
let plan = ''
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
  plan = page.url().split('?')[0]!
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await home?.stop()
})

const open = (name: string) => page.getByText(name, { exact: true }).click()

describe('a plan that was issued is amended, corrected, revoked', () => {
  test('an amendment without a difference is not sent; what changes is listed beside the text', async () => {
    await page.goto(`${plan}/phien-ban`)
    await look(page, 'phien-ban-mot-lan')
    await open('Sửa đổi, bổ sung kế hoạch')
    await page.getByLabel('Lý do', { exact: true }).fill('Tỉnh giao thêm việc')
    await page.getByRole('button', { name: 'Bắt đầu soạn' }).click()
    await page.waitForURL('**/ke-hoach/soan/*')
    await page.getByText('Đang sửa đổi').waitFor()
    await page.getByText('Chưa đổi gì so với kế hoạch đang có hiệu lực.').waitFor()
    const editor = page.url()
    await page.goto(`${editor}/phat-hanh`)
    await page.getByRole('button', { name: 'Trình ký' }).click()
    await page.locator('.notice.bad').waitFor()
    await page.goto(editor)
    const title = page.locator('[data-path="title"]')
    await title.click()
    await page.keyboard.press('End')
    await title.pressSequentially(' (bổ sung)')
    await page.getByText('Đã đổi 1 chỗ.').waitFor()
    await page.getByText('Đã lưu', { exact: false }).first().waitFor()
    await look(page, 'sua-doi-soan')
    await page.goto(`${editor}/phat-hanh`)
    await page.getByRole('button', { name: 'Trình ký' }).click()
    await page.getByText('Đã trình ký.').waitFor()
  }, 120_000)

  test('the signed amendment comes back: version 2 beside version 1', async () => {
    const address = await page.getByRole('link', { name: 'PDF', exact: true }).getAttribute('href')
    const answer = await page.request.get(`${home.url}${address}`)
    const paper = await stamped(new Uint8Array(await answer.body()), '45', today)
    const back = await signed(paper, testSigner('Trần Văn Mẫu', 'Ủy ban nhân dân xã Suối Mẫu'), new Date())
    const path = join(mkdtempSync(join(tmpdir(), 'loalang-signed-')), '45-KH-UBND-da-ky.pdf')
    writeFileSync(path, back)
    await page.locator('input[name=files]').setInputFiles(path)
    await page.getByRole('button', { name: 'Ban hành', exact: true }).click({ timeout: 60_000 })
    await page.getByText('Bản sửa đổi đã có hiệu lực').waitFor()
    expect(await page.getByRole('button', { name: 'Bắt đầu thực hiện' }).count()).toBe(0)
    await page.goto(plan)
    await page.getByText('Đã sửa đổi 1 lần; gần nhất theo Kế hoạch số 45/KH-UBND').waitFor()
    await look(page, 'sua-doi-ke-hoach')
    await page.goto(`${plan}/phien-ban`)
    await page.getByText('Lần 2: sửa đổi theo Kế hoạch số 45/KH-UBND').first().waitFor()
    await page.getByRole('link', { name: 'Khác lần 1 ở đâu' }).click()
    await page.getByText('Lần 2 khác lần 1 ở 1 chỗ.').waitFor()
    expect(await page.locator('ins').innerText()).toContain('(bổ sung)')
    await look(page, 'so-sanh')
  }, 120_000)

  test('a unit’s proposal is answered with a reason', async () => {
    await page.goto(plan)
    await open('Đề xuất sửa đổi kế hoạch')
    await page.getByLabel('Cần sửa đổi, bổ sung gì, vì sao').fill('Thêm buổi đối thoại quý III')
    await page.getByRole('button', { name: 'Gửi đề xuất' }).click()
    await page.getByText('Đã gửi đề xuất.').waitFor()
    await page.goto(`${home.url}/lam-viec`)
    await page.getByText('1 đề xuất chờ trả lời').waitFor()
    await page.goto(`${plan}/phien-ban`)
    await page.getByRole('textbox', { name: 'Trả lời' }).fill('Đã có ở mục III.4')
    await look(page, 'phien-ban')
    await page.getByRole('button', { name: 'Không tiếp thu' }).click()
    await page.getByText('Không tiếp thu: Đã có ở mục III.4').waitFor()
  }, 60_000)

  test('a slip is corrected by a công văn; the plan is revoked by its number, and nothing of it is chased', async () => {
    await open('Ghi chỗ cần đính chính')
    await page.getByLabel('Chỗ sai').fill('mục II.1')
    await page.getByLabel('Chữ in sai').fill('thủ tuc')
    await page.getByLabel('Chữ đúng').fill('thủ tục')
    await page.getByRole('button', { name: 'Ghi chỗ đính chính' }).click()
    await page.getByText('Đã ghi chỗ đính chính.').waitFor()
    for (const form of ['dinh-chinh/docx', 'dinh-chinh/pdf', 'thu-hoi/docx', 'thu-hoi/pdf']) {
      const made = await page.request.get(`${plan}/phien-ban/${form}`)
      expect([form, made.status(), (await made.body()).length > 2_000]).toEqual([form, 200, true])
    }
    await page.getByLabel('Số công văn').fill('12/UBND-VP')
    await page.getByLabel('Ngày công văn').fill(today)
    await page.getByRole('button', { name: 'Ghi công văn đã ban hành' }).click()
    await page.getByText('Đã ghi công văn đính chính 1 chỗ.').waitFor()
    await open('Thu hồi kế hoạch này')
    const typed = page.getByLabel(/^Gõ lại (số|tên) kế hoạch/)
    const words = ((await page.locator('label', { has: typed }).innerText()).split(': ')[1] ?? '').trim()
    await page.getByLabel('Lý do thu hồi').fill('Thay bằng kế hoạch chung của xã')
    await page.getByLabel('Hết hiệu lực từ ngày').fill(today)
    await page.getByLabel('Số văn bản thu hồi').fill('60/TB-UBND')
    await page.getByLabel('Ngày văn bản thu hồi').fill(today)
    await typed.fill('sai số')
    await page.getByRole('button', { name: 'Thu hồi kế hoạch', exact: true }).click()
    await page.getByText('gõ lại chưa khớp').waitFor()
    await typed.fill(words)
    await page.getByRole('button', { name: 'Thu hồi kế hoạch', exact: true }).click()
    await page.getByText('Đã thu hồi.').first().waitFor()
    await look(page, 'thu-hoi')
    await page.goto(`${home.url}/lam-viec`)
    await page.getByText('Chưa có kế hoạch nào đang chạy.').waitFor()
    await page.goto(plan)
    await page.getByText('Kế hoạch đã thu hồi theo văn bản số 60/TB-UBND').waitFor()
    await look(page, 'thu-hoi-ke-hoach')
    expect(problems).toEqual([])
  }, 120_000)
})
