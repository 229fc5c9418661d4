import sharp from 'sharp'

/** Where a picture is dark against its surroundings, so that a shadow over half the page is no ink. */
export interface Ink {
  width: number
  height: number
  /** 1 for ink, row by row. */
  dots: Uint8Array
  /** Pixels of the picture for one of these. */
  scale: number
}

/** Finds the ink of a picture, made at most `mostWidth` wide. */
export async function inkOf(image: Buffer, mostWidth: number): Promise<Ink> {
  const full = await sharp(image).metadata()
  const { data, info } = await sharp(image)
    .grayscale()
    .resize({ width: mostWidth, withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { ...againstSurroundings(data, info.width, info.height), scale: full.width / info.width }
}

const REACH = 15
// Ink is darker than this part of the mean around it.
const DARK = 0.84

function againstSurroundings(grey: Uint8Array, width: number, height: number): Omit<Ink, 'scale'> {
  const sums = integral(grey, width, height)
  const dots = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const [top, low] = [Math.max(0, y - REACH), Math.min(height, y + REACH + 1)]
    for (let x = 0; x < width; x++) {
      const [left, right] = [Math.max(0, x - REACH), Math.min(width, x + REACH + 1)]
      const sum =
        sums[low * (width + 1) + right]! -
        sums[top * (width + 1) + right]! -
        sums[low * (width + 1) + left]! +
        sums[top * (width + 1) + left]!
      const mean = sum / ((low - top) * (right - left))
      if (grey[y * width + x]! < mean * DARK) dots[y * width + x] = 1
    }
  }
  return { width, height, dots }
}

function integral(grey: Uint8Array, width: number, height: number): Float64Array {
  const sums = new Float64Array((width + 1) * (height + 1))
  for (let y = 0; y < height; y++) {
    let row = 0
    for (let x = 0; x < width; x++) {
      row += grey[y * width + x]!
      sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1]! + row
    }
  }
  return sums
}
