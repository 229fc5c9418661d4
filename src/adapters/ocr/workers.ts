import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { createWorker, OEM, PSM } from 'tesseract.js'
import type { Worker } from 'tesseract.js'

const require = createRequire(import.meta.url)
const idle: Worker[] = []
let turner: Promise<Worker> | null = null

/** How many pages are recognised at once; one processor stays with the web pages. */
export function recogniserCount(): number {
  return Math.max(1, Math.min(availableParallelism() - 1, 4))
}

/** A recogniser of Vietnamese; it stays warm between documents. Give it back, or end it where it hangs. */
export async function takeRecogniser(): Promise<Worker> {
  return idle.pop() ?? openRecogniser()
}

/** Keeps a recogniser for the next page. */
export function giveBack(worker: Worker): void {
  idle.push(worker)
}

/** Layouts that the recogniser is asked for. */
const LAYOUT = { page: PSM.AUTO, cell: PSM.SINGLE_BLOCK, word: PSM.SINGLE_LINE } as const

/** Tells a recogniser what its next picture is. */
export async function setLayout(worker: Worker, layout: keyof typeof LAYOUT): Promise<void> {
  await worker.setParameters({ tessedit_pageseg_mode: LAYOUT[layout] })
}

async function openRecogniser(): Promise<Worker> {
  const worker = await createWorker('vie', OEM.LSTM_ONLY, {
    langPath: join(dataOf('vie'), '4.0.0_best_int'),
    cacheMethod: 'none',
    gzip: true,
    errorHandler: () => undefined,
  })
  // Sauvola: the default threshold turns a nearly empty signature page into minutes of noise.
  await worker.setParameters({ thresholding_method: '2', user_defined_dpi: '200' } as Parameters<
    Worker['setParameters']
  >[0])
  return worker
}

/** Degrees clockwise (0, 90, 180, 270) that set a picture upright, by the shapes of its letters; null when they do not tell. */
export async function uprightTurn(image: Buffer): Promise<number | null> {
  turner ??= createWorker('osd', OEM.TESSERACT_ONLY, {
    langPath: join(dataOf('osd'), '4.0.0_best_int'),
    legacyCore: true,
    legacyLang: true,
    cacheMethod: 'none',
    gzip: true,
    errorHandler: () => undefined,
  })
  try {
    const { data } = await (await turner).detect(image)
    return (data.orientation_confidence ?? 0) > 1 ? (data.orientation_degrees ?? null) : null
  } catch {
    return null
  }
}

function dataOf(language: string): string {
  return dirname(require.resolve(`@tesseract.js-data/${language}/package.json`))
}
