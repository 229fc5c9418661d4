import { port } from '#kernel/server/port.ts'

/** What a drawn sample picture shows; plainly artificial, with MẪU across it. */
export type PictureSubject = 'meeting' | 'banner' | 'board' | 'training' | 'leaflet' | 'counter'

/** The texts and pictures the sample commune is made of. */
export interface SampleMaterial {
  /** A text of `samples/commune`, braces unfilled. */
  text(name: string): Promise<string>
  /** A small JPEG; `turn` varies colours and figures. */
  picture(subject: PictureSubject, turn: number): Promise<Uint8Array>
}

export const sampleMaterial = port<SampleMaterial>('sample.material')
