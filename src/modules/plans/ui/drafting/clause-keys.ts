import type { DraftChange, DraftClause } from '../../domain/drafting/index.ts'
import { freshKey } from './draft-state.svelte.ts'

/** What a key does in a list of clauses: the changes, and where the caret stands after them. */
export interface ClauseStep {
  changes: DraftChange[]
  focus: { key: string; at: number } | null
}

type Level = DraftClause['level']

/** Enter: what stands behind the caret becomes the next bullet. */
export function splitClause(list: string, clause: DraftClause, from: number, to: number): ClauseStep {
  const key = freshKey()
  const rest = { key, text: clause.text.slice(to).trimStart(), level: clause.level }
  const first = clause.text.slice(0, from).trimEnd()
  return {
    changes: [
      ...(first === clause.text ? [] : [setText(list, clause.key, first)]),
      { op: 'add', list, key, after: clause.key, value: rest },
    ],
    focus: { key, at: 0 },
  }
}

/** Backspace at the start, or Delete at the end of the one before: two bullets become one. */
export function joinClauses(list: string, before: DraftClause, clause: DraftClause): ClauseStep {
  const gap = before.text && clause.text && !before.text.endsWith(' ') ? ' ' : ''
  const text = before.text + gap + clause.text
  return {
    changes: [
      ...(text === before.text ? [] : [setText(list, before.key, text)]),
      { op: 'remove', path: `${list}[${clause.key}]` },
    ],
    focus: { key: before.key, at: before.text.length },
  }
}

/** Tab and Shift+Tab: plain paragraph, "-", "+"; null at either end. */
export function indentClause(list: string, clause: DraftClause, by: 1 | -1): ClauseStep | null {
  const level = deeper(clause.level, by)
  if (level === clause.level) return null
  return { changes: [{ op: 'set', path: `${list}[${clause.key}].level`, value: level }], focus: null }
}

/** Many lines pasted into a bullet: the first goes to the caret, each other becomes a bullet of its own. */
export function pasteClauses(list: string, clause: DraftClause, from: number, to: number, text: string): ClauseStep {
  const lines = text
    .split(/\r?\n/)
    .map((line) => bulletOf(line, clause.level))
    .filter((line) => line.text !== '')
  const [first, ...others] = lines
  if (!first) return { changes: [], focus: null }
  const kept = clause.text.slice(0, from)
  const before = kept === '' || /\s$/.test(kept) ? kept : `${kept} `
  const behind = clause.text.slice(to)
  const changes: DraftChange[] = [
    setText(list, clause.key, before + first.text + (others.length ? '' : behind)),
    ...(kept === '' && first.level !== clause.level
      ? [{ op: 'set' as const, path: `${list}[${clause.key}].level`, value: first.level }]
      : []),
  ]
  let after = clause.key
  others.forEach((line, index) => {
    const key = freshKey()
    const tail = index === others.length - 1 ? behind : ''
    changes.push({ op: 'add', list, key, after, value: { key, text: line.text + tail, level: line.level } })
    after = key
  })
  return { changes, focus: { key: after, at: (others.at(-1)?.text ?? before + first.text).length } }
}

// Word's own bullets come as signs of its symbol fonts, the second level as a letter "o" and a tab.
const BULLETS = /^\s*(?:([-–—−•·●▪■◦○*+§Øü➢✓\uf000-\uf0ff])\s+|(o)\t\s*)(.*)$/u
const DEEPER = new Set(['+', '◦', '○', 'o'])

/** "- Một ý" is a bullet, "+ Một ý" stands deeper; without a mark the level stays. */
function bulletOf(line: string, level: Level): { text: string; level: Level } {
  const [, sign, letter, rest] = BULLETS.exec(line) ?? []
  const mark = sign ?? letter
  const text = (mark === undefined ? line : (rest ?? '')).replaceAll(/[\t\u00a0]+/g, ' ').trim()
  return { text, level: mark === undefined ? level : DEEPER.has(mark) ? 2 : 1 }
}

function deeper(level: Level, by: 1 | -1): Level {
  const levels: readonly Level[] = [0, 1, 2]
  return levels[level + by] ?? level
}

const setText = (list: string, key: string, value: string): DraftChange => ({
  op: 'set',
  path: `${list}[${key}].text`,
  value,
})
