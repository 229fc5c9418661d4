import { expect, test } from 'vitest'
import { startInstallation } from './installation.ts'

test('killed while the sample is loaded, the next start stands on the setup page with nothing half done', async () => {
  const first = await startInstallation()
  const code = new URL(first.setupUrl).searchParams.get('ma')!
  const begun = await fetch(`${first.url}/thiet-lap/mau?/load`, {
    method: 'POST',
    headers: { origin: first.url, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ setupCode: code }),
    redirect: 'manual',
  })
  expect([200, 303]).toContain(begun.status)
  await expect.poll(() => progress(first.url), { timeout: 30_000, interval: 100 }).toBeGreaterThanOrEqual(25)
  const ended = new Promise((resolve) => first.process.once('exit', resolve))
  first.process.kill('SIGKILL')
  await ended

  const second = await startInstallation(first.dataDir)
  try {
    expect(second.setupUrl).toContain('/thiet-lap?ma=')
    const page = await fetch(second.setupUrl)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('Thử với dữ liệu mẫu')
  } finally {
    await second.stop()
  }
}, 90_000)

async function progress(url: string): Promise<number> {
  const page = await (await fetch(`${url}/thiet-lap/mau`)).text()
  return Number(/<progress[^>]*value="(\d+)"/.exec(page)?.[1] ?? 0)
}
