import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { coolDown, readInChild } from '#adapters/intake/read-in-child.ts'
import { printedPlan } from '../../eval/render/printed-plan.ts'
import { toDocx } from '../../eval/render/to-docx.ts'
import { toPdf } from '../../eval/render/to-pdf.ts'
import { toScan } from '../../eval/render/to-scan.ts'
import { bareDocx, bareScan } from './bare.ts'
import { longPlan } from './long-plan.ts'
import { served } from './served.ts'
import { webLatency } from './web-latency.ts'

/** A figure beside its baseline of the same run. */
interface Figure {
  name: string
  ours: number
  baseline: number | null
  limit: string
  isWithin: boolean
}

const folder = await mkdtemp(join(tmpdir(), 'loalang-bench-'))
const figures: Figure[] = []
try {
  const text = longPlan()
  const plan = printedPlan(text)
  const docx = await toDocx(plan, 'automatic')
  const scan = await toScan(toPdf({ ...plan, body: plan.body.slice(0, 60), annex: [] }))
  const paths = await written({ 'plan.txt': Buffer.from(text), 'plan.docx': docx, 'scan.pdf': scan })

  const asText = await median(7, () => read(paths['plan.txt']!))
  figures.push({
    name: 'ten pages of text, ms',
    ours: asText,
    baseline: null,
    limit: '300 ms',
    isWithin: asText <= 300,
  })
  const asDocx = await median(7, () => read(paths['plan.docx']!))
  const mammoth = await median(5, () => bareDocx(docx))
  figures.push({
    name: 'ten pages of DOCX, ms',
    ours: asDocx,
    baseline: mammoth,
    limit: '300 ms',
    isWithin: asDocx <= 300,
  })

  await read(paths['scan.pdf']!)
  const bare = await bareScan(scan)
  const asScan = await timed(() => read(paths['scan.pdf']!))
  const bareAgain = await bareScan(scan)
  const baseline = Math.min(bare, bareAgain)
  figures.push({ name: 'scan, ms', ours: asScan, baseline, limit: '1.5 ×', isWithin: asScan <= baseline * 1.5 })

  const quiet = await webLatency(1_500)
  let isDone = false
  const reading = Promise.all(
    ['scan.pdf', 'plan.docx', 'scan.pdf', 'plan.txt'].map((name) => read(paths[name]!)),
  ).finally(() => (isDone = true))
  const busy = await webLatency(3_000, () => isDone)
  await reading
  figures.push({
    name: 'web page p95 while four documents are read, ms',
    ours: busy,
    baseline: quiet,
    limit: '3 × or 50 ms',
    isWithin: busy <= Math.max(quiet * 3, 50),
  })
  coolDown()

  const { pages, quiet: before, busy: during } = await served(scan, docx, Buffer.from(text))
  const first = pages[0] ?? Number.NaN
  figures.push({
    name: `first of ${pages.length} pages of a scan on the waiting page, s`,
    ours: first,
    baseline: null,
    limit: '10 s',
    isWithin: first <= 10,
  })
  figures.push({
    name: 'sign-in page p95 while four documents are read, ms',
    ours: during,
    baseline: before,
    limit: '3 × or 50 ms',
    isWithin: during <= Math.max(before * 3, 50),
  })
} finally {
  coolDown()
  await rm(folder, { recursive: true, force: true })
}
for (const { name, ours, baseline, limit, isWithin } of figures) {
  const ratio = baseline === null ? '' : `  baseline ${baseline.toFixed(1)}  ratio ${(ours / baseline).toFixed(2)}`
  process.stdout.write(`${isWithin ? 'ok  ' : 'SLOW'} reading: ${name} ${ours.toFixed(1)}${ratio}  limit ${limit}\n`)
}
process.exit(figures.every((figure) => figure.isWithin) ? 0 : 1)

async function written(files: Record<string, Buffer>): Promise<Record<string, string>> {
  const paths: Record<string, string> = {}
  for (const [name, bytes] of Object.entries(files)) await writeFile((paths[name] = join(folder, name)), bytes)
  return paths
}

async function read(path: string): Promise<void> {
  await readInChild({ files: [{ name: path, path }] })
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

async function median(times: number, work: () => Promise<unknown>): Promise<number> {
  await work()
  const taken: number[] = []
  for (let at = 0; at < times; at++) taken.push(await timed(work))
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)]!
}
