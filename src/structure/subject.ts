import type { RootContent } from 'mdast'
import { FAMILIES } from './families/index.js'
import { plainText } from './nodes.js'
import { isDate } from './opener-marks.js'

/** No subject line is longer. */
const LONGEST_SUBJECT = 400

/**
 * Finds the subject line among the first nodes of the body: the first that reads like a family's, else the
 * heading right behind the salutation.
 *
 * @returns its index, or null where there is none.
 */
export function findSubject(body: readonly RootContent[]): number | null {
  const first = body.slice(0, 4)
  const known = first.findIndex(isFamilySubject)
  if (known >= 0) return known
  // Where nobody is greeted a letter may begin with its date.
  return first[0]?.type === 'heading' && !isDate(plainText(first[0])) ? 0 : null
}

/** Whether a node is the subject line of a family that the program knows. */
export function isFamilySubject(node: RootContent): boolean {
  if (node.type !== 'heading' && node.type !== 'paragraph') return false
  const text = plainText(node)
  return isSubject(text) && FAMILIES.some((family) => family.subject.test(text))
}

/** A line, not the first sentence of the letter. */
function isSubject(text: string): boolean {
  return (
    text.length <= LONGEST_SUBJECT &&
    !/^(this|the) (letter|inspection|visit)\b|\b(was|were|summarises|took place|undertook)\b/i.test(text)
  )
}
