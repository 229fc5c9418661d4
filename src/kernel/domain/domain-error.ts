/** What a rule refuses. `code` names the reason (`module.reason`), `facts` fill the sentence shown to the person. */
export class DomainError extends Error {
  readonly code: string
  readonly facts: Readonly<Record<string, unknown>>

  constructor(code: string, facts: Record<string, unknown> = {}) {
    super(code)
    this.name = 'DomainError'
    this.code = code
    this.facts = facts
  }
}
