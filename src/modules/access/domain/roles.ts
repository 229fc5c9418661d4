/** Roles as the accounts table knows them. */
export const ROLES = [
  'administrator',
  'leader',
  'focal-officer',
  'clerk',
  'editor',
  'one-stop',
  'unit-officer',
  'finance',
  'union',
  'village-head',
  'contributor',
  'viewer-above',
] as const
export type Role = (typeof ROLES)[number]

const OFFICE: readonly Role[] = [
  'administrator',
  'leader',
  'focal-officer',
  'clerk',
  'editor',
  'one-stop',
  'unit-officer',
  'finance',
  'union',
  'viewer-above',
]
const EVERYONE: readonly Role[] = ROLES
/** Everybody who may speak for the unit they are of. */
const OWN_UNIT: readonly Role[] = [
  'leader',
  'focal-officer',
  'clerk',
  'editor',
  'one-stop',
  'unit-officer',
  'finance',
  'union',
  'village-head',
]
const FOCAL: readonly Role[] = ['focal-officer']

/**
 * Who may do what. An act that is not listed here is nobody's.
 * The focal officer may record for anyone (ghi thay); who did it and who typed it are kept apart by the result itself.
 */
export const PERMISSIONS: Readonly<Record<string, readonly Role[]>> = {
  'access.manage': ['administrator'],
  'access.own': EVERYONE,
  'access.links': ['administrator', 'focal-officer'],
  'organisations.read': EVERYONE,
  'organisations.manage': ['administrator', 'focal-officer'],
  'organisations.signers': ['administrator', 'leader', 'focal-officer', 'clerk'],
  'documents.manage-templates': ['administrator', 'focal-officer', 'clerk'],
  'documents.use-templates': OFFICE,
  'calendar.read': EVERYONE,
  'calendar.manage': ['administrator', 'focal-officer'],
  'plans.read': OFFICE,
  // What is not issued yet stays inside the office: the superior sees it when it is signed.
  'plans.read-drafts': OFFICE.filter((role) => role !== 'viewer-above'),
  'plans.manage': FOCAL,
  // The leader's word on a draft in the program; the signature itself is made elsewhere.
  'plans.decide': ['leader'],
  // To bring the signed file back and make the plan an issued one.
  'plans.issue': ['focal-officer', 'clerk'],
  'plans.deliver': ['focal-officer', 'clerk'],
  // To say that one's own unit has a document.
  'plans.receive': OWN_UNIT,
  // To say what one's own unit wants changed in a plan.
  'plans.propose': OWN_UNIT,
  'plans.archive': ['focal-officer', 'clerk', 'administrator'],
  'plans.reopen': ['administrator'],
  'tasks.read': EVERYONE,
  // Who comes from a village sees the village's own work: own-unit.ts.
  'tasks.read-all': OFFICE,
  'tasks.manage': FOCAL,
  'tasks.remind': ['focal-officer', 'leader'],
  // To say what stands in the way, for one's own unit; the focal officer for any (ghi thay).
  'tasks.raise': OWN_UNIT,
  'tasks.decide': ['focal-officer', 'leader'],
  'tasks.own-views': EVERYONE,
  'results.read': EVERYONE,
  'results.record': [...OWN_UNIT, 'contributor'],
  'results.withdraw': FOCAL,
  'backups.manage': ['administrator'],
  'audit.read': ['administrator', 'leader', 'focal-officer'],
  'files.read': EVERYONE,
  'programmes.read': OFFICE,
  'programmes.manage': FOCAL,
  'topics.read': EVERYONE,
  'topics.manage': FOCAL,
  'legislation.read': OFFICE,
  'legislation.manage': ['focal-officer', 'clerk'],
  'content.read': OFFICE,
  'content.manage': ['focal-officer', 'editor'],
  'documents.number-register': ['administrator', 'clerk', 'focal-officer'],
  'sample.use': EVERYONE,
  'sample.manage': ['administrator', 'focal-officer', 'leader'],
}

/** True when one of these roles may do the act. */
export function rolesMay(roles: readonly string[], act: string): boolean {
  const allowed: readonly string[] = PERMISSIONS[act] ?? []
  return roles.some((role) => allowed.includes(role))
}
