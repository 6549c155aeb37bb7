import type { GoldPerson } from './gold.js'

/**
 * What counts as the same text when a letter is compared with gold. Only the form of characters is evened out
 * (widths, quotation marks, dashes, white space); a changed word never passes.
 */

/** Separators of files and records, which Python counts as white space as well and Unicode does not. */
const SEPARATORS = '\u001c-\u001f'

/** White space as Python sees it: JavaScript's `\s` lacks some of it, and has the byte order mark too many. */
const SPACES = new RegExp(`[\\p{White_Space}${SEPARATORS}]+`, 'gu')

/** NFKC, straight quotation marks, one kind of dash, single spaces, none at the ends. */
export function toComparable(text: string | null | undefined): string {
  return (text ?? '')
    .normalize('NFKC')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(SPACES, ' ')
    .replace(/^ | $/g, '')
}

/** The words that say only what form an authority has, as whole words. */
const FORMS =
  /(?<![\p{L}\p{N}_])(the|london borough of|royal borough of|city of|borough|council|county|metropolitan|district|local authority|city)(?![\p{L}\p{N}_])/gu

/** An authority's name without the words of its form, in lower case letters: "City of X Council" and "X" are one. */
export function toAuthorityKey(name: string | null | undefined): string {
  return toComparable(name)
    .toLowerCase()
    .replaceAll('&', 'and')
    .replaceAll('-', ' ')
    .replace(FORMS, '')
    .replace(/ +/g, ' ')
    .replace(/[^a-z ]/g, '')
    .trim()
}

/** The words of a person's role and organisation together: gold splits the two by sense, not always the same way. */
export function toRoleWords(person: Pick<GoldPerson, 'role' | 'organisation'>): string[] {
  const role = [person.role, person.organisation].filter(Boolean).join(' ')
  return (
    toComparable(role)
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  )
}
