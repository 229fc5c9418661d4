import { AxeBuilder } from '@axe-core/playwright'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { expect } from 'vitest'

const folder = process.env['LOALANG_SHOTS']
const PIXELS: Readonly<Record<number, { height: number; width: number }>> = {
  1366: { height: 768, width: 1000 },
  360: { height: 740, width: 360 },
}
/** A picture longer than this is cut: the first screenfuls tell what the page is. */
const LONGEST = 2_400

/** The screen in both widths, or in the one its people have: no breach of WCAG 2.2 AA, no sideways scrolling; kept as a picture when LOALANG_SHOTS names a folder, with what is secret covered. */
export async function look(
  page: Page,
  name: string,
  widths: readonly number[] = [1366, 360],
  secret?: Locator,
): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: PIXELS[width]!.height })
    if (folder) await keepPicture(page, join(folder, `${name}-${width}.webp`), width, secret)
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze()
    expect
      .soft(violations.map((violation) => `${name} ${width}: ${violation.id} ${violation.nodes[0]?.target}`))
      .toEqual([])
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect.soft(sideways, `${name} at ${width} scrolls sideways`).toBeLessThanOrEqual(1)
  }
  await page.setViewportSize({ width: 1366, height: 768 })
}

async function keepPicture(page: Page, path: string, width: number, secret?: Locator): Promise<void> {
  mkdirSync(join(path, '..'), { recursive: true })
  const picture = sharp(await page.screenshot({ fullPage: true, ...(secret ? { mask: [secret] } : {}) }))
  const { height } = await picture.metadata()
  await picture
    .extract({ left: 0, top: 0, width, height: Math.min(height, LONGEST) })
    .resize({ width: PIXELS[width]!.width })
    .webp({ quality: 72 })
    .toFile(path)
}
