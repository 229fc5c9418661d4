import { addDays } from '#kernel/domain/plain-date.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import {
  ReadingRunner,
  archivePlan,
  confirmReading,
  findReading,
  saveEdits,
  startReading,
} from '#modules/plans/server/index.ts'
import { recordResult } from '#modules/results/server/index.ts'
import { changeTask, taskBoard } from '#modules/tasks/server/index.ts'
import { FOCAL, MERGED_ON, fillText, fillings, provinceFillings } from '../domain/index.ts'
import type { SampleYear } from '../domain/index.ts'
import { sampleMaterial } from './material.ts'
import type { Stage } from './stage.ts'

/** Hands a text in and has it read as any plan is; returns the reading's id. */
export async function read(stage: Stage, text: string, name: string, values: Record<string, string>): Promise<string> {
  const { app } = stage
  const focal = stage.actor(FOCAL.login)
  const template = await app.ports.get(sampleMaterial).text(text)
  const file = await stage.text(`${name}.txt`, fillText(template, values))
  const { id } = await execute(app, startReading, { files: [file] }, focal)
  const runner = new ReadingRunner(app)
  runner.kick()
  try {
    await untilRead(stage, id)
  } finally {
    await runner.stop()
  }
  return id
}

async function untilRead({ app, actor }: Stage, id: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const { state, refusal } = await ask(app, findReading, { id }, actor(FOCAL.login))
    if (state === 'ready') return
    if (state === 'refused') throw new Error(`a sample text was refused: ${refusal?.code}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('a sample text was never read')
}

/** The running plan of 14 duties, read and confirmed by the focal officer on the day it was issued. */
export async function runPlan(stage: Stage, year: SampleYear): Promise<string> {
  const focal = stage.actor(FOCAL.login)
  stage.stepTo(year.issuedOn, 14)
  const readingId = await read(stage, 'ke-hoach-mau', 'Kế hoạch tuyên truyền của xã', fillings(year))
  const edits = { 'period.from': year.period.from, 'period.to': year.period.to }
  await execute(stage.app, saveEdits, { id: readingId, version: 0, edits }, focal)
  const { planId } = await execute(stage.app, confirmReading, { id: readingId }, focal)
  const board = await ask(stage.app, taskBoard, { planId }, focal)
  const posting = board.tasks.find((task) => task.schedule.kind === 'continuous')
  if (posting)
    await execute(
      stage.app,
      changeTask,
      { id: posting.id, version: posting.version, assignment: 'assigned', every: 'quarter' },
      focal,
    )
  return planId
}

/** The plan of 2024 of one of the merged communes, typed in after the merger with what was done then, and archived. */
export async function fillArchive(stage: Stage): Promise<void> {
  const focal = stage.actor(FOCAL.login)
  stage.stepTo(addDays(MERGED_ON, 1), 9)
  const readingId = await read(stage, 'ke-hoach-2024-khe-mau', 'Kế hoạch năm 2024 xã Khe Mẫu', {})
  const { planId } = await execute(stage.app, confirmReading, { id: readingId }, focal)
  const { tasks, occurrences } = await ask(stage.app, taskBoard, { planId }, focal)
  for (const occurrence of occurrences) {
    const task = tasks.find(({ id }) => id === occurrence.taskId)!
    const kind = task.contract.kinds[0] ?? 'photo'
    const file =
      kind === 'photo'
        ? await stage.picture('board', `ảnh ${occurrence.key}.jpg`)
        : await stage.text(`hồ sơ ${occurrence.key}.txt`, `HỒ SƠ NĂM 2024 (MẪU)\n${task.title}.\n`)
    await execute(
      stage.app,
      recordResult,
      {
        occurrenceIds: [occurrence.id],
        happenedOn: occurrence.dueOn,
        title: `${task.title} (${occurrence.label})`,
        place: 'Xã Khe Mẫu, huyện Núi Mẫu',
        doneBy: task.units[0]?.printed ?? 'UBND xã Khe Mẫu',
        note: 'Nhập lại từ hồ sơ năm 2024.',
        files: [{ ...file, kind }],
      },
      focal,
    )
  }
  await execute(stage.app, archivePlan, { id: planId }, focal)
}

/** The province's new plan: arrived yesterday, read, waiting for review. */
export async function receiveProvincePlan(stage: Stage, year: SampleYear): Promise<void> {
  stage.stepTo(addDays(year.today, -1), 15)
  await read(stage, 'ke-hoach-tinh-mau', 'Kế hoạch mới của tỉnh', provinceFillings(year))
}
