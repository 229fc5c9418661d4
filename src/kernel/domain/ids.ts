/** Ids are UUIDv7 inside and never shown to a person. The brand keeps a unit's id from standing where a plan's belongs. */
export type Id<Name extends string> = string & { readonly __id: Name }

export type CommuneId = Id<'commune'>
export type AccountId = Id<'account'>
export type UnitId = Id<'unit'>

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** True when `text` has the form of an id; says nothing about whether the record exists. */
export function isId<Name extends string>(text: unknown): text is Id<Name> {
  return typeof text === 'string' && UUID.test(text)
}
