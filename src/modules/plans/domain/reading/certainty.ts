/** How sure a rule is of what it reads in clean text. */
export const SURE = 0.97
export const LIKELY = 0.85
/** … and of a misread sign that it put right: always to be looked at. */
export const CORRECTED = 0.8
