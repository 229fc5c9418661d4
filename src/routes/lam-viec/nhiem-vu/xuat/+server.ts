import { formatDate } from '#kernel/domain/plain-date.ts'
import { workbookWriter } from '#modules/documents/server/index.ts'
import { STATE_WORDS } from '#modules/tasks/domain/index.ts'
import { tryLoad } from '#entry/web/act.ts'
import { download } from '#entry/web/download.ts'
import { installation } from '#entry/web/installation.ts'
import { taskList } from '#entry/web/task-list.ts'

export const GET = async ({ locals, url }) => {
  const { rows, today } = await tryLoad(() => taskList(locals.actor, url.searchParams))
  const names = (row: (typeof rows)[number], part: string): string =>
    row.task.units
      .filter((unit) => unit.part === part)
      .map((unit) => unit.name)
      .join('; ')
  const bytes = await installation().app.ports.get(workbookWriter)([
    {
      name: 'Nhiệm vụ',
      title: ['DANH SÁCH NHIỆM VỤ', `Tính đến ngày ${formatDate(today)}`],
      columns: [
        { head: 'TT', width: 5 },
        { head: 'Nội dung', width: 50 },
        { head: 'Chủ trì', width: 26 },
        { head: 'Phối hợp', width: 30 },
        { head: 'Thời gian', width: 22 },
        { head: 'Kỳ', width: 18 },
        { head: 'Hạn', width: 12 },
        { head: 'Tình trạng', width: 18 },
        { head: 'Xong', width: 8 },
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
      isLandscape: true,
    },
  ])
  return download(bytes, 'nhiem-vu.xlsx')
}
