import { formatDate } from '#kernel/domain/plain-date.ts'
import { STATE_WORDS } from '#modules/tasks/domain/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { sheetAnswer } from '#entry/web/sheet-answer.ts'
import { taskList } from '#entry/web/task-list.ts'

export const GET = async ({ locals, url }) => {
  const { rows, today } = await tryLoad(() => taskList(locals.actor, url.searchParams))
  const names = (row: (typeof rows)[number], part: string): string =>
    row.task.units
      .filter((unit) => unit.part === part)
      .map((unit) => unit.name)
      .join('; ')
  return sheetAnswer(
    {
      title: 'Danh sách nhiệm vụ',
      notes: [`Tính đến ngày ${formatDate(today)}`],
      columns: [
        { title: 'TT', width: 5 },
        { title: 'Nội dung', width: 50 },
        { title: 'Chủ trì', width: 26 },
        { title: 'Phối hợp', width: 30 },
        { title: 'Thời gian', width: 22 },
        { title: 'Kỳ', width: 18 },
        { title: 'Hạn', width: 12 },
        { title: 'Tình trạng', width: 18 },
        { title: 'Xong', width: 8 },
      ],
      rows: rows.map((row, index) => [
        index + 1,
        row.task.title,
        names(row, 'lead'),
        names(row, 'coordinating'),
        row.task.timing ?? '',
        row.next?.label ?? '',
        row.next ? formatDate(row.next.extendedTo ?? row.next.dueOn) : '',
        row.state ? STATE_WORDS[row.state] : '',
        `${row.done}/${row.total}`,
      ]),
    },
    'nhiem-vu',
    url.searchParams.get('kieu') === 'csv' ? 'csv' : 'xlsx',
  )
}
