import type { Page } from 'playwright-core'

/** From the address of the setup to *Việc cần làm* of the sample commune, as its leader. `within` is how long loading may take. */
export async function trySample(page: Page, setupUrl: string, within = 60_000): Promise<void> {
  await page.goto(setupUrl)
  await page.getByRole('link', { name: 'Thử với dữ liệu mẫu' }).click()
  await page.getByRole('button', { name: 'Nạp dữ liệu mẫu' }).click()
  await page.getByRole('button', { name: 'Vào xem với vai lãnh đạo' }).click({ timeout: within })
  await page.waitForURL('**/lam-viec')
}

/** Looks at the sample as somebody else, by the word on the button. */
export async function become(page: Page, word: string): Promise<void> {
  await page.getByRole('button', { name: word, exact: true }).click()
  await page.waitForLoadState('load')
  await page.locator('button[aria-pressed=true]', { hasText: word }).waitFor()
}
