import type { CommuneId } from '#kernel/domain/ids.ts'
import type { PlainDate } from '#kernel/domain/plain-date.ts'
import { foldedKey } from '#kernel/domain/vietnamese.ts'
import type { Tx } from '#kernel/server/database.ts'
import { newId } from '#kernel/server/new-id.ts'

/** A person in a post of a unit, until a day where the post has ended. */
export interface PostHeld {
  unitId: string
  personId: string
  title: string
  isHead: boolean
  from: PlainDate
  to: PlainDate | null
}

/** Records one of the communes out of which this one was made. */
export async function recordPredecessor(
  tx: Tx,
  communeId: CommuneId,
  predecessor: { name: string; district: string; province: string; until: PlainDate },
): Promise<void> {
  const { name, district, province, until } = predecessor
  await tx
    .insertInto('predecessor')
    .values({ id: newId(), commune_id: communeId, name, district, province, until_on: until })
    .execute()
}

/** Records a unit that is no more, so that papers of its time keep its name. */
export async function recordFormerUnit(
  tx: Tx,
  communeId: CommuneId,
  unit: { name: string; kind: string; from: PlainDate; to: PlainDate },
): Promise<string> {
  const id = newId<'unit'>()
  await tx
    .insertInto('unit')
    .values({
      id,
      commune_id: communeId,
      name: unit.name,
      folded: foldedKey(unit.name),
      kind: unit.kind,
      assignment: 'assigned',
      ordinal: 900,
      from_on: unit.from,
      to_on: unit.to,
    })
    .execute()
  return id
}

/** Records a person; returns the id. */
export async function recordPerson(tx: Tx, communeId: CommuneId, fullName: string): Promise<string> {
  const id = newId<'person'>()
  await tx.insertInto('person').values({ id, commune_id: communeId, full_name: fullName }).execute()
  return id
}

/** Records a post that a person holds or held. */
export async function recordPost(tx: Tx, communeId: CommuneId, post: PostHeld): Promise<void> {
  const { unitId, personId, title, isHead, from, to } = post
  await tx
    .insertInto('post')
    .values({
      id: newId(),
      commune_id: communeId,
      unit_id: unitId,
      person_id: personId,
      title,
      is_head: isHead,
      from_on: from,
      to_on: to,
    })
    .execute()
}

/** Sets how many households a village has. */
export async function setHouseholds(tx: Tx, unitId: string, households: number): Promise<void> {
  await tx.updateTable('unit').set({ households }).where('id', '=', unitId).execute()
}
