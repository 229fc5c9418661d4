import type { Sheet } from '#modules/documents/domain/index.ts'
import { EVIDENCE_NAMES, FORM_NAMES } from '#i18n/evidence.ts'
import { COUNT_WORDS, SOURCE_WORDS, vnDate } from '#i18n/words.ts'

interface Row {
  title: string
  happenedOn: string
  recordedAt: string
  form: string
  place: string | null
  note: string | null
  doneBy: string | null
  unit: string | null
  typedBy: string | null
  counts: { unit: string; value: number; source: string }[]
  evidence: { kind: string; withdrawnReason: string | null; url: string | null; name: string | null }[]
  villages: { name: string }[]
  tasks: { title: string; occurrence: string }[]
}

/** The list of results as a table to hand in: one row per happening, one column per unit of count that occurs. */
export function resultSheet(results: readonly Row[], span: string): Sheet {
  const units = Object.keys(COUNT_WORDS).filter((unit) =>
    results.some((result) => result.counts.some((count) => count.unit === unit)),
  )
  const value = (result: Row, unit: string): number | null =>
    result.counts.find((count) => count.unit === unit)?.value ?? null
  const total = (unit: string): number => results.reduce((sum, result) => sum + (value(result, unit) ?? 0), 0)
  return {
    title: 'Kết quả thực hiện',
    notes: [`${results.length} kết quả${span ? `, ${span}` : ''}`],
    columns: [
      { title: 'TT', width: 6 },
      { title: 'Ngày diễn ra', width: 13 },
      { title: 'Việc đã làm', width: 40 },
      { title: 'Hình thức', width: 18 },
      { title: 'Ở đâu', width: 20 },
      { title: 'Đơn vị thực hiện', width: 24 },
      { title: 'Người thực hiện', width: 20 },
      ...units.map((unit) => ({ title: `Số ${COUNT_WORDS[unit]}`, width: 10 })),
      { title: 'Nguồn số liệu', width: 16 },
      { title: 'Minh chứng', width: 30 },
      { title: 'Tính cho việc', width: 36 },
      { title: 'Ghi chú', width: 24 },
      { title: 'Người ghi', width: 18 },
      { title: 'Ngày ghi', width: 12 },
    ],
    rows: [
      ...results.map((result, index) => [
        index + 1,
        vnDate(result.happenedOn),
        result.title,
        FORM_NAMES[result.form] ?? result.form,
        [result.place ?? '', ...result.villages.map((village) => village.name)].filter(Boolean).join(', '),
        result.unit ?? '',
        result.doneBy ?? '',
        ...units.map((unit) => value(result, unit)),
        [...new Set(result.counts.map((count) => SOURCE_WORDS[count.source] ?? count.source))].join(', '),
        result.evidence
          .filter((item) => item.withdrawnReason === null)
          .map((item) => `${EVIDENCE_NAMES[item.kind] ?? item.kind}: ${item.url ?? item.name ?? ''}`)
          .join('; ') || 'chưa có',
        result.tasks.map((task) => `${task.title} (${task.occurrence})`).join('; '),
        result.note ?? '',
        result.typedBy ?? 'qua đường dẫn',
        vnDate(result.recordedAt),
      ]),
      ['', '', 'Cộng', '', '', '', '', ...units.map(total), '', '', '', '', '', ''],
    ],
  }
}
