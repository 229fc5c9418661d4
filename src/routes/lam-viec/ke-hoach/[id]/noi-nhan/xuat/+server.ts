import { ask } from '#kernel/server/execute.ts'
import { findPlan, listDeliveries } from '#modules/plans/server/index.ts'
import { DELIVERY_STATE_WORDS, DELIVERY_WAY_WORDS } from '#i18n/issued.ts'
import { vnDate } from '#i18n/words.ts'
import { tryLoad } from '#entry/web/act.ts'
import { installation } from '#entry/web/installation.ts'
import { sheetAnswer } from '#entry/web/sheet-answer.ts'

export const GET = async ({ params, locals, url }) => {
  const { app } = installation()
  const plan = await tryLoad(() => ask(app, findPlan, { id: params.id }, locals.actor))
  const rows = await ask(app, listDeliveries, { planId: params.id }, locals.actor)
  return sheetAnswer(
    {
      title: 'Nơi nhận văn bản',
      notes: [`Kế hoạch ${plan.number ? `số ${plan.number}` : ''}: ${plan.title}`],
      columns: [
        { title: 'TT', width: 5 },
        { title: 'Nơi nhận', width: 34 },
        { title: 'Để làm gì', width: 16 },
        { title: 'Tình trạng', width: 18 },
        { title: 'Ngày gửi', width: 12 },
        { title: 'Cách gửi', width: 22 },
        { title: 'Ngày nhận', width: 12 },
        { title: 'Người nhận, ghi chú', width: 26 },
      ],
      rows: rows.map((row, index) => [
        index + 1,
        row.name,
        row.purpose,
        DELIVERY_STATE_WORDS[row.state] ?? '',
        row.sentOn ? vnDate(row.sentOn) : '',
        row.way ? (DELIVERY_WAY_WORDS[row.way] ?? '') : '',
        row.receivedOn ? vnDate(row.receivedOn) : '',
        [row.receiver, row.receiptNote].filter(Boolean).join('; '),
      ]),
    },
    'noi-nhan',
    url.searchParams.get('kieu') === 'csv' ? 'csv' : 'xlsx',
  )
}
