/** Where a paragraph of a form stands, as a person finds it again. */
export interface Place {
  part: 'body' | 'header' | 'footer' | 'notes'
  /** Counted among the paragraphs with words, outside tables. */
  paragraph: number | null
  /** 1-based. */
  table: { number: number; row: number; column: number } | null
}

/** One paragraph of a form: its words as a person reads them, whatever pieces Word keeps them in. */
export interface TemplateParagraph {
  /** The file of the package; lists open and close within one. */
  file: string
  place: Place
  text: string
}

/** A field as written: `{so}`, `{#can_cu}`, `{/can_cu}`, `{/}`, `{^do_khan}`. */
export interface Tag {
  sign: '' | '#' | '/' | '^'
  name: string
  written: string
  at: TemplateParagraph
}

/** Braces that make no field. */
export interface BrokenTag {
  code: 'brace-not-closed' | 'brace-not-opened' | 'double-brace' | 'empty-field' | 'sign-unknown' | 'space-in-field'
  written: string
  at: TemplateParagraph
}

const SNIPPET = 40
const LONGEST_TAG = 60

/** The fields of one paragraph in order, and the braces that make none. */
export function tagsOf(at: TemplateParagraph): { tags: Tag[]; broken: BrokenTag[] } {
  const tags: Tag[] = []
  const broken: BrokenTag[] = []
  let open = -1
  const refuse = (code: BrokenTag['code'], from: number, to: number): void =>
    void broken.push({ code, written: at.text.slice(from, Math.min(to, from + SNIPPET)), at })
  for (let index = 0; index < at.text.length; index++) {
    const letter = at.text[index]
    if (letter === '{') {
      if (open === index - 1 && open >= 0) {
        const end = at.text.indexOf('}}', index)
        refuse('double-brace', open, end < 0 ? at.text.length : end + 2)
        if (end < 0) return { tags, broken }
        index = end + 1
        open = -1
        continue
      }
      if (open >= 0) refuse('brace-not-closed', open, index)
      open = index
    } else if (letter === '}') {
      if (open < 0) refuse('brace-not-opened', Math.max(0, index - SNIPPET + 1), index + 1)
      else {
        const read = tagFrom(at.text.slice(open, index + 1), at)
        if ('sign' in read) tags.push(read)
        else broken.push(read)
      }
      open = -1
    }
  }
  if (open >= 0) refuse('brace-not-closed', open, at.text.length)
  return { tags, broken }
}

function tagFrom(written: string, at: TemplateParagraph): Tag | BrokenTag {
  const inner = written.slice(1, -1)
  const refused = (code: BrokenTag['code']): BrokenTag => ({ code, written: written.slice(0, LONGEST_TAG), at })
  if (inner.trim() === '') return refused('empty-field')
  const [, sign = '', rest = ''] = /^([#/^]?)([\s\S]*)$/.exec(inner) ?? []
  if (/^[^\p{L}\p{N}_\s]/u.test(rest)) return refused('sign-unknown')
  if (sign !== '' && rest !== rest.trim()) return refused('space-in-field')
  if (sign === '' || sign === '#' || sign === '/' || sign === '^') return { sign, name: rest.trim(), written, at }
  return refused('sign-unknown')
}
