import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { checkTemplate } from '#modules/documents/domain/index.ts'
import type { TemplateData, TemplateProblem } from '#modules/documents/domain/index.ts'
import { formText } from './form-text.ts'
import { openForm, packed } from './open-form.ts'
import type { FormParts } from './open-form.ts'

/** Everything wrong with a form: its fields first, then what the filler itself would stumble over. */
export async function inspectForm(bytes: Uint8Array): Promise<TemplateProblem[]> {
  const parts = await openForm(bytes)
  const problems = checkTemplate(formText(parts))
  if (problems.some((problem) => problem.severity === 'error')) return problems
  try {
    opened(parts).render({})
    return problems
  } catch (error) {
    return [
      {
        code: 'does-not-fill',
        severity: 'error',
        written: firstTag(error),
        suggestion: null,
        place: null,
        words: '',
      },
      ...problems,
    ]
  }
}

/** A form filled. What is invented says so on its first line, also where the form forgot the field. */
export async function fillForm(bytes: Uint8Array, data: TemplateData): Promise<Uint8Array> {
  const parts = await openForm(bytes)
  const filler = opened(data['mau'] ? withSampleMark(parts) : parts)
  filler.render(data)
  return filler.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' })
}

function opened(parts: FormParts): Docxtemplater {
  return new Docxtemplater(new PizZip(packed(parts)), {
    paragraphLoop: true,
    linebreaks: true,
    // Its own log would print the words of the form into the server's.
    errorLogging: false,
    parser: (tag) => ({ get: (scope: unknown) => ownValue(scope, tag.trim()) }),
    nullGetter: () => '',
  })
}

// Only what the data itself holds: no field reaches what every object has.
function ownValue(scope: unknown, name: string): unknown {
  if (typeof scope !== 'object' || scope === null || !Object.hasOwn(scope, name)) return undefined
  return Reflect.get(scope, name)
}

function firstTag(error: unknown): string {
  const errors: unknown = Reflect.get(Object(Reflect.get(Object(error), 'properties')), 'errors')
  const first: unknown = Array.isArray(errors) ? errors[0] : error
  const tag: unknown = Reflect.get(Object(Reflect.get(Object(first), 'properties')), 'xtag')
  return typeof tag === 'string' ? `{${tag}}` : ''
}

const SAMPLE_MARK = '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>{mau}</w:t></w:r></w:p>'

function withSampleMark(parts: FormParts): FormParts {
  if (formText(parts).some((paragraph) => paragraph.text.includes('{mau}'))) return parts
  const body = parts.get('word/document.xml')!.toString('utf8')
  return new Map([...parts, ['word/document.xml', Buffer.from(body.replace(/<w:body>/, `<w:body>${SAMPLE_MARK}`))]])
}
