/** What the officer must decide before a draft made from an older plan is right. */
export interface DraftDoubt {
  code: 'half-year' | 'year-kept' | 'year-unknown' | 'unit-ended' | 'signer-unsure' | 'table-to-annex'
  path: string
  /** The words it is about. */
  words: string
}

/** A place where an older plan's words were put right for the new one. */
export interface DraftMove {
  path: string
  from: string
  to: string
}
