import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeLegacy } from '#modules/plans/domain/index.ts'
import { printedPlan } from './printed-plan.ts'
import { toDocx } from './to-docx.ts'
import { toPdf } from './to-pdf.ts'
import { toScan } from './to-scan.ts'

export interface RenderedFile {
  form: string
  name: string
  path: string
}

/** Forms a plan's text can be rendered into, by the word that asks for them. */
export const RENDERED_FORMS = ['docx', 'docx-auto', 'pdf', 'scan'] as const
export type RenderedForm = (typeof RENDERED_FORMS)[number]

/** Renders the text of a plan into one form and writes it to `folder`. */
export async function renderPlan(
  id: string,
  texts: readonly string[],
  form: RenderedForm,
  folder: string,
): Promise<RenderedFile> {
  const parts = await Promise.all(texts.map((path) => readFile(path, 'utf8')))
  // An office that still types in an old font prints the same letters.
  const plan = printedPlan(parts.map((part) => decodeLegacy(part).text).join('\n'))
  const name = `${id}.${form}.${form.startsWith('docx') ? 'docx' : 'pdf'}`
  const path = join(folder, name)
  await writeFile(path, await bytesOf())
  return { form, name, path }

  async function bytesOf(): Promise<Buffer> {
    if (form === 'docx') return toDocx(plan, 'typed')
    if (form === 'docx-auto') return toDocx(plan, 'automatic')
    const pdf = toPdf(plan)
    return form === 'pdf' ? pdf : toScan(pdf)
  }
}
