const BASIS = /^[-–\s]*(?:căn cứ|thực hiện|theo)\s/iu

/** True for a line above the first section that names a document as ground of the plan. */
export function isBasis(text: string): boolean {
  return BASIS.test(text) && !/như sau\s*:?$/iu.test(text.trim())
}
