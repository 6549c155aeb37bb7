import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js'
import conceptStems from './concept-stems.json' with { type: 'json' }

/** The stems of the words of concepts, as the stemmer gives them: every start needs them, and to make them takes 40 ms. */
const KNOWN_STEMS: ReadonlyMap<string, string> = new Map(Object.entries(conceptStems))

/** A word as it is written, wherever it stands. */
export class WordForm {
  readonly stem: string
  /** 32-bit hash of the stem. */
  readonly hash: number
  /** Opens a clause ("which", "so"). */
  readonly isOpener: boolean
  /** Says little for itself ("the", "of"). */
  readonly isCommon: boolean
  /** Says how well or badly something is done ("timely", "not"). */
  readonly isJudging: boolean

  /** @param word in lower case and without a genitive. */
  constructor(word: string) {
    this.stem = KNOWN_STEMS.get(word) ?? PorterStemmer.stem(word)
    this.hash = hashOf(this.stem)
    this.isOpener = OPENERS.has(word)
    this.isCommon = COMMON.has(word)
    this.isJudging = JUDGING.test(this.stem)
  }
}

/** A word of a finding. */
export interface Word {
  form: WordForm
  /** Place in the text, in UTF-16 units, end exclusive. */
  start: number
  end: number
  /** Number of the sentence, from 0. */
  sentence: number
  /** Number of the clause, from 0: commas, brackets and opening words begin a new one. */
  clause: number
}

const OPENERS = new Set('which so because although however but while whilst where when'.split(' '))

const COMMON = new Set(
  `a an the of and to in is are was were be been by for with on that this these those it its as at from or not have has
  had their they there which who can will would into also than such all some most but more other very`.split(
    /\s+/,
  ),
)

const JUDGING =
  /^(time|prompt|delai|drift|quick|swift|effect|good|strong|weak|poor|robust|clear|consist|inconsist|improv|well|not|lack|insuffici|limit|variabl|routin|thorough|qualiti|too|regular|rare)/

/** Forms are kept for speed, up to a bound that no letter reaches, so that memory stays flat over an archive. */
const KNOWN_FORMS = 50_000
const forms = new Map<string, WordForm>()

/**
 * The words of a text with their places.
 *
 * The stemmer is natural's; the splitting is not, because natural's tokenizers forget where a word stood and
 * the evidence has to be quoted as printed. It goes by character codes, which is several times as fast as a regular expression.
 */
export function readWords(text: string): Word[] {
  const words: Word[] = []
  let sentence = 0
  let clause = 0
  let at = 0
  while (at < text.length) {
    if (!isWordCode(text.charCodeAt(at))) {
      if (words.length > 0) {
        const gap = gapAt(text, at)
        if (gap === 'sentence' && words.at(-1)!.sentence === sentence) sentence++
        if (gap !== null && words.at(-1)!.clause === clause) clause++
      }
      at++
      continue
    }
    const start = at
    at = endOfWord(text, start)
    const form = formOf(text.slice(start, at))
    if (form.isOpener) clause++
    words.push({ form, start, end: at, sentence, clause })
  }
  return words
}

/** What a character between words ends, if anything. */
function gapAt(text: string, at: number): 'sentence' | 'clause' | null {
  switch (text[at]) {
    case ';':
    case ':':
      return 'sentence'
    case '.':
    case '!':
    case '?':
      return isSpace(text[at + 1]) ? 'sentence' : null
    case ',':
    case '(':
    case ')':
      return 'clause'
    case '-':
    case '–':
    case '—':
      return isSpace(text[at - 1]) && isSpace(text[at + 1]) ? 'clause' : null
    default:
      return null
  }
}

function isSpace(char: string | undefined): boolean {
  return char === ' ' || char === '\n' || char === '\t' || char === '\u00a0'
}

/** End of the word that starts here: letters and digits, then at most one apostrophe with letters. */
function endOfWord(text: string, start: number): number {
  let at = start + 1
  while (isWordCode(text.charCodeAt(at))) at++
  const mark = text[at]
  if ((mark === "'" || mark === '’') && isLetterCode(text.charCodeAt(at + 1))) {
    at += 2
    while (isLetterCode(text.charCodeAt(at))) at++
  }
  return at
}

function isWordCode(code: number): boolean {
  return isLetterCode(code) || (code >= 48 && code <= 57)
}

function isLetterCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

function formOf(written: string): WordForm {
  const known = forms.get(written)
  if (known !== undefined) return known
  const plain = written.toLowerCase().replace('’', "'")
  const word = plain.endsWith("'s") ? plain.slice(0, -2) : plain
  const form = new WordForm(word)
  if (forms.size >= KNOWN_FORMS) forms.clear()
  forms.set(written, form)
  return form
}

const FNV_OFFSET = 0x811c9dc5 | 0
const FNV_PRIME = 0x01000193

/** 32-bit FNV-1a over UTF-16 units. */
export function hashOf(text: string): number {
  let hash = FNV_OFFSET
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME)
  return hash | 0
}

/** A hash of a sequence, from the hash of what came before and of what follows. */
export function mixHash(before: number, next: number): number {
  let mixed = Math.imul(before ^ (before >>> 15), 0x2c1b3c6d) ^ next
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39)
  return mixed ^ (mixed >>> 15)
}
