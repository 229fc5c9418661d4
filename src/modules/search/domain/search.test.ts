import { describe, expect, test } from 'vitest'
import { highlighted, isNear, isNearAll, waysToAsk, wordsOf } from './index.ts'

test.each([
  ['Giồng LONG', ['giong', 'long']],
  ['  38/KH-UBND ', ['38', 'kh', 'ubnd']],
  ['hòa', ['hoa']],
  ['hoà', ['hoa']],
  ['Đ', ['d']],
  ['   ', []],
])('“%s” is asked as %j', (asked, words) => expect(wordsOf(asked)).toEqual(words))

describe('misread and mistyped words', () => {
  test.each([
    ['truyen', 'tuyen', true],
    ['cai', 'cal', true],
    ['hanh', 'hanli', true],
    ['nien', 'nlen', true],
    ['thanh', 'thamh', true],
    ['l0ng', 'long', true],
    ['trnyen', 'truyen', true],
    ['phuong', 'phunog', true],
    ['tuyentruyen', 'tuyentruyem', true],
    ['an', 'on', false],
    ['bao', 'hao', false],
    ['truyenth', 'truyenthanh', true],
  ] as const)('%s, %s: %s', (asked, word, near) => expect(isNear(asked, word)).toBe(near))

  test('every word must be near to some word', () => {
    expect(isNearAll(['truyen', 'thanh'], 'dai truyen thamh xa')).toBe(true)
    expect(isNearAll(['truyen', 'hinh'], 'dai truyen thamh xa')).toBe(false)
  })
})

describe('names that changed', () => {
  const same = [
    { name: 'suoi mau', other: 'khe mau' },
    { name: 'van phong hdnd va ubnd', other: 'cong chuc van phong thong ke' },
  ]
  test('asked under the new name, the old one is asked for too', () => {
    expect(waysToAsk(['bao', 'cao', 'suoi', 'mau'], same)).toEqual([
      ['bao', 'cao', 'suoi', 'mau'],
      ['bao', 'cao', 'khe', 'mau'],
    ])
  })
  test('half a name is no name', () => {
    expect(waysToAsk(['suoi'], same)).toEqual([['suoi']])
  })
})

test('found words are marked in the text as it is written', () => {
  expect(highlighted('Niêm yết tại Đài', ['yet', 'dai'])).toEqual([
    { text: 'Niêm ', isHit: false },
    { text: 'yết', isHit: true },
    { text: ' tại ', isHit: false },
    { text: 'Đài', isHit: true },
  ])
  expect(highlighted('Thông báo thôn 3', ['thon'])).toEqual([
    { text: 'Thông báo ', isHit: false },
    { text: 'thôn', isHit: true },
    { text: ' 3', isHit: false },
  ])
  expect(highlighted('x', [])).toEqual([{ text: 'x', isHit: false }])
  expect(highlighted('', ['a'])).toEqual([])
})
