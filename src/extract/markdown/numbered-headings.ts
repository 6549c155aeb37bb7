/** A line with a number: a capital opens its text, and no stop ends it. */
const NUMBERED = /^(\d{1,2})([.)])(\s+\p{Lu}.*[^.,;:!\s]\s*)$/u

/** The line of any item that is numbered, set in or not. */
const ITEM = /^\s*\d{1,3}[.)]\s/

/** No heading that bears a number is longer. */
const LONGEST = 120

/**
 * Gives numbers of headings ("1. Strengths", and sections later "2. Areas for development") the mark of figures: Markdown would begin a
 * list with each. Only numbers that count on from one such line to the next are taken for headings', and only where no other numbered
 * line is near.
 */
export function keepHeadingNumbers(text: string): string {
  const lines = text.split('\n')
  const filled = lines.flatMap((line, at) => (line.trim() === '' ? [] : [{ line, at }]))
  const alone = filled.flatMap(({ line, at }, index) => {
    const number = NUMBERED.exec(line)?.[1]
    const isNear = [filled[index - 1], filled[index + 1]].some((other) => other && ITEM.test(other.line))
    // An item that was wrapped goes on in the line below.
    const isOpen = [lines[at - 1], lines[at + 1]].every((line) => (line ?? '').trim() === '')
    return number !== undefined && line.length <= LONGEST && !isNear && isOpen
      ? [{ at, number: Number(number) }]
      : []
  })
  const isCounted = alone.length > 1 && alone.every(({ number }, index) => number === index + 1)
  if (!isCounted) return text
  for (const { at } of alone) lines[at] = (lines[at] as string).replace(NUMBERED, '$1\\$2$3')
  return lines.join('\n')
}
