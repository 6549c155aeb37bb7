/** Controls, what separates lines, halves of characters, and marks that turn the direction of writing or are not seen at all. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

/** A text of several lines from outside as it may be shown on a terminal. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n')
}

/** A text from outside as it may be shown on a terminal: one line, nothing hidden, nothing obeyed. */
export function printable(text: string): string {
  return text.replace(UNSEEN, (mark) => `\\u${(mark.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`)
}
