import type { Authority } from '../schema.js'
import { resolveAuthority } from './authorities.js'
import { findUnknownAuthority, type Mention, mentionsIn } from './authority-mentions.js'
import { isCouncil } from './authority-names.js'

/**
 * Every authority of the table that a letter is about or addressed to, each once. A subject line is about all that it
 * names; a paragraph about the first, and those that are joined to it: neighbours are mentioned in passing.
 *
 * @param organisations the bodies that it is addressed to.
 * @param intro its first paragraph, which counts where the subject line names none.
 * @param on day of the letter, as in {@link resolveAuthority}.
 */
export function findAuthorities(
  subject: string,
  organisations: readonly string[],
  intro = '',
  on: string | null = null,
): Authority[] {
  const inSubject = [...mentionsIn(spellOut(subject, on), on)]
  const about =
    inSubject.length > 0 || findUnknownAuthority(subject) !== null
      ? inSubject
      : joinedIn(spellOut(intro, on), on)
  const addressed = organisations.filter(isCouncil).map((organisation) => resolveAuthority(organisation, on))
  const found = [...about.map(({ authority }) => authority), ...addressed.filter((one) => one !== null)]
  return [...new Map(found.map((authority) => [authority.laCode, authority])).values()]
}

/** What stands between two names that are joined: "X Council and Y", "in X and in Y", "X, Y". */
const JOINT =
  /^(?:['’]s?)?(?:\s+(?:(?:city|county|metropolitan|borough|councils?)\b['’]?s?))*(?:,|\s*(?:,?\s+and\b|&|\/))(?:\s+(?:in|of|to|for|the|(?:london|royal) borough|city|county))*\s+$/i

function joinedIn(text: string, on: string | null): Mention[] {
  const joined: Mention[] = []
  for (const mention of mentionsIn(text, on)) {
    const last = joined.at(-1)
    if (last && !JOINT.test(text.slice(last.end, mention.start))) break
    joined.push(mention)
  }
  return joined
}

/** "North and West Northamptonshire" is two names, one of them without its end. */
function spellOut(text: string, on: string | null): string {
  return text.replace(/(\p{Lu}\p{Ll}+) and (\p{Lu}\p{Ll}+ (\p{Lu}\p{Ll}+))/gu, (written, head, whole, end) =>
    resolveAuthority(`${head} ${end}`, on) && resolveAuthority(whole, on)
      ? `${head} ${end} and ${whole}`
      : written,
  )
}
