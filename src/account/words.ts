/** One word of a source, and the page that it stands on. */
export interface Word {
  text: string
  page: number | null
  /** Whether it ends its line with a hyphen: it may go on in the next. */
  goesOn?: true
}

/**
 * Letters and figures of a text in lower case. Only characters beyond ASCII are looked up in the lists of all letters and figures:
 * to look every character up takes four times as long.
 */
const WORD = /(?:[a-z0-9]+|(?=[\u0080-\u{10ffff}])[\p{L}\p{N}])+/gu

/**
 * The words of a text, for counting: runs of letters and figures, in lower case and in one form of Unicode (NFKC), so
 * that "co-located" is two words, and a ligature is its letters. Signs and bullets are no words.
 */
export function toWords(text: string): string[] {
  return text.normalize('NFKC').replaceAll('\u00ad', '').toLowerCase().match(WORD) ?? []
}

/** Words in order, with their page. No word goes on from one line to the next; one that may is marked. */
export function toPagedWords(lines: readonly { text: string; page: number | null }[]): Word[] {
  const pages: { page: number | null; texts: string[] }[] = []
  for (const { text, page } of lines) {
    const last = pages.at(-1)
    if (last !== undefined && last.page === page) last.texts.push(text)
    else pages.push({ page, texts: [text] })
  }
  const words: Word[] = []
  for (const { page, texts } of pages) {
    for (const text of partAtHyphens(texts.join('\n'))) {
      for (const word of toWords(text)) words.push({ text: word, page })
      const last = words.at(-1)
      if (last !== undefined && ENDS_IN_HYPHEN.test(text)) last.goesOn = true
    }
  }
  return words
}

const ENDS_IN_HYPHEN = /[\p{L}\p{N}][-\u2010\u2011]$/u

/** A text in pieces, each but the last of which ends with a line that ends in a hyphen. */
function partAtHyphens(text: string): string[] {
  return text.split(/(?<=[-\u2010\u2011])\n/)
}
