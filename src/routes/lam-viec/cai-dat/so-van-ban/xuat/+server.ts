import { numberSheet } from '#entry/web/number-sheet.ts'
import { sheetAnswer } from '#entry/web/sheet-answer.ts'

export const GET = async ({ locals, url }) => {
  const register = await numberSheet(locals.actor, url.searchParams.get('nam'))
  return sheetAnswer(
    {
      title: `Sổ đăng ký văn bản đi năm ${register.year}`,
      notes: [],
      columns: register.columns,
      rows: register.rows.map((row) => row.cells),
    },
    `so-van-ban-di-${register.year}`,
    url.searchParams.get('kieu') === 'csv' ? 'csv' : 'xlsx',
  )
}
