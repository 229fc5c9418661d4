const LONGEST = 1_600
const QUALITY = 0.82

/** Photos made small enough for a village's line (longest side 1,600 px, JPEG); other files come back as they are. */
export async function shrinkPhotos(files: readonly File[]): Promise<File[]> {
  return Promise.all(files.map((file) => (file.type.startsWith('image/') ? shrink(file).catch(() => file) : file)))
}

async function shrink(file: File): Promise<File> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height))
  if (scale === 1 && file.size < 400_000) return file
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
  return blob && blob.size < file.size
    ? new File([blob], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' })
    : file
}
