import { addDays } from '#kernel/domain/plain-date.ts'
import type { PlainDate } from '#kernel/domain/plain-date.ts'
import { execute } from '#kernel/server/execute.ts'
import { recordResult } from '#modules/results/server/index.ts'
import type { OccurrenceRow, TaskRow } from '#modules/tasks/server/index.ts'
import { FOCAL, UNIT, VILLAGES, villageMeetings } from '../domain/index.ts'
import type { SampleYear } from '../domain/index.ts'
import type { PictureSubject } from './material.ts'
import type { Stage } from './stage.ts'

/** Something that happened on a day of the sample's past; acts are played in the order of their days. */
export interface PastAct {
  day: PlainDate
  hour: number
  play(): Promise<void>
}

type ResultInput = Parameters<typeof recordResult.run>[1]
type Counts = ResultInput['counts']

interface Done {
  title: string
  unit: string
  by: string
  doneBy?: string
  place?: string
  counts?: Counts
  links?: string[]
  picture?: PictureSubject
  list?: string
  document?: { name: string; kind: 'document' | 'broadcast-log' | 'attendance-list'; text: string }
}

/** How a result of each duty that is done looks, by its place in the plan; `times` counts the occurrences. */
const LOOKS: Readonly<Record<number, (times: number, label: string) => Done>> = {
  1: (times) => ({
    title: `Phát chuyên mục cải cách hành chính số ${times}`,
    unit: UNIT.radio,
    by: 'bien-tap',
    counts: [count('bai', 1), count('phut', 10 + (times % 4))],
    document: {
      name: `nhật ký phát số ${times}.txt`,
      kind: 'broadcast-log',
      text: `NHẬT KÝ TRUYỀN THANH (MẪU)\nChuyên mục số ${times}, phát 17 giờ 00 và 5 giờ 30.\nNgười phát: Cao Văn Mẫu Sơn.\n`,
    },
  }),
  2: (times) => ({
    title: `Đăng ${2 + (times % 3)} tin, bài về thủ tục hành chính`,
    unit: UNIT.culture,
    by: 'van-hoa',
    counts: [count('bai', 2 + (times % 3))],
    links: [`https://dongmau.example.vn/cai-cach-hanh-chinh/bai-${times}`],
  }),
  4: (_, label) => ({
    title: `Niêm yết thủ tục mới, gỡ thủ tục hết hiệu lực (${label})`,
    unit: UNIT.oneStop,
    by: 'mot-cua',
    picture: 'board',
  }),
  5: () => ({
    title: 'Treo 14 băng rôn tại trụ sở và cổng các thôn',
    unit: UNIT.radio,
    by: 'bien-tap',
    counts: [count('cai', 14)],
    picture: 'banner',
  }),
  6: () => ({
    title: 'Tập huấn tổ công nghệ số cộng đồng 12 thôn',
    unit: UNIT.culture,
    by: 'van-hoa',
    place: 'Hội trường UBND xã',
    counts: [count('nguoi', 58, 'list')],
    picture: 'training',
    document: { name: 'danh sách tham dự tập huấn.txt', kind: 'attendance-list', text: attendance() },
  }),
  8: () => ({
    title: 'Phát 1.600 tờ rơi hướng dẫn nộp hồ sơ trực tuyến',
    unit: UNIT.office,
    by: FOCAL.login,
    counts: [count('to', 1_600)],
    picture: 'leaflet',
  }),
  10: (_, label) => ({
    title: `Vận động đoàn viên, hội viên nộp hồ sơ trực tuyến (${label})`,
    unit: UNIT.front,
    by: 'mat-tran',
    picture: 'meeting',
  }),
  12: (_, label) => ({
    title: `Hướng dẫn dùng tài khoản định danh điện tử (${label})`,
    unit: UNIT.police,
    by: FOCAL.login,
    doneBy: 'Đại úy Chu Văn Mẫu Vinh',
    counts: [count('buoi', 2)],
    picture: 'counter',
  }),
  13: (_, label) => ({
    title: `Báo cáo kết quả tuyên truyền ${label}`,
    unit: UNIT.office,
    by: FOCAL.login,
    document: {
      name: `báo cáo ${label.replaceAll('/', '-')}.txt`,
      kind: 'document',
      text: `BÁO CÁO (MẪU)\nKết quả tuyên truyền cải cách hành chính ${label}.\n`,
    },
  }),
  14: () => ({
    title: 'Phổ biến thủ tục đất đai, đăng ký kinh doanh cho hộ sản xuất',
    unit: UNIT.economy,
    by: FOCAL.login,
    doneBy: 'Đoàn Văn Mẫu Quý',
    place: 'Nhà văn hóa thôn Chợ Mẫu',
    counts: [count('nguoi', 46, 'list')],
    picture: 'meeting',
  }),
}

