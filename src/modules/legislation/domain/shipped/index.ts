import { SHIPPED_CIRCULARS } from './circulars.ts'
import { SHIPPED_DECREES } from './decrees.ts'
import { SHIPPED_GUIDANCE } from './guidance.ts'
import { SHIPPED_LAWS } from './laws.ts'
import type { ShippedDocument } from './shipped-entry.ts'

export { SHIPPED_RELATIONS } from './relations.ts'
export { shippedId } from './shipped-entry.ts'
export type { ShippedDocument } from './shipped-entry.ts'

/** Every document that the program brings along: nothing of one commune, district or person. */
export const SHIPPED_DOCUMENTS: readonly ShippedDocument[] = [
  ...SHIPPED_LAWS,
  ...SHIPPED_DECREES,
  ...SHIPPED_GUIDANCE,
  ...SHIPPED_CIRCULARS,
]
