import { ask, execute } from '#kernel/server/execute.ts'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { resolveUnits } from '#modules/organisations/domain/index.ts'
import {
  UNIT_KINDS,
  addAlias,
  addUnit,
  changeUnit,
  closeUnit,
  listUnits,
  mergeUnits,
  moveUnit,
  removeAlias,
  reopenUnit,
  setUnitDuty,
} from '#modules/organisations/server/index.ts'
import { adoptUnitName, followMergers, listUnknownUnits } from '#modules/tasks/server/index.ts'
import { text, tryAct, tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'

export const load = async ({ locals }) => {
  const { app } = installation()
  const all = await tryLoad(() => ask(app, listUnits, { ended: true }, locals.actor))
  const inForce = all.filter((unit) => unit.to === null)
  const unknown = await tryLoad(() => ask(app, listUnknownUnits, {}, locals.actor))
  return {
    units: inForce.filter((unit) => unit.kind !== 'village'),
    villages: inForce.filter((unit) => unit.kind === 'village').map(({ id, name }) => ({ id, name })),
    ended: all.filter((unit) => unit.to !== null),
    kinds: UNIT_KINDS.filter((kind) => kind !== 'village'),
    unknown: unknown.map((row) => {
      const means = resolveUnits(row.printed, inForce)
      return {
        ...row,
        likely: means.units.length === 1 ? (means.units[0]?.id ?? null) : null,
        isGroup: means.by === 'group' || means.by === 'list',
        proposal: means.proposal,
      }
    }),
  }
}

const kindOf = (form: FormData) => UNIT_KINDS.find((kind) => kind === text(form, 'kind')) ?? 'other'
const assignmentOf = (form: FormData) => (text(form, 'assignment') === 'requested' ? 'requested' : 'assigned')

export const actions = {
  add: async ({ request, locals }) => {
    const { app } = installation()
    const form = await request.formData()
    return tryAct(form, async () => {
      const name = text(form, 'name')
      const { id } = await execute(
        app,
        addUnit,
        { name, kind: kindOf(form), assignment: assignmentOf(form), from: text(form, 'from') },
        locals.actor,
      )
      const printed = text(form, 'printed')
      if (printed) await execute(app, adoptUnitName, { printed, unitId: id }, locals.actor)
      return { said: `Đã thêm “${name}”.` }
    })
  },
  change: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      await execute(
        installation().app,
        changeUnit,
        {
          unitId: text(form, 'unitId'),
          name: text(form, 'name'),
          kind: kindOf(form),
          assignment: assignmentOf(form),
          from: text(form, 'from'),
        },
        locals.actor,
      )
      return { said: `Đã sửa “${text(form, 'name')}”.` }
    })
  },
  move: async ({ request, locals }) => {
    const form = await request.formData()
    const by = text(form, 'by') === '-1' ? -1 : 1
    return tryAct(form, () => execute(installation().app, moveUnit, { unitId: text(form, 'unitId'), by }, locals.actor))
  },
  duty: async ({ request, locals }) => {
    const form = await request.formData()
    const duty = text(form, 'duty') === 'issues' ? 'issues' : 'focal'
    return tryAct(form, async () => {
      await execute(installation().app, setUnitDuty, { unitId: text(form, 'unitId'), duty }, locals.actor)
      return { said: duty === 'focal' ? 'Đã đổi đơn vị đầu mối.' : 'Đã đổi nơi nhận vướng mắc.' }
    })
  },
  alias: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, () =>
      execute(installation().app, addAlias, { unitId: text(form, 'unitId'), alias: text(form, 'alias') }, locals.actor),
    )
  },
  unalias: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const alias = await execute(installation().app, removeAlias, { aliasId: text(form, 'aliasId') }, locals.actor)
      return { said: `Đã bỏ tên gọi “${alias}”.`, undoAlias: { unitId: text(form, 'unitId'), alias } }
    })
  },
  adopt: async ({ request, locals }) => {
    const { app } = installation()
    const form = await request.formData()
    return tryAct(form, async () => {
      const [printed, unitId] = [text(form, 'printed'), text(form, 'unitId')]
      await execute(app, addAlias, { unitId, alias: printed, origin: 'plan' }, locals.actor)
      const { joined } = await execute(app, adoptUnitName, { printed, unitId }, locals.actor)
      return { said: `Từ nay “${printed}” là đơn vị này; đã nối ${joined} chỗ trong kế hoạch đang chạy.` }
    })
  },
  close: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      const unitId = text(form, 'unitId')
      const { name } = await execute(installation().app, closeUnit, { unitId, on: text(form, 'on') }, locals.actor)
      return { said: `Đã kết thúc “${name}”. Việc cũ vẫn giữ tên này.`, undoClose: unitId }
    })
  },
  reopen: async ({ request, locals }) => {
    const form = await request.formData()
    return tryAct(form, async () => {
      await execute(installation().app, reopenUnit, { unitId: text(form, 'unitId') }, locals.actor)
      return { said: 'Đã mở lại.' }
    })
  },
  merge: async ({ request, locals }) => {
    const { app } = installation()
    const form = await request.formData()
    return tryAct(form, async () => {
      const name = text(form, 'name')
      if (text(form, 'typedName').toLowerCase() !== name.toLowerCase())
        throw new DomainError('access.confirm-by-name', { name })
      const { into } = await execute(
        app,
        mergeUnits,
        { unitId: text(form, 'unitId'), into: text(form, 'into') },
        locals.actor,
      )
      await execute(app, followMergers, {}, locals.actor)
      return { said: `Đã gộp “${name}” vào “${into}”. Việc đang chạy đã chuyển sang, việc cũ giữ tên cũ.` }
    })
  },
}
