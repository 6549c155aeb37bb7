import type { VFile } from 'vfile'
import { say } from '../messages.js'
import type { Inspection } from '../schema.js'
import { findInspectionDates } from './dates.js'
import { findLegalBasis } from './legal-basis.js'
import { findPrevious } from './previous.js'

/**
 * When the inspection was, what it rests on, and which one it follows.
 *
 * @param paragraphs of the letter that are no findings, in order.
 * @param findings of the letter, which may name an earlier inspection that no paragraph does.
 * @param footnotes of the letter, in which joint letters name the act.
 * @param letterDate ISO 8601, or null.
 */
export function toInspection(
  paragraphs: readonly string[],
  findings: readonly string[],
  footnotes: readonly string[],
  letterDate: string | null,
  file: VFile,
): Inspection {
  const text = paragraphs.join('\n\n')
  const { start, end, problem } = findInspectionDates(text, letterDate)
  const year = start === null ? null : Number(start.slice(0, 4))
  if (problem) say(file, problem.ruleId, problem.reason, { page: file.data.firstPage ?? 1 })
  return {
    start,
    end,
    legalBasis: findLegalBasis([text, footnotes.join(' ')].join('\n\n')),
    previous: findPrevious(text, year) ?? findPrevious(findings.join('\n\n'), year, true),
  }
}
