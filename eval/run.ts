import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { readFiles } from '#adapters/intake/read-files.ts'
import { readPlan } from '#modules/plans/domain/index.ts'
import { casesIn } from './cases.ts'
import { failuresOf, judge } from './judge.ts'
import type { Verdict } from './judge.ts'
import { honesty, table } from './report.ts'
import type { Truth } from './truth.ts'
import { RENDERERS, variantsOf } from './variants.ts'

const OWN = join(import.meta.dirname, '..', 'samples', 'plans')
const USAGE =
  'usage: npm run eval -- [FOLDER] [--only NAME,NAME] [--forms docx,docx-auto,pdf,scan] [--json] [--verbose]\n'
const Floors = z.record(z.string(), z.record(z.string(), z.number()))

/** Reads and judges the plans of a folder (all, or those `only` names) in every wanted form. */
export async function evaluate(
  folder: string,
  forms: readonly string[],
  only: readonly string[] = [],
): Promise<Verdict[]> {
  const floors = await floorsOf(folder)
  const place = await mkdtemp(join(tmpdir(), 'loalang-eval-'))
  try {
    const verdicts: Verdict[] = []
    for (const plan of await casesIn(folder)) {
      if (only.length > 0 && !only.includes(plan.id)) continue
      for (const { form, files } of await variantsOf(plan, forms, place)) {
        const started = performance.now()
        const reading = readPlan(await readFiles(files))
        const milliseconds = performance.now() - started
        verdicts.push(
          judge(reading, truthFor(plan.truth, form), {
            id: plan.id,
            form,
            milliseconds,
            floor: floors[plan.id]?.[form] ?? null,
          }),
        )
      }
    }
    return verdicts
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

// A rendering is set in a font of today, whatever the office typed in.
function truthFor(truth: Truth, form: string): Truth {
  if (!form.startsWith('rendered')) return truth
  return { ...truth, warnings: (truth.warnings ?? []).filter((code) => code !== 'legacy-encoding') }
}

// "floors.json" beside the plans: { "NAME": { "text": 0.97 } }.
async function floorsOf(folder: string): Promise<z.infer<typeof Floors>> {
  const path = join(folder, 'floors.json')
  return existsSync(path) ? Floors.parse(JSON.parse(await readFile(path, 'utf8'))) : {}
}

async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      forms: { type: 'string', default: '' },
      only: { type: 'string', default: '' },
      json: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
    },
  })
  const forms = values.forms.split(',').filter(Boolean)
  const unknown = forms.filter((form) => !(form in RENDERERS))
  if (positionals.length > 1 || unknown.length > 0) {
    process.stderr.write(USAGE)
    return 2
  }
  const verdicts = await evaluate(resolve(positionals[0] ?? OWN), forms, values.only.split(',').filter(Boolean))
  if (verdicts.length === 0) {
    process.stderr.write('No plan with a truth (NAME.txt beside NAME.truth.json) of that name in this folder.\n')
    return 2
  }
  const failures = failuresOf(verdicts)
  if (values.json) process.stdout.write(`${JSON.stringify({ verdicts, failures }, null, 2)}\n`)
  else {
    process.stdout.write(`${table(verdicts)}\n\n${honesty(verdicts)}\n`)
    if (values.verbose) process.stdout.write(`${wrongValues(verdicts)}\n`)
  }
  return failures.length > 0 ? 1 : 0
}

function wrongValues(verdicts: readonly Verdict[]): string {
  return verdicts
    .flatMap((verdict) =>
      verdict.values
        .filter((value) => !value.right)
        .map((value) => `${verdict.id} ${verdict.form}: wrong ${value.path} ${value.confidence} “${value.value}”`),
    )
    .join('\n')
}

if (process.argv[1] === import.meta.filename) process.exitCode = await main(process.argv.slice(2))
