import type { Actor } from '#kernel/server/actor.ts'
import { ask } from '#kernel/server/execute.ts'
import { resolveUnit } from '#modules/organisations/domain/index.ts'
import { listUnits } from '#modules/organisations/server/index.ts'
import type { PastedRow } from '#modules/tasks/domain/index.ts'
import type { TaskRow } from '#modules/tasks/server/index.ts'
import { text } from './act.ts'
import { installation } from './installation.ts'

/** The columns of the annex, in its words and order. */
export const ANNEX_COLUMNS = [
  { title: 'TT', width: 5 },
  { title: 'Nội dung', width: 44 },
  { title: 'Sản phẩm', width: 26 },
  { title: 'Triển khai', width: 16 },
  { title: 'Hoàn thành', width: 16 },
  { title: 'Cơ quan chủ trì', width: 24 },
  { title: 'Cơ quan phối hợp', width: 28 },
  { title: 'Ghi chú', width: 16 },
] as const

/** A task in the columns of the annex. */
export function annexRow(task: TaskRow, index: number) {
  const names = (part: string): string =>
    task.units
      .filter((unit) => unit.part === part)
      .map((unit) => unit.name)
      .join('; ')
  return {
    id: task.id,
    version: task.version,
    number: index + 1,
    title: task.title,
    products: task.products.join('; '),
    start: task.start ?? '',
    finish: task.finish ?? (task.start ? '' : (task.timing ?? '')),
    lead: names('lead'),
    coordinating: names('coordinating'),
    note: task.note ?? '',
    isRequested: task.assignment === 'requested',
    isAdded: task.origin === 'added',
  }
}

/** The same in the order of its columns. */
export function annexCells(task: TaskRow, index: number): (string | number)[] {
  const { number, title, products, start, finish, lead, coordinating, note } = annexRow(task, index)
  return [number, title, products, start, finish, lead, coordinating, note]
}

/** A row as a form sends it: names of units become the commune's own where they are, what is unknown stays as typed. */
export async function rowFrom(form: FormData, actor: Actor) {
  const [row] = await rowsFrom(
    [
      {
        title: text(form, 'title'),
        products: text(form, 'products'),
        start: text(form, 'start'),
        finish: text(form, 'finish'),
        lead: text(form, 'lead'),
        coordinating: text(form, 'coordinating'),
        note: text(form, 'note'),
      },
    ],
    actor,
  )
  return row!
}

/** The same for rows that were pasted. */
export async function rowsFrom(rows: readonly PastedRow[], actor: Actor) {
  const units = await ask(installation().app, listUnits, {}, actor)
  const split = (cell: string): string[] =>
    cell
      .split(/[;\n]/)
      .map((one) => one.trim())
      .filter(Boolean)
  const known = (cell: string) => {
    const found = split(cell).map((printed) => ({ printed, unit: resolveUnit(printed, units) }))
    return {
      ids: found.flatMap(({ unit }) => (unit ? [unit.id] : [])),
      names: found.flatMap(({ printed, unit }) => (unit ? [] : [printed])),
    }
  }
  return rows.map((row) => {
    const [lead, coordinating] = [known(row.lead), known(row.coordinating)]
    return {
      title: row.title,
      products: split(row.products),
      start: row.start,
      finish: row.finish,
      leadUnitIds: lead.ids,
      leadNames: lead.names,
      coordinatingUnitIds: coordinating.ids,
      coordinatingNames: coordinating.names,
      note: row.note,
    }
  })
}
