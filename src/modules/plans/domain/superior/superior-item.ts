import type { PlainDate } from '#kernel/domain/plain-date.ts'
import type { Channel, Provenance, TimingReading } from '../reading/plan-reading.ts'

export const ITEM_KINDS = ['activity', 'duty', 'target', 'report'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

/** Whether an item of a superior's plan is work of the communes. */
export type Share = 'yes' | 'maybe' | 'no'

/** One thing that a superior's plan asks for. */
export interface SuperiorItem {
  /** Never changes for a plan that is kept: "a2" an activity, "d1.0" a duty, "t0" a target, "r0" a report, "+…" typed in. */
  key: string
  kind: ItemKind
  text: string
  /** As printed; empty where none is. */
  unit: string
  due: ItemDue
  channels: Channel[]
  source: Provenance | null
  forCommune: Share
  /** Half a sentence for the officer: why it is, may be or is not the commune's. */
  why: string
  /** It asks for the commune's own plan: what is done by issuing one. */
  asksForPlan: boolean
}

/** When an item falls due. */
export interface ItemDue {
  /** The printed wording. */
  text: string | null
  /** The last day that is still in time ("trước ngày 15/6" is 14/6); null where none is set. */
  by: PlainDate | null
  every: TimingReading['every']
}

/** An item typed in, or marked on the page, by an officer. */
export interface AddedItem {
  key: string
  kind: ItemKind
  text: string
  unit: string
  dueText: string
  source: Provenance | null
}

/** What must be known about the commune that reads. */
export interface CommuneFacts {
  communeName: string
  /** Since when there is no district above it; null where there still is. */
  twoTiersSince: PlainDate | null
}
