import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readFiles } from '#adapters/intake/read-files.ts'
import { readPlan } from '#modules/plans/domain/index.ts'
import { openBrowser } from './browser.ts'
import { openScreen } from './first-day.ts'
import { startInstallation } from './installation.ts'
import type { RunningInstallation } from './installation.ts'
import { look } from './look.ts'
import { become, trySample } from './sample-day.ts'

let home: RunningInstallation
let browser: Browser
let page: Page
let draftUrl = ''
let wordFile = ''
const problems: string[] = []

beforeAll(async () => {
  home = await startInstallation()
  browser = await openBrowser()
  page = await openScreen(browser, problems)
  await trySample(page, home.setupUrl, 90_000)
  await become(page, 'Cán bộ đầu mối')
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await home?.stop()
})

const field = (label: string | RegExp, of: Page = page): Locator => of.getByLabel(label, { exact: true })
const valueOf = (label: string | RegExp, of: Page = page): Promise<string> => field(label, of).inputValue()
const saved = (of: Page = page): Promise<void> => of.getByText('Đã lưu lúc').waitFor()
async function kept(of: Page = page): Promise<void> {
  await of.waitForTimeout(700)
  await saved(of)
}
async function caretToEnd(target: Locator): Promise<void> {
  await target.click()
  await page.keyboard.press('Control+End')
}

