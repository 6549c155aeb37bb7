import { oneLine } from '../white-space.js'

/**
 * The ways in which a letter writes an authority's name: with the words of its form before it ("London Borough
 * of X"), after it ("X Metropolitan Borough Council children's services") or both.
 */

const BEFORE =
  /^(?:the|(?:london |royal |metropolitan |county |city )?borough(?: council)? of|(?:metropolitan )?district(?: council)? of|(?:city|county)(?: council)? of|city and county of|(?:council|corporation) of)\s+/i

const AFTER =
  /(?:['’]s?|,|[\s,]+(?:children['’]?s(?: (?:services|trust|social care(?: services?)?))?|social (?:care|services)|(?:local )?authority(?: area)?|(?:multi-agency )?(?:local )?safeguarding (?:children )?(?:partnership|board)|partnership|area|council|corporation|trust|borough|county|city|metropolitan|district|unitary|mbc|mdc|cc|bc|lscb|lscp|\(.*\)))\s*$/i

/** The words with which the name of a council ends. */
const COUNCIL = /(?:council|local authority|corporation|borough|\b(?:mbc|mdc|cc|bc))['’]?s?$/i

/** The name as written, then with less and less of its form, the plainest last. */
export function toPlainerNames(name: string): string[] {
  const written = oneLine(name)
  return stripped(written, AFTER).flatMap((shorter) => stripped(shorter, BEFORE))
}

/** The name without any words of its form; a name that is nothing but form stays as it is. */
export function toPlainName(name: string): string {
  return toPlainerNames(name).at(-1) ?? name
}

/** Whether a string that is a name and nothing else is that of a council. */
export function isCouncil(name: string): boolean {
  return toPlainerNames(name).some((shorter) => COUNCIL.test(shorter)) && /^\p{Lu}|^the\s/u.test(name)
}

/** What is equal in two ways to write one name: letter case, dots, hyphens, `&` for `and`. */
export function toNameKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[.,'’]/g, '')
    .replace(/[\s-]+/g, ' ')
    .replace(/^saint /, 'st ')
    .trim()
}

/** The text, and what is left of it each time that the pattern is taken away, while something is left. */
function stripped(text: string, pattern: RegExp): string[] {
  const forms = [text]
  for (
    let next = text.replace(pattern, '');
    next && next !== forms.at(-1);
    next = next.replace(pattern, '')
  ) {
    forms.push(next)
  }
  return forms
}
