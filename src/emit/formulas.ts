/** What a spreadsheet takes for the start of a formula, or passes over to find one: OWASP's list, and its wide forms. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/

/** Whether a spreadsheet would run a text as a formula if it were typed into a cell. */
export function isLikeFormula(text: string): boolean {
  return FORMULA_START.test(text)
}
