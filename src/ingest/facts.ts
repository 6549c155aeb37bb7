import type { Letter } from '../schema.js'
import type { LetterFacts } from './task.js'

/** What the run keeps of a letter. */
export function toFacts(letter: Letter): LetterFacts {
  const warnings: Record<string, number> = {}
  for (const { severity, ruleId } of letter.messages)
    if (severity === 'warning') warnings[ruleId] = (warnings[ruleId] ?? 0) + 1
  return {
    id: letter.id,
    family: letter.family,
    pages: letter.source.pages,
    sections: letter.sections.length,
    findings: letter.sections.reduce((sum, section) => sum + section.findings.length, 0),
    warnings: sorted(warnings),
  }
}

/** Keys in order of the alphabet, so that the same counts are the same bytes. */
export function sorted(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)))
}
