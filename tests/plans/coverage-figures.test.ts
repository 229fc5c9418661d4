import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { plainDate } from '#kernel/domain/plain-date.ts'
import { z } from 'zod'
import {
  coverage,
  readPlan,
  readTiming,
  superiorItems,
  textDocument,
  workOfReading,
} from '#modules/plans/domain/index.ts'
import { channelsOf } from '#modules/plans/domain/reading/channels.ts'
import { headOnly } from '#modules/plans/domain/superior/stored-superior.ts'

/** How well the comparison says what an officer says, on invented plans that the thresholds were not tuned on. */
const Verdict = z.enum(['covered', 'partly', 'missing'])
const Cases = z.array(
  z.object({
    commune: z.string(),
    work: z.array(z.tuple([z.string(), z.string()])),
    truth: z.record(z.string(), Verdict),
  }),
)
const SUPERIORS = ['tinh-tuyen-truyen-mau-2027', 'tinh-kiem-soat-mau-2027']
const PERIOD = { from: '2027-01-01', to: '2027-12-31' }

function judged(name: string) {
  const file = `samples/superior/${name}`
  const reading = readPlan(textDocument([{ name, text: readFileSync(`${file}.txt`, 'utf8') }]))
  return Cases.parse(JSON.parse(readFileSync(`${file}.cases.json`, 'utf8'))).flatMap(({ commune, work, truth }) => {
    const own = workOfReading({
      ...headOnly({ title: 'Kế hoạch mẫu', number: null, issuedOn: null, issuer: null }),
      period: PERIOD,
      activities: work.map(([title, when]) => ({
        ref: null,
        title,
        origin: 'form',
        lead: ['Văn phòng HĐND và UBND'],
        coordinating: [],
        timing: readTiming(when, PERIOD),
        products: [],
        channels: channelsOf(title, ''),
      })),
    })
    const found = coverage(
      superiorItems(reading, { communeName: commune, twoTiersSince: plainDate('2025-07-01') }),
      own,
    )
    return Object.entries(truth).map(([begins, said]) => {
      const line = found.lines.find(({ item, state }) => state !== 'not-ours' && item.text.startsWith(begins))
      if (!line) throw new Error(`${name}: no item begins with “${begins}”`)
      return { commune, text: line.item.text, said, state: line.state, why: line.why }
    })
  })
}

test('precision and recall on plans it was not tuned on', () => {
  const all = SUPERIORS.flatMap(judged)
  const figure = (verdict: string) => {
    const right = all.filter((one) => one.said === verdict && one.state === verdict).length
    const claimed = all.filter((one) => one.state === verdict).length
    const there = all.filter((one) => one.said === verdict).length
    return { precision: right / Math.max(1, claimed), recall: right / Math.max(1, there), claimed, there }
  }
  const figures = { covered: figure('covered'), partly: figure('partly'), missing: figure('missing') }
  const wrong = all.filter((one) => one.said !== one.state)
  if (process.env['LOALANG_FIGURES'])
    process.stdout.write(
      `${JSON.stringify(figures, null, 1)}\n${wrong.map((one) => `${one.commune}: “${one.text}” ${one.state}, an officer says ${one.said} (${one.why})`).join('\n')}\n`,
    )
  expect(all.length).toBeGreaterThanOrEqual(45)
  // Precision first: what is called done is done; nothing that is done in full is called missing without a second look.
  expect(figures.covered.precision).toBeGreaterThanOrEqual(0.95)
  expect(figures.covered.recall).toBeGreaterThanOrEqual(FLOORS.coveredRecall)
  expect(figures.missing.recall).toBeGreaterThanOrEqual(FLOORS.missingRecall)
  expect(figures.missing.precision).toBeGreaterThanOrEqual(FLOORS.missingPrecision)
})

const FLOORS = { coveredRecall: 0.6, missingRecall: 0.8, missingPrecision: 0.85 }
