import type { SectionNode } from './nodes.js'

/** How a heading says that it has stood before. */
const CONTINUED = /\bcont(?:inued|inues|[’']?d)?[\s.)\]:]*$/i

/**
 * The section that a heading only names again, on a further page or behind a study that interrupts it: by the same words with “continued”
 * behind them, or by the same words right below findings without sub-headings.
 */
export function findSaidAgain(heading: string, open: readonly (SectionNode | null)[]): SectionNode | null {
  return open.find((section) => section !== null && isSaidAgain(heading, section)) ?? null
}

function isSaidAgain(heading: string, { kind, heading: open, children }: SectionNode): boolean {
  if (open === null) return false
  const isContinued = CONTINUED.test(heading)
  // Below sub-headings the same words may begin anew.
  const isPlain =
    kind !== 'narrative' && children.length > 0 && children.every(({ type }) => type !== 'heading')
  return (isContinued || isPlain) && toPlain(heading.replace(CONTINUED, '')) === toPlain(open)
}

function toPlain(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
