import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { fillSetup, finishSetup, openScreen } from './first-day.ts'
import { startInstallation } from './installation.ts'
import type { RunningInstallation } from './installation.ts'
import { look } from './look.ts'

interface PlanStory {
  name: string
  file: string
  commune: string
  model: 'two-tier' | 'three-tier'
  tasks: number
}

const OWN: PlanStory = {
  name: 'a sample plan',
  file: 'samples/plans/suoi-mau-2026.txt',
  commune: 'Suối Mẫu',
  model: 'two-tier',
  tasks: 7,
}

/** LOALANG_PLANS names a folder of real plans that this repository does not hold: the same story on its first. */
function stories(): PlanStory[] {
  const folder = process.env['LOALANG_PLANS']
  if (!folder) return [OWN]
  const file = join(folder, '000.txt')
  if (!existsSync(file)) throw new Error(`LOALANG_PLANS: no 000.txt in ${folder}`)
  return [OWN, { name: 'plan 000', file, commune: 'Mẫu', model: 'three-tier', tasks: 5 }]
}

describe.each(stories())('from $name to its proof', (story) => {
  let home: RunningInstallation
  let browser: Browser
  let officer: Page
  let planUrl = ''

  beforeAll(async () => {
    home = await startInstallation()
    browser = await openBrowser()
    officer = await openScreen(browser, [])
    await officer.goto(home.setupUrl)
    await fillSetup(officer, { name: story.commune, villages: 'Một\nHai' })
    await officer.locator('[name=model]').selectOption(story.model)
    await finishSetup(officer)
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    await home?.stop()
  })

  test('the officer drops it, sees it beside its source, and it runs', async () => {
    await officer.locator('input[name=files]').setInputFiles(story.file)
    await officer.getByRole('heading', { name: 'Xem lại bản đọc' }).waitFor()
    await look(officer, `story-${story.model}-xem-lai`)
    await officer.keyboard.press('Control+Enter')
    await officer.getByText('Kế hoạch đã chạy').waitFor()
    planUrl = officer.url().split('?')[0]!
    await look(officer, `story-${story.model}-ke-hoach`)
    expect(await officer.locator('main table tbody tr').count()).toBeGreaterThanOrEqual(story.tasks)
  }, 120_000)

  test('every unit has its sheet, and the sheets print', async () => {
    await officer.goto(`${planUrl}/phieu-giao-viec`)
    const units = await officer.getByRole('heading', { name: /^Phiếu giao việc: / }).count()
    expect(units).toBeGreaterThan(1)
    const pages = pagesOf(await officer.pdf({ format: 'A4' }))
    expect(pages).toBeGreaterThanOrEqual(units)
  }, 60_000)

  test('a unit records a result with a photo on a phone', async () => {
    const unit = await addAccount('can-bo', 'Lê Thị Mẫu', 'unit-officer', true)
    const phone = await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true, locale: 'vi-VN' })
    const page = await enter(phone, 'can-bo', unit.slip)
    await page.getByRole('link', { name: 'Ghi kết quả', exact: true }).first().click()
    await page.locator('[name=title]').fill('Đã làm xong việc được giao')
    const photo = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#7a9a6a' } })
      .jpeg()
      .toBuffer()
    await page.locator('input[type=file]').setInputFiles({ name: 'anh.jpg', mimeType: 'image/jpeg', buffer: photo })
    await page.getByText(/1 tệp/).waitFor()
    await page.locator('[name=value]').first().fill('45')
    await page.getByRole('button', { name: 'Gửi kết quả' }).click()
    await page.getByText('Đã ghi.').first().waitFor()
    await phone.close()
  }, 90_000)

  test('the leader sees it, with its photo', async () => {
    const leader = await addAccount('lanh-dao', 'Nguyễn Văn Mẫu', 'leader', false)
    const phone = await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true, locale: 'vi-VN' })
    const page = await enter(phone, 'lanh-dao', leader.slip)
    await page.goto(`${home.url}/lam-viec/ket-qua`)
    await page.getByText('Đã làm xong việc được giao').first().waitFor()
    const photo = page.locator('main img').first()
    await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    await phone.close()
  }, 90_000)

  async function addAccount(login: string, name: string, role: string, ofLeadUnit: boolean): Promise<{ slip: string }> {
    await officer.goto(`${home.url}/lam-viec/cai-dat/tai-khoan`)
    await officer.locator('summary', { hasText: 'Thêm tài khoản' }).click()
    await officer.locator('[name=login]').fill(login)
    await officer.locator('#displayName-new').fill(name)
    await officer.locator(`form[action="?/add"] [value=${role}]`).check()
    if (ofLeadUnit) await officer.locator('form[action="?/add"] select[name=unitId]').selectOption({ index: 3 })
    await officer.getByRole('button', { name: 'Thêm và in phiếu đăng nhập' }).click()
    return { slip: (await officer.locator('.slip .code').textContent())!.trim() }
  }

  async function enter(context: BrowserContext, login: string, slip: string): Promise<Page> {
    const page = await context.newPage()
    await page.goto(`${home.url}/dang-nhap`)
    await page.locator('[name=login]').fill(login)
    await page.locator('[name=password]').fill(slip)
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.waitForURL('**/mat-khau-moi')
    await page.locator('[name=next]').fill('cầu tre lắt lẻo')
    await page.getByRole('button', { name: 'Lưu mật khẩu' }).click()
    await page.waitForURL('**/lam-viec')
    return page
  }
})

function pagesOf(pdf: Buffer): number {
  return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page[^s]/g)].length
}
