/** Why a PIN is refused. */
export type PinWeakness = 'six-digits' | 'too-easy'

/** The first reason against a PIN; null when it may be used. */
export function pinWeakness(pin: string): PinWeakness | null {
  if (!/^\d{6}$/.test(pin)) return 'six-digits'
  const isRow = '0123456789012345'.includes(pin) || '9876543210987654'.includes(pin)
  const isRepeated = /^(\d)\1{5}$/.test(pin) || /^(\d\d)\1\1$/.test(pin) || /^(\d{3})\1$/.test(pin)
  return isRow || isRepeated ? 'too-easy' : null
}

/** How long a confirmed PIN holds for the approvals that follow. */
export const PIN_HOLDS_MINUTES = 5