const MEETINGS_DUTY = 3
/** Duties whose last past occurrence stays open: the website chased, the Front asked. */
const LAST_STAYS_OPEN = new Set([2, 10])

/** Every result of the sample's year as an act of its day. */
export function pastResults(
  stage: Stage,
  year: SampleYear,
  tasks: readonly TaskRow[],
  occurrences: readonly OccurrenceRow[],
): PastAct[] {
  return tasks.flatMap((task) => {
    const past = occurrences.filter((row) => row.taskId === task.id && (row.extendedTo ?? row.dueOn) < year.today)
    if (task.ordinal === MEETINGS_DUTY)
      return meetings(
        stage,
        year,
        occurrences.filter((row) => row.taskId === task.id),
      )
    const look = LOOKS[task.ordinal]
    if (!look) return []
    const served = LAST_STAYS_OPEN.has(task.ordinal) ? past.slice(0, -1) : past
    return served.map((row, index) => resultOf(stage, year, row, look(index + 1, row.label), index))
  })
}

function resultOf(stage: Stage, year: SampleYear, row: OccurrenceRow, done: Done, index: number): PastAct {
  // A day or two before it was due, as careful officers do; never before its own time began.
  const wanted = addDays(row.dueOn, -(index % 3))
  const happenedOn = wanted < row.from ? row.from : wanted
  return {
    day: happenedOn > year.issuedOn ? happenedOn : addDays(year.issuedOn, 1),
    hour: 16,
    play: () => record(stage, [row.id], happenedOn, done),
  }
}

function meetings(stage: Stage, year: SampleYear, occurrences: readonly OccurrenceRow[]): PastAct[] {
  const first = addDays(year.issuedOn, 1)
  const last = addDays(year.today, -1)
  const spans = occurrences
    .map((row) => ({ id: row.id, from: row.from > first ? row.from : first, to: row.dueOn < last ? row.dueOn : last }))
    .filter((span) => span.from <= span.to)
  return villageMeetings(spans, VILLAGES.length).map((meeting): PastAct => {
    const village = VILLAGES[meeting.village]!
    const own = meeting.village === 0
    return {
      day: meeting.day,
      hour: 21,
      play: () =>
        record(stage, [spans[meeting.span]!.id], meeting.day, {
          title: `Họp thôn ${village.name}: hướng dẫn nộp hồ sơ trực tuyến`,
          unit: `Thôn ${village.name}`,
          by: own ? 'truong-thon' : FOCAL.login,
          ...(own ? {} : { doneBy: `${village.head}, trưởng thôn` }),
          place: `Nhà văn hóa thôn ${village.name}`,
          counts: [count('luot-nguoi', meeting.people, 'list')],
          picture: 'meeting',
        }),
    }
  })
}

async function record(stage: Stage, occurrenceIds: string[], happenedOn: PlainDate, done: Done): Promise<void> {
  const files: ResultInput['files'] = []
  if (done.picture) files.push({ ...(await stage.picture(done.picture, `ảnh ${happenedOn}.jpg`)), kind: 'photo' })
  if (done.document)
    files.push({ ...(await stage.text(done.document.name, done.document.text)), kind: done.document.kind })
  await execute(
    stage.app,
    recordResult,
    {
      occurrenceIds,
      happenedOn,
      title: done.title,
      place: done.place,
      unitId: stage.unit(done.unit),
      doneBy: done.doneBy ?? stage.actor(done.by).name,
      counts: done.counts ?? [],
      files,
      links: done.links ?? [],
    },
    stage.actor(done.by),
  )
}

function count(
  unit: Counts[number]['unit'],
  value: number,
  source: Counts[number]['source'] = 'count',
): Counts[number] {
  return { unit, value, source }
}

function attendance(): string {
  return `DANH SÁCH THAM DỰ (MẪU)\n${VILLAGES.map((village, index) => `${index + 1}. ${village.head}, thôn ${village.name}`).join('\n')}\n`
}
