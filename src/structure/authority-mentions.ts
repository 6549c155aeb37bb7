import type { Authority } from '../schema.js'
import { oneLine } from '../white-space.js'
import { AUTHORITY_NAMES, resolveAuthority } from './authorities.js'
import { isCouncil, toPlainName } from './authority-names.js'
import { matchesOf } from './matches.js'

const NOWHERE: Authority = { name: null, laCode: null, gssCode: null, region: null }

/** Words of a name that a letter may write small in any style. */
const SMALL = new Set(['and', 'of', 'on', 'upon', 'with'])

/** Letters of European names, and figures: all letters there are would make the pattern of all names slow to compile. */
const NAME_LETTER = '[A-Za-zÀ-ž]'
const NAME_SIGN = '[A-Za-zÀ-ž0-9]'

/** Known names, the longest first, so that a name never hides a longer one that it stands in. */
const KNOWN = new RegExp(
  `(?<!${NAME_SIGN}|${NAME_LETTER}['’-])(?:${[...AUTHORITY_NAMES]
    .sort((a, b) => b.length - a.length)
    .map(toPattern)
    .join('|')})(?!${NAME_SIGN}|-${NAME_LETTER})`,
  'g',
)

/** Capitalised words that may stand before an authority's name; any other makes it a part of another name. */
const HARMLESS_BEFORE = new Set(
  'to of in at for the within across and by visit inspection services royal borough city county council'.split(
    ' ',
  ),
)

/** What a name belongs to where it is a street's, a force's, a hospital's … and not an authority's. */
const OTHER_AFTER =
  /^['’]?s?\s+(?:road|street|lane|avenue|drive|close|place|square|house|way|gardens|park|police|constabulary|fire|nhs|integrated|clinical|hospitals?|university|college|school|prison|and [\p{L} ]+(?:police|nhs|integrated)|coldfield|under|upon|le|super)\b/iu

/**
 * The authority that a running text mentions first: a subject line, a paragraph, an organisation.
 *
 * @param on as in {@link resolveAuthority}.
 * @returns null where the text mentions none that the table knows.
 */
export function findAuthority(text: string, on: string | null = null): Authority | null {
  for (const { authority } of mentionsIn(text, on)) return authority
  return null
}

/** An authority that a running text mentions, and where. */
export interface Mention {
  authority: Authority
  start: number
  end: number
}

/** Every mention of an authority of the table in a running text, in order. */
export function* mentionsIn(text: string, on: string | null): Generator<Mention> {
  for (const match of matchesOf(text, KNOWN)) {
    const [start, end] = [match.index, match.index + match[0].length]
    if (isNamePart(text.slice(0, start)) || OTHER_AFTER.test(text.slice(end))) continue
    const authority = resolveAuthority(match[0], on)
    if (authority !== null) yield { authority, start, end }
  }
}

/** Whether what stands before a name ends in the beginning of a longer one: "Greater", "Ms Ada", "J.". */
function isNamePart(before: string): boolean {
  const word = /(?:^|[\s(])(\p{Lu}[\p{L}'’-]*\.?)\s+$/u.exec(before)?.[1]
  if (word === undefined || /\p{L}{2,}\.$/u.test(word)) return false
  return !HARMLESS_BEFORE.has(word.toLowerCase())
}

const CAPITALISED = String.raw`(?:St\.|\p{Lu}[\p{L}'’]*)`
const LINK = String.raw`(?:,?\s+|-)(?:(?:and|of|upon|on|with|under|the|le|&)(?:\s+|-))?`

/** What looks like the name of a place after "visit to", "inspection of" …, up to the words of its form or the end. */
const PLACE = new RegExp(
  String.raw`\b(?:[Tt]o|[Oo]f|[Ii]n|[Ww]ithin|[Aa]cross|[Aa]t|[Ff]or|[Bb]y)\s+(?:the\s+)?(${CAPITALISED}(?:${LINK}${CAPITALISED})*?)(?=['’]?s?\s+(?:(?:London|Metropolitan|Borough|County|City|District|borough|county|city|metropolitan|district)\s+)*(?:[Cc]ouncil|[Ll]ocal [Aa]uthority|[Cc]hildren['’]?s [Ss]ervices|[Cc]hildren['’]?s [Tt]rust)|\s*\.?\s*$)`,
  'u',
)

/** The plain name of an authority that the table does not know, by how the text speaks of it; null where it does not. */
export function findUnknownAuthority(text: string): string | null {
  const printed = oneLine(text)
  const line = /\p{Ll}/u.test(printed) ? printed : toTitleCase(printed)
  const place = PLACE.exec(line)?.[1]
  if (place) return toPlainName(place)
  return isCouncil(line) ? toPlainName(line) : null
}

/** Words before a name that are small where the name is not. */
const SMALL_BEFORE = new Set(['to', 'in', 'within', 'across', 'at', 'for', 'by', 'the'])

/** A line in capitals as a name would be written; its small words are small. */
function toTitleCase(capitals: string): string {
  return capitals
    .toLowerCase()
    .replace(/\p{L}[\p{L}’']*/gu, (word) =>
      SMALL.has(word) || SMALL_BEFORE.has(word) ? word : word[0]!.toUpperCase() + word.slice(1),
    )
}

/**
 * The authority of a letter, from the places that may name it, the surest first: the subject line, then the first
 * paragraph, then the organisation of the addressee. The first place that names an authority decides, known or not.
 *
 * @param on day of the letter, as in {@link resolveAuthority}.
 * @returns codes null where the table does not know the authority, all null where no place names one.
 */
export function toAuthority(sources: readonly (string | null)[], on: string | null = null): Authority {
  for (const source of sources) {
    if (!source) continue
    const known = resolveAuthority(source, on) ?? findAuthority(source, on)
    if (known) return known
    const name = findUnknownAuthority(source)
    if (name) return { ...NOWHERE, name }
  }
  return NOWHERE
}

/** A name as it may stand in a text: its own capitals or all capitals, any dash or space, `&` for `and`. */
function toPattern(name: string): string {
  return name
    .split(/[\s-]+/)
    .map((word) => {
      if (word === 'and') return '(?:[Aa]nd|AND|&)'
      if (SMALL.has(word))
        return `(?:[${word[0]}${word[0]!.toUpperCase()}]${word.slice(1)}|${word.toUpperCase()})`
      if (word === 'St') return '(?:St|ST|Saint)\\.?'
      const plain = word.replace(',', ',?')
      return plain === plain.toUpperCase() ? plain : `(?:${plain}|${plain.toUpperCase()})`
    })
    .join('[\\s-]+')
}
