import { describe, expect, test } from 'vitest'
import { deviceWords, mayActForUnit, passwordStrength, passwordWeakness, pinWeakness, secondsToWait } from './index.ts'

test.each([
  ['ngắn7k', 'too-short'],
  ['matkhau123', 'common'],
  ['Mật khẩu 1', 'common'],
  ['ubndxa2026', 'common'],
  ['aaaaaaaa', 'one-character'],
  ['12345678', 'a-row'],
  ['qwertyuiop', 'common'],
  ['dau-moi-2026', 'has-own-name'],
  ['TranThiMau1', 'has-own-name'],
  ['mat-khau-mau', null],
  ['con đò qua suối', null],
  ['Tr9!kd20', null],
])('password %s: %s', (password, weakness) =>
  expect(passwordWeakness(password, ['dau-moi', 'Trần Thị Mẫu'])).toBe(weakness),
)

test.each([
  ['abcdefgh', 'weak'],
  ['Suoi2026', 'fair'],
  ['con đò qua suối 7', 'strong'],
])('password %s is %s', (password, strength) => expect(passwordStrength(password)).toBe(strength))

test.each([
  ['12345', 'six-digits'],
  ['12345a', 'six-digits'],
  ['123456', 'too-easy'],
  ['654321', 'too-easy'],
  ['000000', 'too-easy'],
  ['121212', 'too-easy'],
  ['123123', 'too-easy'],
  ['290471', null],
])('PIN %s: %s', (pin, weakness) => expect(pinWeakness(pin)).toBe(weakness))

test.each([
  [0, 0, 0],
  [4, 0, 0],
  [5, 0, 30],
  [5, 29, 1],
  [5, 30, 0],
  [6, 0, 60],
  [8, 0, 240],
  [30, 0, 900],
  [30, 901, 0],
])('after %i failures, the last %i seconds ago, one waits %i seconds', (failures, ago, wait) =>
  expect(secondsToWait(failures, ago)).toBe(wait),
)

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36',
    'Chrome trên máy tính Windows',
  ],
  [
    'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/120 Mobile Safari/537.36 Zalo android/24',
    'Zalo trên điện thoại Android',
  ],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Mobile Safari/604.1', 'Safari trên iPhone'],
  ['', 'Thiết bị không rõ'],
])('%s is %s', (agent, words) => expect(deviceWords(agent)).toBe(words))

describe('who may act for a unit', () => {
  const person = (role: string, unitId: string | null) => ({ kind: 'account', roles: [role], unitId })
  test.each([
    [person('focal-officer', null), 'a', true],
    [person('leader', null), 'a', true],
    [person('unit-officer', 'a'), 'a', true],
    [person('unit-officer', 'b'), 'a', false],
    [person('union', null), 'a', false],
    [person('village-head', 'a'), 'a', true],
    [person('administrator', null), 'a', false],
    [person('viewer-above', null), 'a', false],
    [{ kind: 'link', roles: ['village-head'], unitId: 'a' }, 'a', true],
    [{ kind: 'link', roles: ['village-head'], unitId: 'a' }, 'b', false],
    [{ kind: 'anyone' }, 'a', false],
    [{ kind: 'system' }, 'a', true],
    [person('unit-officer', 'a'), null, false],
    [person('focal-officer', 'a'), null, true],
  ])('%j for %s: %s', (actor, unitId, may) => expect(mayActForUnit(actor, unitId)).toBe(may))
})
