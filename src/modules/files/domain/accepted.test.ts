import { describe, expect, test } from 'vitest'
import { refusalOf, servingHeaders } from './accepted.ts'

const MB = 1024 * 1024

describe('what is taken as evidence', () => {
  test.each([
    ['image/jpeg', 2 * MB, null],
    ['image/jpeg', 26 * MB, 'files.too-large'],
    ['audio/mpeg', 50 * MB, null],
    ['video/mp4', 61 * MB, 'files.too-large'],
    ['image/heic', MB, 'files.heic'],
    ['image/svg+xml', MB, 'files.kind-not-taken'],
    ['text/html', MB, 'files.kind-not-taken'],
    [null, MB, 'files.kind-not-taken'],
    ['image/png', 0, 'files.empty'],
  ] as const)('%s of %d bytes: %s', (mediaType, size, code) => {
    expect(refusalOf(mediaType, size)?.code ?? null).toBe(code)
  })
})

test('only pictures and PDF open in the page; a page of somebody else is handed over as bytes', () => {
  expect(servingHeaders({ name: 'a.html', mediaType: 'text/html' })).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': "attachment; filename*=UTF-8''a.html",
  })
  const photo = servingHeaders({ name: 'ảnh.jpg', mediaType: 'image/jpeg' })
  expect(photo['content-disposition']).toBe("inline; filename*=UTF-8''%E1%BA%A3nh.jpg")
  expect(photo['content-security-policy']).toContain('sandbox')
})
