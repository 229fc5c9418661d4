const PIXELS_PER_MM = 96 / 25.4
const START_OF_FRAME = [0xc0, 0xc1, 0xc2, 0xc3]

/** Word wants both sides in pixels of 1/96 inch: the height follows from the picture's own shape. */
export function pictureSize(bytes: Uint8Array, widthMm: number): { width: number; height: number } {
  const { width, height } = pixels(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  return {
    width: Math.round(widthMm * PIXELS_PER_MM),
    height: Math.round((widthMm * PIXELS_PER_MM * height) / width),
  }
}

function pixels(view: DataView): { width: number; height: number } {
  if (view.getUint32(0) === 0x89504e47) return { width: view.getUint32(16), height: view.getUint32(20) }
  for (let at = 2; at + 9 < view.byteLength; at += 2 + view.getUint16(at + 2))
    if (START_OF_FRAME.includes(view.getUint8(at + 1)))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
  return { width: 4, height: 3 }
}
