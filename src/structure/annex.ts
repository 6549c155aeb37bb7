/** Whether a line heads what goes with a letter and stands behind its signatures. */
export function isAnnex(text: string): boolean {
  return /^(annexe?|appendix|appendices|enclosure|attachment)\b/i.test(text)
}
