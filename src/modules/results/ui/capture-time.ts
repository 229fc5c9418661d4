const DATE_ORIGINAL = 0x9003
const EXIF_POINTER = 0x8769

/** When a camera took a JPEG, as ISO text in Vietnam's zone; null where the file does not say. Read before the picture is shrunk, which drops it. */
export function captureTime(bytes: Uint8Array): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    if (view.getUint16(0) !== 0xffd8) return null
    for (let at = 2; at + 4 < view.byteLength; at += 2 + view.getUint16(at + 2)) {
      if (view.getUint8(at) !== 0xff) return null
      if (view.getUint16(at) === 0xffe1 && view.getUint32(at + 4) === 0x45786966) return fromTiff(view, at + 10)
    }
  } catch {
    // A cut or odd header only means that the time is not known.
  }
  return null
}

function fromTiff(view: DataView, base: number): string | null {
  const little = view.getUint16(base) === 0x4949
  const exif = entry(view, base, base + view.getUint32(base + 4, little), EXIF_POINTER, little)
  if (exif === null) return null
  const taken = entry(view, base, base + view.getUint32(exif + 8, little), DATE_ORIGINAL, little)
  if (taken === null) return null
  const start = base + view.getUint32(taken + 8, little)
  const text = String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + start, 19))
  const parts = /^(\d{4}):(\d{2}):(\d{2}) (\d{2}:\d{2}:\d{2})$/.exec(text)
  return parts ? `${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}+07:00` : null
}

function entry(view: DataView, base: number, folder: number, tag: number, little: boolean): number | null {
  const count = view.getUint16(folder, little)
  for (let i = 0; i < count; i++) {
    const at = folder + 2 + i * 12
    if (view.getUint16(at, little) === tag) return at
  }
  return null
}
