import type { Actor } from '#kernel/server/actor.ts'
import { ask } from '#kernel/server/execute.ts'
import { REGISTER_COLUMNS } from '#modules/documents/domain/index.ts'
import { findNumberRegister } from '#modules/documents/server/index.ts'
import { vnDate } from '#i18n/words.ts'
import { tryLoad } from './act.ts'
import { installation } from './installation.ts'

/** The register of outgoing documents of a year in its ten columns, for screen, print and XLSX alike. */
export async function numberSheet(actor: Actor, wanted: string | null) {
  const year = wanted && /^\d{4}$/.test(wanted) ? Number(wanted) : null
  const register = await tryLoad(() => ask(installation().app, findNumberRegister, { year }, actor))
  return {
    ...register,
    columns: REGISTER_COLUMNS.map(({ title, width }) => ({ title, width })),
    rows: register.rows.map((row) => ({
      id: row.id,
      state: row.state,
      kind: row.kind,
      subject: row.subject,
      cells: [
        row.number,
        row.issuedOn ? vnDate(row.issuedOn) : '',
        row.subject,
        row.signer,
        row.recipients,
        row.filedWith,
        row.copies === null ? '' : String(row.copies),
        row.sentOn ? vnDate(row.sentOn) : '',
        '',
        row.state === 'void'
          ? `Hủy số: ${row.voidReason ?? ''}`
          : row.state === 'reserved'
            ? `Đã giữ số. ${row.note}`.trim()
            : row.note,
      ],
    })),
  }
}
