import { error, fail, isRedirect } from '@sveltejs/kit'
import type { ActionFailure } from '@sveltejs/kit'
import { ZodError } from 'zod'
import { DomainError } from '#kernel/domain/domain-error.ts'
import { sentenceFor } from '#i18n/errors.ts'
import { statusOf } from './status.ts'

/** What a form receives when its act was refused: the sentence, the fields it is about and what was typed. */
export interface Refusal {
  message: string
  /** The reason, for a form that offers another way on. */
  code: string
  fields: Record<string, string>
  values: Record<string, string>
}

/** Runs an act for a form. A refusal becomes a Vietnamese sentence beside the form, with everything typed kept. */
export async function tryAct<T>(form: FormData, act: () => Promise<T>): Promise<T | ActionFailure<Refusal>> {
  try {
    return await act()
  } catch (caught) {
    const problem = caught instanceof ZodError ? refusalOf(caught) : caught
    if (isRedirect(problem) || !(problem instanceof DomainError)) throw problem
    const fields = problem.code === 'input.invalid' ? (problem.facts['fields'] as Record<string, string>) : {}
    return fail(statusOf(problem.code), {
      message: sentenceFor(problem.code, problem.facts),
      code: problem.code,
      fields,
      values: typed(form),
    })
  }
}

// A page's own schema refuses as a command's does: a form that was tampered with gets a sentence too.
function refusalOf(problem: ZodError): DomainError {
  const fields: Record<string, string> = {}
  for (const issue of problem.issues) fields[issue.path.join('.')] ??= issue.message
  return new DomainError('input.invalid', { fields })
}

/** Runs a query for a page; a refusal becomes an error page with its sentence. */
export async function tryLoad<T>(question: () => Promise<T>): Promise<T> {
  try {
    return await question()
  } catch (problem) {
    if (!(problem instanceof DomainError)) throw problem
    return error(statusOf(problem.code), sentenceFor(problem.code, problem.facts))
  }
}

function typed(form: FormData): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of form)
    if (typeof value === 'string' && !/password|pin|code/i.test(name)) values[name] = value
  return values
}

/** A text field of a form, trimmed; "" when it is missing. */
export function text(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}
