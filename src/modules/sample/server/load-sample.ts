import { addMonths, partsOf } from '#kernel/domain/plain-date.ts'
import type { CommuneId } from '#kernel/domain/ids.ts'
import { todayAt } from '#kernel/server/clock.ts'
import { ANYONE } from '#kernel/server/actor.ts'
import type { App } from '#kernel/server/app.ts'
import { ask, execute } from '#kernel/server/execute.ts'
import { inOneTransaction } from '#kernel/server/one-transaction.ts'
import { foundCommune } from '#modules/organisations/server/index.ts'
import { taskBoard } from '#modules/tasks/server/index.ts'
import { COMMUNE, FOCAL, MERGED_ON, VILLAGES, sampleYear } from '../domain/index.ts'
import { addAccounts, newSampleAccounts } from './load-accounts.ts'
import type { SampleAccount } from './load-accounts.ts'
import { pastFollowUp } from './load-follow-up.ts'
import { addOrganisation, adoptYears, knowUnits } from './load-organisation.ts'
import { beginNextYear, tieSuperiorPlan } from './load-official.ts'
import { fillArchive, receiveProvincePlan, runPlan } from './load-plans.ts'
import { pastResults } from './load-results.ts'
import { noteLoaded } from './sample-state.ts'
import { openStage } from './stage.ts'
import type { Stage } from './stage.ts'

export interface LoadProgress {
  done: number
  of: number
  /** What is being made, in words for the screen. */
  says: string
}

export interface LoadedSample {
  communeId: CommuneId
  accounts: SampleAccount[]
}

/**
 * Loads the sample commune around today: every act through the front door, on a clock that walks from the merger to now.
 * All in one transaction: cut off in the middle, nothing of it is there.
 * Throws `organisations.already-founded` or `database.sample-stands-alone` where a commune stands.
 */
export function loadSample(app: App, onProgress: (progress: LoadProgress) => void): Promise<LoadedSample> {
  return inOneTransaction(app, (whole) => fillStage(whole, onProgress))
}

/** The same inside a transaction that is already open. */
export async function fillStage(whole: App, onProgress: (progress: LoadProgress) => void): Promise<LoadedSample> {
  const year = sampleYear(todayAt(whole.clock.now(), whole.timeZone))
  const stage = openStage(whole, MERGED_ON)
  const accounts = newSampleAccounts()
  const tell = (share: number, says: string): void => onProgress({ done: Math.round(share * 100), of: 100, says })
  tell(0.02, 'Lập xã mẫu, các đơn vị và 12 thôn')
  const communeId = await found(stage, accounts)
  await addOrganisation(stage)
  const [first] = partsOf(MERGED_ON)
  const [last] = partsOf(addMonths(year.today, 2))
  await adoptYears(
    stage,
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  )
  tell(0.1, 'Lập tài khoản cho từng vai')
  await addAccounts(stage, accounts)
  tell(0.25, 'Nhập hồ sơ năm 2024 vào lưu trữ')
  await fillArchive(stage)
  tell(0.35, 'Đọc kế hoạch 14 việc')
  const planId = await runPlan(stage, year)
  await tieSuperiorPlan(stage, year, planId)
  const board = await ask(stage.app, taskBoard, { planId }, stage.actor(FOCAL.login))
  const acts = [
    ...pastResults(stage, year, board.tasks, board.occurrences),
    ...pastFollowUp(stage, year, board.tasks, board.occurrences),
  ].sort((a, b) => a.day.localeCompare(b.day) || a.hour - b.hour)
  for (const [index, act] of acts.entries()) {
    if (index % 10 === 0) tell(0.45 + (0.45 * index) / acts.length, 'Ghi kết quả của các tháng đã qua')
    stage.stepTo(act.day, act.hour)
    await act.play()
  }
  tell(0.9, 'Soạn dự thảo kế hoạch năm sau')
  await beginNextYear(stage, planId)
  tell(0.92, 'Nhận kế hoạch mới của tỉnh')
  await receiveProvincePlan(stage, year)
  await execute(whole, noteLoaded, { on: year.today }, stage.actor(FOCAL.login))
  tell(1, 'Xong')
  return { communeId, accounts }
}

async function found(stage: Stage, accounts: readonly SampleAccount[]): Promise<CommuneId> {
  const { password } = accounts.find(({ login }) => login === FOCAL.login)!
  const { communeId, accountId } = await execute(
    stage.app,
    foundCommune,
    {
      name: COMMUNE.name,
      kind: COMMUNE.kind,
      province: COMMUNE.province,
      villages: VILLAGES.map(({ name }) => name).join('\n'),
      login: FOCAL.login,
      displayName: FOCAL.name,
      password,
      isSample: true,
    },
    ANYONE,
  )
  stage.know(FOCAL.login, { id: accountId, communeId, name: FOCAL.name, roles: FOCAL.roles, unitId: null })
  await knowUnits(stage)
  return communeId
}
