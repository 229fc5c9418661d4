/** How sure a rule is of what it reads in clean text. */
export const SURE = 0.97
export const LIKELY = 0.85
