import { basename } from 'node:path'
import type { EvalCase } from './cases.ts'
import { RENDERED_FORMS, renderPlan } from './render/render-plan.ts'

/** A plan in one form: the files as given, or a rendering of its text. */
export interface Variant {
  /** "text", "docx", "pdf", "scan". */
  form: string
  files: { name: string; path: string }[]
}

/** Makes further forms of a plan, in `folder`: rendered DOCX, PDF and scans. Fixed seeds, so that two runs read the same picture. */
export type Renderer = (plan: EvalCase, folder: string) => Promise<Variant[]>

/** Renderers by the word that turns them on (`--forms docx,pdf,scan`). */
export const RENDERERS: Record<string, Renderer> = Object.fromEntries(
  RENDERED_FORMS.map((form) => [
    form,
    async (plan: EvalCase, folder: string) => {
      const texts = plan.files.txt
      if (!texts) return []
      const { name, path } = await renderPlan(plan.id, texts, form, folder)
      return [{ form: `rendered ${form}`, files: [{ name, path }] }]
    },
  ]),
)

/** The forms in which a plan is read: its own files, and what the wanted renderers make of it. */
export async function variantsOf(plan: EvalCase, wanted: readonly string[], folder: string): Promise<Variant[]> {
  const own = Object.entries(plan.files).map(([ending, paths]) => ({
    form: ending === 'txt' ? 'text' : ending,
    files: paths.map((path) => ({ name: basename(path), path })),
  }))
  const made: Variant[] = []
  for (const word of wanted) {
    const render = RENDERERS[word]
    if (render) made.push(...(await render(plan, folder)))
  }
  return [...own, ...made]
}
