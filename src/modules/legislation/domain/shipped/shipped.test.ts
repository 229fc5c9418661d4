import { describe, expect, test } from 'vitest'
import { isPlainDate } from '#kernel/domain/plain-date.ts'
import { documentIdentity } from '../document-identity.ts'
import { KIND_NAMES, issuerOfSign } from '../document-kinds.ts'
import { registerOf } from '../register.ts'
import { closesCircle } from '../replacement-circle.ts'
import { SHIPPED_DOCUMENTS, SHIPPED_RELATIONS, shippedId } from './index.ts'

const PARTIAL = /^\d{4}(-\d{2}){0,2}$/

describe('the documents that are shipped', () => {
  test('no two are one document, and none shares its number in the list', () => {
    const identities = SHIPPED_DOCUMENTS.map((one) =>
      documentIdentity({ number: one.number, issuedOn: one.issuedOn ?? null, issuer: one.issuer ?? null }),
    )
    expect(new Set(identities).size).toBe(identities.length)
    expect(new Set(SHIPPED_DOCUMENTS.map((one) => one.no)).size).toBe(SHIPPED_DOCUMENTS.length)
  })

  test.each(SHIPPED_DOCUMENTS.map((one) => [one.number, one.issuedOn ?? 'chưa rõ', one] as const))(
    '%s (%s) has a source, a day on which it was checked, and days that exist',
    (_, __, one) => {
      expect(one.source).not.toBe('')
      expect(one.checkedOn).toMatch(PARTIAL)
      expect(KIND_NAMES).toContain(one.kind)
      if (one.issuedOn) {
        expect(one.issuedOn).toMatch(PARTIAL)
        if (one.issuedOn.length === 10) expect(isPlainDate(one.issuedOn)).toBe(true)
      }
      for (const day of [one.from, one.to]) if (day !== undefined) expect(isPlainDate(day)).toBe(true)
      // Who signs a decree is no matter of opinion.
      const only = issuerOfSign(one.number)
      if (only !== null) expect(one.issuer).toBe(only)
    },
  )

  test('every relation joins two of them, has a source, and none ends what ended it', () => {
    const numbers = new Set(SHIPPED_DOCUMENTS.map((one) => one.no))
    for (const { from, to, source, on } of SHIPPED_RELATIONS) {
      expect(numbers).toContain(from)
      expect(numbers).toContain(to)
      expect(source).not.toBe('')
      if (on !== undefined) expect(isPlainDate(on)).toBe(true)
    }
    const register = registerOf([], [])
    const turned = SHIPPED_RELATIONS.filter((one) => one.kind === 'replaces').map(({ from, to }) =>
      closesCircle(register, { fromId: shippedId(to), kind: 'replaces', toId: shippedId(from) }),
    )
    expect(turned.every(Boolean)).toBe(true)
  })

  test('nothing of one place: only what the State issues for everybody', () => {
    const local = /UBND|HĐND|(?:-|\/)(?:TU|HU|ĐU)$|Sở |huyện|\bxã [A-ZĐ]/
    for (const one of SHIPPED_DOCUMENTS) expect(`${one.number} ${one.issuer ?? ''}`).not.toMatch(local)
  })
})