describe('from last year’s plan to this year’s, by keyboard', () => {
  test('the plan’s own page leads there; the years are moved and each change can be taken back', async () => {
    await page.goto(`${home.url}/lam-viec/ke-hoach`)
    await page.getByRole('link', { name: 'Soạn kế hoạch', exact: true }).click()
    await page.getByRole('heading', { name: 'Bắt đầu kế hoạch mới' }).waitFor()
    await look(page, 'soan-bat-dau')
    await page.goto(`${home.url}/lam-viec/ke-hoach`)
    await page
      .getByRole('link', { name: /năm 2026/ })
      .first()
      .click()
    await page.getByRole('link', { name: 'Dùng làm kế hoạch năm sau' }).click()
    await page
      .locator('.chosen')
      .getByRole('button', { name: /^Soạn từ/ })
      .click()
    await page.waitForURL('**/soan/*?moi')
    draftUrl = page.url().replace('?moi', '')
    expect(await valueOf('Tên kế hoạch')).toContain('2027')
    expect(await valueOf('Số')).toBe('')
    const first = page.locator('.moved li').filter({ hasText: 'Yêu cầu' }).first()
    await first.getByRole('button', { name: /^Trả về/ }).click()
    await first.getByText('đã sửa khác').waitFor()
    await page.keyboard.press('Control+Z')
    await first.getByRole('button', { name: /^Trả về/ }).waitFor()
    await kept()
    await look(page, 'soan')
  }, 120_000)

  test('bullets: the next, joined, deeper, moved, pasted; undone and done again', async () => {
    const bullet = (n: number): Locator => field(`Mục đích, ý ${n}`)
    const first = await bullet(1).inputValue()
    const many = await page.getByRole('group', { name: 'Mục đích', exact: true }).last().locator('textarea').count()
    await caretToEnd(bullet(1))
    await page.keyboard.press('Enter')
    await page.keyboard.type('Người dân biết hồ sơ của mình đang ở bước nào.')
    expect(await bullet(2).inputValue()).toBe('Người dân biết hồ sơ của mình đang ở bước nào.')
    await page.keyboard.press('Tab')
    await expect.poll(() => page.locator('.clause', { has: bullet(2) }).getAttribute('data-level')).toBe('2')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(() => bullet(1).inputValue()).toBe('Người dân biết hồ sơ của mình đang ở bước nào.')
    await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(() => bullet(1).inputValue()).toBe(first)
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Backspace')
    await expect.poll(() => bullet(1).inputValue()).toBe(`${first} Người dân biết hồ sơ của mình đang ở bước nào.`)
    await page.keyboard.press('Control+Z')
    await expect.poll(() => bullet(1).inputValue()).toBe(first)
    await page.keyboard.press('Control+Y')
    await page.keyboard.press('Control+Z')
    await bullet(2).click()
    await page.keyboard.press('Control+End')
    await bullet(2).evaluate((area: HTMLTextAreaElement) => {
      const data = new DataTransfer()
      data.setData('text/plain', ' Rõ hơn.\n- Ý dán thứ nhất.\n+ Ý dán sâu hơn.')
      area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    })
    await expect.poll(() => bullet(4).inputValue()).toBe('Ý dán sâu hơn.')
    expect(await page.locator('.clause', { has: bullet(4) }).getAttribute('data-level')).toBe('2')
    expect(await page.getByRole('group', { name: 'Mục đích', exact: true }).last().locator('textarea').count()).toBe(
      many + 3,
    )
    await kept()
  }, 60_000)

  test('a sentence of an earlier plan is found without diacritics and put in with one key', async () => {
    await field('Yêu cầu, ý 1').click()
    await page.keyboard.press('Alt+L')
    await page.getByRole('combobox', { name: /Tìm câu/ }).waitFor()
    await page.locator('[role=option]').first().waitFor()
    await look(page, 'soan-cau-mau', [1366])
    const sentence = await page.locator('dialog [role=option]').first().innerText()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await expect.poll(async () => sentence.startsWith(await valueOf('Yêu cầu, ý 2'))).toBe(true)
    await kept()
  }, 60_000)

  test('căn cứ, head, recipients, signer, a section and its place', async () => {
    await caretToEnd(field('Căn cứ 1'))
    await page.keyboard.press('Enter')
    await page.keyboard.type('Kế hoạch số 20/KH-UBND ngày 05/01/2027 của Ủy ban nhân dân tỉnh Mẫu Giang')
    await field('Số').click()
    await page.keyboard.type('31')
    await page.keyboard.press('Tab')
    expect(await valueOf('Ký hiệu')).toBe('KH-UBND')
    await field(/^Ngày ban hành/).click()
    await page.keyboard.type('12/01/2027')
    await field('Nơi nhận 1').click()
    await page.keyboard.press('Enter')
    await page.keyboard.type('Phòng Văn hóa - Xã hội')
    await page.keyboard.press('Tab')
    await page.keyboard.type('thực hiện')
    expect(await valueOf('Để làm gì, nơi nhận 2')).toBe('thực hiện')
    await field('Họ tên người ký').fill('Nguyễn Văn Mẫu Long')
    await page.getByText('+ Thêm phần', { exact: true }).click()
    await page.getByRole('button', { name: 'Kinh phí thực hiện', exact: true }).click()
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(() => valueOf('Tên phần IV')).toBe('Kinh phí thực hiện')
    await kept()
  }, 60_000)

  test('an activity: unit completed, time understood', async () => {
    const part = page
      .locator('.part')
      .filter({ has: page.locator('dl') })
      .first()
    await part.getByLabel(/^Chủ trì/).fill('')
    await part.getByLabel(/^Chủ trì/).pressSequentially('van phong')
    await page.getByRole('option', { name: 'Văn phòng HĐND và UBND' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await part.getByLabel(/^Chủ trì/).inputValue()).toBe('Văn phòng HĐND và UBND')
    await part.getByLabel(/^Triển khai/).fill('')
    await part.getByLabel(/^Hoàn thành/).fill('Trước ngày 17/03/2027')
    await part.getByText('hạn 16/03/2027').waitFor()
    await kept()
  }, 60_000)

  test('the annex: rows by keyboard, a table pasted from Excel', async () => {
    await page.getByRole('button', { name: '+ Thêm phụ lục bảng việc' }).click()
    await field('Nội dung, việc 1').click()
    await page.keyboard.type('Hội nghị đối thoại với người dân')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('Biên bản; ảnh')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Trước 20/04/2027')
    await page.locator('table .said', { hasText: '19/04/2027' }).waitFor()
    await page.keyboard.press('Enter')
    expect(await field('Nội dung, việc 2').count()).toBe(1)
    await field('Nội dung, việc 2').evaluate((area: HTMLTextAreaElement) => {
      area.focus()
      const data = new DataTransfer()
      data.setData(
        'text/plain',
        'TT\tNội dung\tSản phẩm\tTriển khai\tHoàn thành\tChủ trì\n1\tThi tìm hiểu\tĐề thi\tTháng 5/2027\tTháng 6/2027\tPhòng Văn hóa - Xã hội\n2\t"Tờ rơi\nphát tận hộ"\t1.000 tờ\t\t30/6/2027\tCác thôn',
      )
      area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    })
    await expect.poll(() => field('Nội dung, việc 3').count()).toBe(1)
    expect(await valueOf('Nội dung, việc 2')).toBe('Thi tìm hiểu')
    expect(await valueOf('Cơ quan chủ trì, việc 2')).toBe('Phòng Văn hóa - Xã hội')
    expect(await valueOf('Nội dung, việc 3')).toBe('Tờ rơi phát tận hộ')
    expect(await valueOf('Hoàn thành, việc 3')).toBe('30/6/2027')
    await kept()
    await look(page, 'soan-phu-luc')
  }, 90_000)

  test('what a superior would send back is told, led to and put right with one press', async () => {
    const fixes = page.getByRole('button', { name: /^Sửa giúp: / })
    await fixes.first().waitFor()
    const told = (await fixes.first().getAttribute('aria-label')) ?? ''
    await fixes.first().click()
    await expect.poll(() => page.getByRole('button', { name: told, exact: true }).count()).toBe(0)
    const noLead = page.getByRole('button', { name: /^Đến chỗ này: .*chưa ghi cơ quan chủ trì/ }).first()
    const open = (await noLead.getAttribute('aria-label')) ?? ''
    await noLead.click()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-path') ?? ''))
      .toContain('lead')
    await page.keyboard.type('Trung tâm Phục vụ hành chính công')
    await expect.poll(() => page.getByRole('button', { name: open, exact: true }).count()).toBe(0)
    await kept()
    await look(page, 'soan-nen-xem')
  }, 60_000)

  test('the printed pages, and the Word file reads back equal', async () => {
    await page.getByRole('button', { name: 'Bản in', exact: true }).last().click()
    await page.locator('aside img').first().waitFor()
    const isDrawn = await page
      .locator('aside img')
      .first()
      .evaluate(async (image: HTMLImageElement) => {
        await image.decode()
        return image.naturalWidth > 100
      })
    expect(isDrawn).toBe(true)
    await page.goto(`${draftUrl}/ban-in`)
    await look(page, 'soan-ban-in')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải Word' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/ke-hoach-thong-tin-tuyen-truyen-cai-cach-hanh-chinh-nam-2027\.docx$/)
    const path = join(mkdtempSync(join(tmpdir(), 'word-')), file.suggestedFilename())
    await file.saveAs(path)
    wordFile = path
    const back = readPlan(await readFiles([{ name: file.suggestedFilename(), path }]))
    expect(back.number).toBe('31/KH-UBND')
    expect(back.issuedOn).toBe('2027-01-12')
    expect(back.title).toContain('năm 2027')
    expect(back.signer?.name).toBe('Nguyễn Văn Mẫu Long')
    expect(back.legalBases.map((basis) => basis.number)).toContain('20/KH-UBND')
    expect(back.recipients.join('\n')).toContain('Phòng Văn hóa - Xã hội')
    expect(back.objectives).toContain('Ý dán thứ nhất.')
    expect(back.activities.map((one) => one.title)).toEqual(
      expect.arrayContaining(['Hội nghị đối thoại với người dân', 'Thi tìm hiểu', 'Tờ rơi phát tận hộ']),
    )
    const pdf = await page.request.get(`${draftUrl}/ban-in/pdf`)
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  }, 90_000)

  test('a Word file that differs comes back as changes, taken or left one by one', async () => {
    await page.goto(draftUrl)
    const opening = await valueOf('Đoạn mở đầu')
    await field('Đoạn mở đầu').fill('Ủy ban nhân dân xã viết câu khác hẳn ở đây.')
    await field('Địa danh').fill('Nơi Khác')
    await kept()
    await page.getByRole('button', { name: 'Bản in', exact: true }).last().click()
    await page.getByText('Đưa bản Word đã sửa trở lại').click()
    await page.getByLabel('Thả tệp vào đây, hoặc chọn tệp').setInputFiles(wordFile)
    await page.getByText(/có \d+ chỗ khác với bản soạn/).waitFor()
    await look(page, 'soan-ban-word-tro-lai')
    await page.getByRole('button', { name: 'Nhận: Đoạn mở đầu', exact: true }).click()
    await expect.poll(() => valueOf('Đoạn mở đầu')).toBe(opening)
    await page.getByRole('button', { name: 'Không nhận: Địa danh' }).click()
    await expect.poll(() => page.getByRole('button', { name: 'Không nhận: Địa danh' }).count()).toBe(0)
    expect(await valueOf('Địa danh')).toBe('Nơi Khác')
    await kept()
    const other = join(mkdtempSync(join(tmpdir(), 'word-')), 'khac.docx')
    writeFileSync(other, 'không phải Word')
    await page.getByLabel('Thả tệp vào đây, hoặc chọn tệp').setInputFiles(other)
    await page.locator('.word [role=alert]').waitFor({ state: 'attached' })
  }, 90_000)

  test('a list of recipients pasted from Word becomes lines; a section is set by hand, an activity gets a note', async () => {
    await field('Nơi nhận 1').click()
    await page.keyboard.press('Enter')
    await field('Nơi nhận 2').evaluate((area: HTMLTextAreaElement) => {
      const data = new DataTransfer()
      data.setData('text/plain', '- Đoàn thể xã (để phối hợp);\r\n- Tổ mẫu;\r\n- Lưu: VT.')
      area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    })
    await expect.poll(() => valueOf('Nơi nhận 3')).toBe('Tổ mẫu')
    expect(await valueOf('Để làm gì, nơi nhận 2')).toBe('để phối hợp')
    await page.getByLabel('Loại phần, số phần I', { exact: true }).click()
    const numeral = page.locator('input[data-path$=".numeral"]').first()
    await numeral.fill('A')
    await numeral.press('Tab')
    await page.locator('.numeral', { hasText: 'A.' }).first().waitFor()
    await page.keyboard.press('Control+Z')
    const part = page.locator('.part', { has: page.getByRole('button', { name: /^\+ Ghi chú/, includeHidden: true }) })
    await part.first().hover()
    await part
      .first()
      .getByRole('button', { name: /^\+ Ghi chú/ })
      .first()
      .click()
    await page.keyboard.type('Theo kinh phí được giao')
    await kept()
    await look(page, 'soan-phan-ghi-chu')
  }, 60_000)
})

describe('two at once, and a line that breaks', () => {
  test('a colleague’s change appears; in the same place both values stand to choose from', async () => {
    await page.goto(draftUrl)
    const other = await (await browser.newContext({ storageState: await page.context().storageState() })).newPage()
    await other.goto(draftUrl)
    await other.getByText('đang cùng mở').waitFor()
    await field('Địa danh', other).fill('Suối Mẫu')
    await expect.poll(() => valueOf('Địa danh'), { timeout: 15_000 }).toBe('Suối Mẫu')
    await page.getByText('vừa sửa địa danh').waitFor()
    await page.context().setOffline(true)
    await field('Đoạn kết').fill('Đoạn kết của tôi.')
    await page.getByText('Chưa gửi được, đang giữ trên máy này').waitFor()
    await field('Đoạn kết', other).fill('Đoạn kết của người kia.')
    await kept(other)
    await page.context().setOffline(false)
    await page.getByText('Giữ cách nào?').waitFor({ timeout: 20_000 })
    await look(page, 'soan-hai-nguoi')
    await page.getByRole('button', { name: 'Của tôi: Đoạn kết của tôi.' }).click()
    await expect.poll(() => valueOf('Đoạn kết', other), { timeout: 15_000 }).toBe('Đoạn kết của tôi.')
    expect(await valueOf('Đoạn kết')).toBe('Đoạn kết của tôi.')
    await other.context().close()
  }, 90_000)

  test('what was typed while the line was down outlives the page', async () => {
    await page.route('**/luu', (route) => route.abort())
    await field('Đoạn mở đầu').fill('Gõ khi mất mạng.')
    await page.getByText('Chưa gửi được, đang giữ trên máy này').waitFor()
    page.on('dialog', (dialog) => void dialog.accept())
    await page.reload()
    await expect.poll(() => valueOf('Đoạn mở đầu')).toBe('Gõ khi mất mạng.')
    await page.unroute('**/luu')
    await page.getByText('Đã lưu lúc').waitFor({ timeout: 15_000 })
    await page.reload()
    expect(await valueOf('Đoạn mở đầu')).toBe('Gõ khi mất mạng.')
  }, 60_000)

  test('without script it reads, downloads, and the head can be set', async () => {
    const plain = await browser.newContext({
      storageState: await page.context().storageState(),
      javaScriptEnabled: false,
    })
    const still = await plain.newPage()
    await still.goto(draftUrl)
    expect(await still.locator('textarea[data-path=opening]').inputValue()).toBe('Gõ khi mất mạng.')
    await still.locator('input[name=number]').fill('32')
    await still.getByRole('button', { name: 'Lưu', exact: true }).click()
    expect(await still.locator('textarea[data-path=number]').inputValue()).toBe('32')
    await plain.close()
  }, 60_000)

  test('a draft is put aside and taken back', async () => {
    await page.goto(`${home.url}/lam-viec/ke-hoach/soan`)
    await page.getByRole('button', { name: /^Bỏ: / }).first().click()
    await page.getByText('Đã bỏ dự thảo.').waitFor()
    await page.getByRole('button', { name: 'Lấy lại' }).first().click()
    await page.getByRole('button', { name: /^Bỏ: / }).first().waitFor()
    // The line was cut on purpose.
    expect(problems.filter((problem) => !/ERR_(INTERNET_DISCONNECTED|FAILED)/.test(problem))).toEqual([])
  }, 60_000)
})
