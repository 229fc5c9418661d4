import sharp from 'sharp'
import type { Box } from '#modules/plans/domain/index.ts'
import { inkOf } from './ink.ts'
import type { Ink } from './ink.ts'
import { skewOf } from './skew.ts'
import type { Skew } from './skew.ts'
import { looksUpsideDown, textInkOf } from './text-ink.ts'
import { uprightTurn } from './workers.ts'

/** A picture of a page set upright and level. */
export interface Straight {
  image: Buffer
  width: number
  height: number
  ink: Ink
  /** Quarter turns clockwise that set it upright. */
  turned: number
  /** A box of the level picture on the upright page before it was levelled, both in pixels. */
  back(box: Box): Box
  /** Size of that page. */
  upright: { width: number; height: number }
}

const INK_WIDTH = 1_100
const LEAST_DEGREES = 0.12

/** Sets a picture upright and level. `turn` where the quarter turn is already known. */
export async function straighten(image: Buffer, turn?: number): Promise<Straight> {
  let ink = await inkOf(image, INK_WIDTH)
  let letters = textInkOf(ink)
  let skew = skewOf(letters)
  const turned = turn ?? (await turnFor(image, letters, skew))
  const upright = turned === 0 ? image : await sharp(image).rotate(turned).png({ compressionLevel: 1 }).toBuffer()
  if (turned !== 0) {
    ink = await inkOf(upright, INK_WIDTH)
    letters = textInkOf(ink)
    skew = { ...skewOf(letters), sideways: false }
  }
  const size = await sharp(upright).metadata()
  const page = { width: size.width, height: size.height }
  if (Math.abs(skew.degrees) < LEAST_DEGREES)
    return { image: upright, ...page, ink, turned, back: (box) => box, upright: page }
  const { data, info } = await sharp(upright)
    .rotate(-skew.degrees, { background: '#ffffff' })
    .grayscale()
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true })
  return {
    image: data,
    width: info.width,
    height: info.height,
    ink: await inkOf(data, INK_WIDTH),
    turned,
    back: (box) => leaned(box, skew.degrees, info, page),
    upright: page,
  }
}

// Asking for the way letters stand takes a fifth of a page's time: only pages that look turned are asked about.
async function turnFor(image: Buffer, letters: Ink, skew: Skew): Promise<number> {
  if (!skew.sideways && !(Math.abs(skew.degrees) < 3 && looksUpsideDown(letters))) return 0
  const turn = await uprightTurn(image)
  // Where the letters do not tell, pages that run up or down are mostly turned to the left.
  return turn ?? (skew.sideways ? 90 : 0)
}

interface Size {
  width: number
  height: number
}

function leaned(box: Box, degrees: number, level: Size, page: Size): Box {
  const angle = (degrees * Math.PI) / 180
  const x = box.x + box.width / 2 - level.width / 2
  const y = box.y + box.height / 2 - level.height / 2
  return {
    x: x * Math.cos(angle) - y * Math.sin(angle) + page.width / 2 - box.width / 2,
    y: x * Math.sin(angle) + y * Math.cos(angle) + page.height / 2 - box.height / 2,
    width: box.width,
    height: box.height,
  }
}
