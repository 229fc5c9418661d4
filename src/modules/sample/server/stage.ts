import { dayOfInstant, instantInVietnam } from '#kernel/domain/plain-date.ts'
import type { PlainDate } from '#kernel/domain/plain-date.ts'
import { isId } from '#kernel/domain/ids.ts'
import type { CommuneId, Id } from '#kernel/domain/ids.ts'
import type { AccountActor } from '#kernel/server/actor.ts'
import type { App } from '#kernel/server/app.ts'
import { fixedClock } from '#kernel/server/clock.ts'
import { newId } from '#kernel/server/new-id.ts'
import { fileStore } from '#modules/files/server/index.ts'
import { sampleMaterial } from './material.ts'
import type { PictureSubject } from './material.ts'

/** A file as forms hand it in. */
export interface StageFile {
  name: string
  mediaType: string
  size: number
  sha256: string
}

export interface Stage {
  /** The app whose clock this stage steps forward; every act goes through its door. */
  app: App
  today: PlainDate
  /** Moves the clock to an hour (Vietnam time) of a day, never back and never past the real moment. */
  stepTo(day: PlainDate, hour: number): void
  actor(login: string): AccountActor
  know(
    login: string,
    actor: { id: string; communeId: CommuneId; name: string; roles: readonly string[]; unitId: string | null },
  ): void
  /** Unit ids by name. */
  units: Map<string, string>
  unit(name: string): string
  text(name: string, content: string): Promise<StageFile>
  picture(subject: PictureSubject, name: string): Promise<StageFile>
}

// Drawn once each and used again: a hundred of them would be half of the loading time.
const PICTURES = 6

/** Opens the stage on which the sample's past is played: a clock that starts at the merger and ends now. */
export function openStage(app: App, from: PlainDate): Stage {
  const end = app.clock.now()
  const clock = fixedClock(instantInVietnam(from, 8))
  const store = app.ports.get(fileStore)
  const material = app.ports.get(sampleMaterial)
  const actors = new Map<string, AccountActor>()
  const units = new Map<string, string>()
  const pictures = new Map<string, Uint8Array>()
  let drawn = 0
  const keep = async (name: string, mediaType: string, bytes: Uint8Array): Promise<StageFile> => ({
    name: `MẪU ${name}`,
    mediaType,
    size: bytes.length,
    sha256: await store.put(bytes),
  })
  return {
    app: { ...app, clock },
    today: dayOfInstant(end, app.timeZone),
    stepTo(day, hour) {
      const wanted = instantInVietnam(day, hour)
      if (wanted > clock.now()) clock.set(wanted > end ? end : wanted)
    },
    actor: (login) => found(actors, login),
    know(login, { id, communeId, name, roles, unitId }) {
      actors.set(login, {
        kind: 'account',
        accountId: idOf<'account'>(id),
        communeId,
        name,
        roles,
        unitId: unitId === null ? null : idOf<'unit'>(unitId),
        sessionId: newId<'session'>(),
      })
    },
    units,
    unit: (name) => found(units, name),
    text: (name, content) => keep(name, 'text/plain', new TextEncoder().encode(content)),
    async picture(subject, name) {
      const turn = drawn++ % PICTURES
      const key = `${subject} ${turn}`
      const bytes = pictures.get(key) ?? (await material.picture(subject, turn))
      pictures.set(key, bytes)
      return keep(name, 'image/jpeg', withRemark(bytes, `mẫu ${drawn}`))
    },
  }
}

// A remark in the JPEG's head: each picture is a file of its own, as two photographs are.
function withRemark(jpeg: Uint8Array, remark: string): Uint8Array {
  const text = new TextEncoder().encode(remark)
  const head = [0xff, 0xfe, 0, text.length + 2]
  return new Uint8Array([...jpeg.subarray(0, 2), ...head, ...text, ...jpeg.subarray(2)])
}

function idOf<Name extends string>(text: string): Id<Name> {
  if (!isId<Name>(text)) throw new Error(`not an id: ${text}`)
  return text
}

function found<T>(map: Map<string, T>, name: string): T {
  const value = map.get(name)
  if (value === undefined) throw new Error(`the sample has no ${name}`)
  return value
}
