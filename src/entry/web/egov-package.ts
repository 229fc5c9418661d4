import { strToU8, zipSync } from 'fflate'
import { foldedKey } from '#kernel/domain/vietnamese.ts'
import type { Actor } from '#kernel/server/actor.ts'
import { ask } from '#kernel/server/execute.ts'
import { documentWriter, sheetWriter } from '#modules/documents/server/index.ts'
import { fileStore } from '#modules/files/server/index.ts'
import { communeInFull } from '#modules/organisations/domain/index.ts'
import { listUnits, ownCommune } from '#modules/organisations/server/index.ts'
import { draftDocument, egovNotice } from '#modules/plans/domain/index.ts'
import { findPlan, planPackage } from '#modules/plans/server/index.ts'
import { citedPlan } from '#modules/tasks/domain/index.ts'
import { taskBoard } from '#modules/tasks/server/index.ts'
import { vnDate } from '#i18n/words.ts'
import { tryLoad } from './act.ts'
import { installation } from './installation.ts'
import { ANNEX_COLUMNS, annexCells, annexRow } from './plan-table.ts'

async function factsOf(actor: Actor, planId: string) {
  const { app } = installation()
  const plan = await tryLoad(() => ask(app, findPlan, { id: planId }, actor))
  const board = await ask(app, taskBoard, { planId }, actor)
  const commune = await ask(app, ownCommune, {}, actor)
  const focal = (await ask(app, listUnits, {}, actor)).find((unit) => unit.isFocal)
  return { app, plan, tasks: board.tasks, commune, focalUnit: focal?.name ?? null }
}

/** The notice inside the office as the plan stands now; the officer may still write in it before it is sent. */
export async function noticeOf(actor: Actor, planId: string): Promise<string> {
  const { plan, tasks, commune, focalUnit } = await factsOf(actor, planId)
  return egovNotice({
    issuer: plan.issuer ?? `Ủy ban nhân dân ${communeInFull(commune)}`,
    plan: citedPlan(plan),
    period: `từ ${vnDate(plan.from)} đến ${vnDate(plan.to)}`,
    tasks: tasks.map(annexRow).map((row) => ({
      title: row.title,
      lead: row.lead,
      when: row.finish || row.start,
      isRequested: row.isRequested,
    })),
    focalUnit,
  })
}

/** The package for the office's eGov system: signed file, DOCX where the plan was written here, table of work, notice. */
export async function egovPackage(actor: Actor, planId: string, notice: string): Promise<Uint8Array> {
  const { app, plan, tasks, commune } = await factsOf(actor, planId)
  const { originals, draft } = await ask(app, planPackage, { planId }, actor)
  const files: Record<string, Uint8Array> = {
    // With its mark, so that Notepad on an old Windows shows Vietnamese.
    'thong-bao.txt': strToU8(`\ufeff${notice.replace(/\r?\n/g, '\r\n')}`),
    'bang-phan-cong.xlsx': await app.ports.get(sheetWriter).write({
      title: 'Bảng phân công nhiệm vụ',
      notes: [`Kèm theo ${citedPlan(plan)}`],
      columns: [...ANNEX_COLUMNS],
      rows: tasks.map(annexCells),
    }),
  }
  if (draft)
    files['ke-hoach.docx'] = await app.ports
      .get(documentWriter)
      .docx(draftDocument(draft, { commune: { isSample: commune.isSample } }))
  for (const [index, file] of originals.entries())
    files[originalName(file.name, index, originals.length)] = await app.ports.get(fileStore).get(file.sha256)
  return zipSync(files, { level: 6 })
}

// Names inside are ASCII: old unpackers show others as signs.
function originalName(name: string, index: number, of: number): string {
  const ending = /\.([a-z0-9]{2,5})$/i.exec(name)?.[1]?.toLowerCase() ?? 'pdf'
  const stem =
    foldedKey(name.replace(/\.[a-z0-9]{2,5}$/i, ''))
      .replaceAll(' ', '-')
      .slice(0, 60) || 'ke-hoach'
  return `ban-goc${of > 1 ? `-${index + 1}` : ''}-${stem}.${ending}`
}
