import sharp from 'sharp'
import { expect, test } from 'vitest'
import { captureTime } from './capture-time.ts'

const plain = sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })

test('the moment the camera wrote is found, in Vietnam’s zone', async () => {
  const photo = await plain
    .clone()
    .withExif({ IFD2: { DateTimeOriginal: '2026:03:05 19:31:07' } })
    .jpeg()
    .toBuffer()
  expect(captureTime(new Uint8Array(photo))).toBe('2026-03-05T19:31:07+07:00')
})

test('a picture that does not say, no picture, and a cut one give nothing', async () => {
  const silent = new Uint8Array(await plain.clone().jpeg().toBuffer())
  expect(captureTime(silent)).toBeNull()
  expect(captureTime(new Uint8Array(await plain.clone().png().toBuffer()))).toBeNull()
  expect(captureTime(silent.slice(0, 3))).toBeNull()
  expect(captureTime(new Uint8Array())).toBeNull()
})
