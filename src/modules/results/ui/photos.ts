import { captureTime } from './capture-time.ts'
import type { KeptFile } from './kept-file.ts'
import { sha256Hex } from './sha256.ts'

const LONGEST = 1_600
const QUALITY = 0.82
const SMALL_ENOUGH = 400_000

/**
 * Files made ready to be kept and sent: photos shrunk for a village's line (longest side 1,600 px, JPEG, turned upright, without the
 * place the camera wrote), with the moment they were taken. Other files, and originals where asked for, stay as they are.
 */
export async function prepareFiles(
  files: readonly File[],
  options: { original: boolean; kindOf: (type: string) => string },
): Promise<KeptFile[]> {
  const ready: KeptFile[] = []
  // One after the other: a cheap phone cannot hold ten decoded pictures at once.
  for (const file of files) {
    const original = await file.arrayBuffer()
    const isPhoto = file.type.startsWith('image/')
    const small = isPhoto && !options.original ? await shrink(file).catch(() => null) : null
    const bytes = small?.bytes ?? original
    ready.push({
      name: small ? file.name.replace(/\.\w+$/, '.jpg') : file.name || 'tep',
      type: small ? 'image/jpeg' : file.type,
      bytes,
      sha256: sha256Hex(new Uint8Array(bytes)),
      takenAt: isPhoto ? captureTime(new Uint8Array(original)) : null,
      kind: options.kindOf(file.type),
      receipt: null,
    })
  }
  return ready
}

async function shrink(file: File): Promise<{ bytes: ArrayBuffer } | null> {
  const picture = await decode(file)
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height))
  if (scale === 1 && file.size < SMALL_ENOUGH) return null
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture.source, 0, 0, canvas.width, canvas.height)
  picture.free()
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
  return blob && blob.size < file.size ? { bytes: await blob.arrayBuffer() } : null
}

interface Decoded {
  source: CanvasImageSource
  width: number
  height: number
  free(): void
}

async function decode(file: File): Promise<Decoded> {
  if ('createImageBitmap' in window) {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
    return { source: bitmap, width: bitmap.width, height: bitmap.height, free: () => bitmap.close() }
  }
  const url = URL.createObjectURL(file)
  const image = new Image()
  await new Promise((resolve, reject) => {
    image.onload = resolve
    image.onerror = reject
    image.src = url
  })
  return { source: image, width: image.naturalWidth, height: image.naturalHeight, free: () => URL.revokeObjectURL(url) }
}
