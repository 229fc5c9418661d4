import { csvOf } from '#modules/documents/domain/index.ts'
import type { Sheet } from '#modules/documents/domain/index.ts'
import { sheetWriter } from '#modules/documents/server/index.ts'
import { installation } from './installation.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A table as a download: XLSX, or CSV where asked for. `name` has no ending and no diacritics. */
export async function sheetAnswer(sheet: Sheet, name: string, kind: 'xlsx' | 'csv'): Promise<Response> {
  const body =
    kind === 'csv' ? csvOf(sheet) : new Uint8Array(await installation().app.ports.get(sheetWriter).write(sheet))
  return new Response(body, {
    headers: {
      'content-type': kind === 'csv' ? 'text/csv; charset=utf-8' : XLSX,
      'content-disposition': `attachment; filename="${name}.${kind}"`,
      'cache-control': 'no-store',
    },
  })
}
