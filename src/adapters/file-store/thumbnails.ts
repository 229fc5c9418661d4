import sharp from 'sharp'
import type { Thumbnailer } from '#modules/files/server/index.ts'

const MOST_PIXELS = 60_000_000

/** Pictures made small by sharp, turned the right way up, without what the camera wrote into them. */
export const sharpThumbnails: Thumbnailer = {
  async thumbnail(path, edge) {
    try {
      const small = await sharp(path, { limitInputPixels: MOST_PIXELS, sequentialRead: true })
        .rotate()
        .resize(edge, edge, { fit: 'inside', withoutEnlargement: true })
        .jpeg({ quality: 70 })
        .toBuffer()
      return new Uint8Array(small)
    } catch {
      // Too large, broken or no picture: the list shows its name instead.
      return null
    }
  },
}
