/** Controls, and marks that turn the direction of writing: a file's name may hold them, a terminal must not. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu

/** A text from outside as it may be shown on a terminal: one line, nothing hidden, nothing obeyed. */
export function shown(text: string): string {
  return text.replace(UNSEEN, (mark) => `\\u{${mark.codePointAt(0)?.toString(16)}}`)
}
