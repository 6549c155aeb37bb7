const PAGE_NUMBER = /^(page\s*)?[-–—]?\s*\d{1,3}\s*[-–—]?(\s*(of|\/)\s*\d{1,3})?$/i

/** Whether a text is a page number and nothing else: "3", "- 3 -", "Page 3 of 9". */
export function isPageNumber(text: string): boolean {
  return PAGE_NUMBER.test(text)
}
