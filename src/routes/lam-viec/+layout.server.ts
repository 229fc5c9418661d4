import { redirect } from '@sveltejs/kit'
import { capitalised } from '#kernel/domain/vietnamese.ts'
import type { Actor } from '#kernel/server/actor.ts'
import { ask } from '#kernel/server/execute.ts'
import { rolesMay } from '#modules/access/domain/index.ts'
import { listPlans, openReadings } from '#modules/plans/server/index.ts'
import { sampleState } from '#modules/sample/server/index.ts'
import { ownAccount } from '#modules/access/server/index.ts'
import { communeInFull } from '#modules/organisations/domain/index.ts'
import { ownCommune } from '#modules/organisations/server/index.ts'
import { installation } from '#entry/web/installation.ts'

const PLACES = [
  { href: '/lam-viec', label: 'Việc cần làm', may: 'tasks.read' },
  { href: '/lam-viec/ke-hoach', label: 'Kế hoạch', may: 'plans.read' },
  { href: '/lam-viec/nhiem-vu', label: 'Nhiệm vụ', may: 'plans.read' },
  { href: '/lam-viec/don-doc', label: 'Đôn đốc', may: 'plans.read' },
  { href: '/lam-viec/lich', label: 'Lịch', may: 'tasks.read' },
  { href: '/lam-viec/giao-ban', label: 'Giao ban', may: 'plans.read' },
  { href: '/lam-viec/ket-qua', label: 'Kết quả', may: 'results.read' },
  { href: '/lam-viec/cai-dat', label: 'Cài đặt', may: 'access.own' },
  { href: '/lam-viec/nhat-ky', label: 'Nhật ký', may: 'audit.read' },
] as const

export const load = async ({ locals, url }) => {
  const { actor } = locals
  if (actor.kind === 'link') redirect(303, '/thon')
  if (actor.kind !== 'account') redirect(303, `/dang-nhap?tiep=${encodeURIComponent(url.pathname + url.search)}`)
  const account = await ask(installation().app, ownAccount, {}, actor)
  if (account.mustChangePassword) redirect(303, '/mat-khau-moi')
  const commune = await ask(installation().app, ownCommune, {}, actor)
  const sample = commune.isSample ? await loadSampleBar(actor) : null
  const active = [...PLACES]
    .sort((a, b) => b.href.length - a.href.length)
    .find(
      (place) =>
        url.pathname === place.href || (place.href !== '/lam-viec' && url.pathname.startsWith(`${place.href}/`)),
    )
  return {
    commune: {
      name: capitalised(communeInFull(commune)),
      isSample: commune.isSample,
    },
    sample,
    account: { name: actor.name, roles: [...actor.roles], unit: account.unit },
    places: PLACES.filter((place) => rolesMay(actor.roles, place.may)).map((place) => ({
      href: place.href,
      label: place.label,
      active: place === active,
    })),
  }
}

async function loadSampleBar(actor: Actor & { roles: readonly string[] }) {
  const { app } = installation()
  const state = await ask(app, sampleState, {}, actor)
  const mayRead = rolesMay(actor.roles, 'plans.read')
  const readings = mayRead ? await ask(app, openReadings, {}, actor) : []
  const plans = mayRead ? await ask(app, listPlans, {}, actor) : []
  return {
    steps: [...(state?.steps ?? [])],
    hidden: state?.hidden ?? true,
    readingId: readings.find((reading) => reading.state === 'ready')?.id ?? null,
    planId: plans.find((plan) => plan.state === 'running')?.id ?? null,
  }
}
