import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

/** An officer's screen, or a phone where `options` say so; what breaks in it is told in `problems`. */
export async function openScreen(
  browser: Browser,
  problems: string[],
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    ...options,
  })
  const page = await context.newPage()
  page.on('console', (message) => {
    // An answer of 4xx is told by the page itself, and some stories ask for one.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
      problems.push(`${page.url()} ${message.text()}`)
  })
  page.on('pageerror', (error) => problems.push(`${page.url()} ${String(error)}`))
  return page
}

const FIRST_DAY = {
  name: 'Suối Mẫu',
  province: 'Mẫu Sơn',
  villages: 'Một\nHai\nBa',
  displayName: 'Trần Thị Mẫu',
  login: 'dau-moi',
  password: 'con đò qua suối',
}

/** Fills the setup page in, up to the button. */
export async function fillSetup(page: Page, given: Partial<typeof FIRST_DAY> = {}): Promise<void> {
  for (const [name, value] of Object.entries({ ...FIRST_DAY, ...given }))
    await page.locator(`[name=${name}]`).fill(value)
}

/** The setup page from its address to *Việc cần làm*. */
export async function setUp(page: Page, setupUrl: string, given: Partial<typeof FIRST_DAY> = {}): Promise<void> {
  await page.goto(setupUrl)
  await fillSetup(page, given)
  await finishSetup(page)
}

export async function finishSetup(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tạo và bắt đầu làm việc' }).click()
  await page.waitForURL('**/lam-viec')
}
