import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Truth } from './truth.ts'

/** A plan with what a person read in it. */
export interface EvalCase {
  /** Name of the files without ending: "000". */
  id: string
  truth: Truth
  /** The plan's own files by kind; the parts of a plan in several files ("012.1.txt", "012.2.txt") in order. */
  files: Partial<Record<SourceEnding, string[]>>
}

export type SourceEnding = 'txt' | 'docx' | 'pdf'
const ENDINGS: readonly SourceEnding[] = ['txt', 'docx', 'pdf']

/** Every plan of a folder that has a truth (`NAME.truth.json` beside `NAME.txt`, `.docx` or `.pdf`), by name. */
export async function casesIn(folder: string): Promise<EvalCase[]> {
  const names = (await readdir(folder)).sort()
  const cases: EvalCase[] = []
  for (const name of names) {
    if (!name.endsWith('.truth.json')) continue
    const id = name.slice(0, -'.truth.json'.length)
    const truth = Truth.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))
    const files: EvalCase['files'] = {}
    for (const ending of ENDINGS) {
      const parts = names.filter((other) => isPart(other, id, ending)).map((other) => join(folder, other))
      if (parts.length > 0) files[ending] = parts
    }
    if (Object.keys(files).length > 0) cases.push({ id, truth, files })
  }
  return cases
}

function isPart(name: string, id: string, ending: string): boolean {
  if (!name.startsWith(id) || !name.endsWith(`.${ending}`)) return false
  return /^(?:\.\d+)?$/.test(name.slice(id.length, -ending.length - 1))
}
