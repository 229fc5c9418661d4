import { addDays, plainDateOf, partsOf } from '#kernel/domain/plain-date.ts'
import { execute } from '#kernel/server/execute.ts'
import { recordDocument } from '#modules/legislation/server/index.ts'
import { keepSuperiorPlan, linkOwnPlan, startDraft } from '#modules/plans/server/index.ts'
import { FOCAL, provinceFillings } from '../domain/index.ts'
import type { SampleYear } from '../domain/index.ts'
import { read } from './load-plans.ts'
import type { Stage } from './stage.ts'

/** The province's plan that the running plan carries out, kept as a superior's plan and tied to it. */
export async function tieSuperiorPlan(stage: Stage, year: SampleYear, planId: string): Promise<void> {
  const focal = stage.actor(FOCAL.login)
  // The very plan that the commune's own names as its ground.
  const issuedBefore = addDays(year.issuedOn, -5)
  const values = {
    ...provinceFillings({ ...year, today: year.issuedOn, provinceIssuedOn: issuedBefore }),
    number: '15',
    year: String(partsOf(year.issuedOn)[0]),
  }
  const readingId = await read(stage, 'ke-hoach-tinh-mau', 'Kế hoạch của tỉnh, kế hoạch của xã thực hiện', values)
  const arrivedOn = addDays(issuedBefore, 2)
  const superior = await execute(stage.app, keepSuperiorPlan, { readingId, arrivedOn }, focal)
  await execute(stage.app, linkOwnPlan, { planId, superiorId: superior.id }, focal)
}

/** A document of the commune's own in the register, and next year's draft begun from the running plan. */
export async function beginNextYear(stage: Stage, planId: string): Promise<void> {
  const focal = stage.actor(FOCAL.login)
  await execute(
    stage.app,
    recordDocument,
    {
      kind: 'Quyết định',
      number: '45/QĐ-UBND',
      issuedOn: plainDateOf(2025, 7, 21),
      issuer: 'UBND xã Đồng Mẫu',
      subject: 'ban hành Quy chế mẫu về hoạt động của đài truyền thanh xã',
      source: 'Văn bản mẫu của Loa Làng, không có thật',
    },
    focal,
  )
  await execute(stage.app, startDraft, { origin: 'plan', fromPlanId: planId }, focal)
}
