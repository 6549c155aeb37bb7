/**
 * All matches of a pattern in a text, in order, as `matchAll` gives them. That makes a copy of the pattern for each text, which for
 * long patterns takes longer than the search.
 *
 * @param pattern global, and never matching nothing.
 */
export function* matchesOf(text: string, pattern: RegExp): Generator<RegExpExecArray> {
  for (let from = 0; ; ) {
    pattern.lastIndex = from
    const match = pattern.exec(text)
    if (match === null) return
    // Kept here: who takes the match may use the pattern for another text before asking for the next.
    from = pattern.lastIndex
    yield match
  }
}
