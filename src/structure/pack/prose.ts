/** So many words, and so many of them small, make a line of running text; names and addresses are capitals. */
const PROSE_WORDS = 7
const SMALL_SHARE = 0.55

/** Whether a line is one of running text rather than of names, addresses or headings. */
export function isProse(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word))
  const small = words.filter((word) => /^\p{P}*\p{Ll}/u.test(word))
  return words.length >= PROSE_WORDS && small.length >= SMALL_SHARE * words.length
}
