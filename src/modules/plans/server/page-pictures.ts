import { port } from '#kernel/server/port.ts'

/** A file handed in, by its content. */
export interface PicturedFile {
  sha256: string
}

/** One page as a picture, upright, about 1,100 pixels wide. */
export interface PagePicture {
  image: Buffer
  mediaType: 'image/webp'
  /** In pixels. Boxes of the reading are in points: multiply by `width` / the page's width in points. */
  width: number
  height: number
}

export interface PagePictures {
  /**
   * The picture of a page (1-based within its file); null for text and DOCX, which have none, and for a file that cannot be
   * drawn. `turned` is the quarter turn that the reader gave the page (`SourcePage.turned`).
   */
  picture(file: PicturedFile, page: number, turned?: number): Promise<PagePicture | null>
}

export const pagePictures = port<PagePictures>('plans.page-pictures')
