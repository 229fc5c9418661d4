import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { drawPicture } from './draw-picture.ts'

/** Texts from the folder `samples/commune`, pictures drawn on the spot. */
export function sampleFolder(folder: string): {
  text(name: string): Promise<string>
  picture(subject: string, turn: number): Promise<Uint8Array>
} {
  return { text: (name) => readFile(join(folder, `${name}.txt`), 'utf8'), picture: drawPicture }
}
