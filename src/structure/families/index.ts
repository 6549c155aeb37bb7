import { CLOSING } from '../../extract/formulas.js'
import { contactReferralAssessment } from './contact-referral-assessment.js'
import type { FamilyDefinition, HeadingRule } from './family.js'
import { focusedVisit } from './focused-visit.js'
import { jointTargetedArea } from './joint-targeted-area.js'
import { SHARED_HEADINGS } from './shared.js'

/** Every family that the program knows. */
export const FAMILIES: readonly FamilyDefinition[] = [
  contactReferralAssessment,
  jointTargetedArea,
  focusedVisit,
]

/** A letter of no known family keeps the headings that all families share. */
export const UNKNOWN_FAMILY: FamilyDefinition = {
  id: 'unknown',
  subject: /(?:)/,
  headings: [],
  closing: CLOSING,
}

/** The family whose subject line reads like this one, or {@link UNKNOWN_FAMILY}. */
export function toFamily(subject: string): FamilyDefinition {
  return FAMILIES.find((family) => family.subject.test(subject)) ?? UNKNOWN_FAMILY
}

/** The rule that a heading falls under in a family, or undefined for a heading that it does not know. */
export function ruleOf(family: FamilyDefinition, heading: string): HeadingRule | undefined {
  const plain = heading
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[\s\d.):–-]+|[\s.:?;–-]+$/g, '')
  return [...family.headings, ...SHARED_HEADINGS].find((rule) => rule.pattern.test(plain))
}

/** Whether a paragraph closes the body of a letter rather than judging anything. */
export function isClosing(family: FamilyDefinition, paragraph: string): boolean {
  return family.closing.test(paragraph) || CLOSING.test(paragraph)
}
