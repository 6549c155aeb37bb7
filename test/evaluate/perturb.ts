import type { Gold, GoldPerson } from '../../src/evaluate/gold.js'
import {
  FamilySchema,
  type Finding,
  type Letter,
  LetterSchema,
  SCHEMA_VERSION,
  type Section,
} from '../../src/schema.js'

/** A repeatable source of numbers from 0 (inclusive) to 1 (exclusive): mulberry32. */
export function toRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** What a faulty parser could make of a letter: its gold, with each thing in it spoilt at times. */
export class Perturbation {
  constructor(
    private readonly random: () => number,
    /** How often each thing is spoilt, from 0 (never) to 1. */
    private readonly rate: number,
  ) {}

  /** The spoilt letter, or null where it is lost whole. */
  letter(gold: Gold): Letter | null {
    if (this.strikes(0.3)) return null
    return LetterSchema.parse({
      schemaVersion: SCHEMA_VERSION,
      id: gold.id,
      source: {
        path: gold.id,
        fileName: gold.id,
        sha256: gold.sha256,
        bytes: 1,
        mediaType: 'application/pdf',
        pages: null,
        engine: 'none',
        ocr: false,
      },
      family: this.strikes() ? 'unknown' : FamilySchema.parse(gold.family),
      title: this.field(gold.title),
      letterDate: this.strikes() ? null : gold.letterDate,
      salutation: this.field(gold.salutation),
      authority: { name: this.authority(gold.authority), laCode: null, gssCode: null, region: null },
      inspection: {
        start: this.strikes() ? '2001-01-01' : gold.inspection.start,
        end: this.strikes() ? null : gold.inspection.end,
        legalBasis: null,
        previous: null,
      },
      addressees: this.people(gold.addressees).map((person, index) => ({
        ...person,
        address: [],
        postcode: index === 0 && !this.strikes() ? (gold.postcode ?? null) : null,
      })),
      signatories: this.people(gold.signatories ?? []),
      copies: this.people(gold.copies ?? []),
      sections: this.list(gold.sections).flatMap((section) => this.section(section)),
      messages: [],
      coverage: { words: 9, placed: 9, furniture: 0, lost: this.strikes() ? this.below(5) : 0 },
    } satisfies Letter)
  }

  private section(gold: Gold['sections'][number]): Section {
    return {
      kind: this.strikes() ? this.pick(['strengths', 'narrative', 'findings'] as const) : gold.kind,
      heading: null,
      page: null,
      statedNone: gold.none !== this.strikes(),
      paragraphs: [],
      findings: this.list(gold.findings).map((finding, index) => this.finding(finding, index)),
    }
  }

  private finding(gold: Gold['sections'][number]['findings'][number], index: number): Finding {
    const ids = this.strikes(3) ? [this.pick(['assessment', 'other', 'neglect'])] : this.list(gold.themes)
    const themes = [...new Set(ids)]
    const main = this.strikes(2) ? this.below(themes.length + 1) : 0
    return {
      id: `finding-${index}`,
      ordinal: index + 1,
      subheading: this.field(gold.subheading ?? null),
      text: this.text(gold.text),
      pages: this.strikes() ? [7, 3] : [...(gold.pages ?? [])].reverse(),
      boxes: [],
      themes: themes.map((id, place) => ({ id, score: 0.5, main: place === main, evidence: [] })),
    }
  }

  private people(gold: readonly GoldPerson[]) {
    return this.list(gold).map(({ name, role, organisation }) => ({
      name: this.text(name),
      role: this.field(role ?? null),
      organisation: this.strikes() ? 'Ofsted' : (organisation ?? null),
    }))
  }

  private authority(name: string | null): string | null {
    if (name === null || this.strikes()) return null
    const forms = [`The ${name} & City Council`, `City of ${name.replaceAll('-', ' ')}`, `${name}shire`]
    return this.strikes(5) ? this.pick(forms) : name
  }

  private field(text: string | null): string | null {
    if (text === null) return this.strikes() ? 'Something' : null
    return this.strikes() ? null : this.text(text)
  }

  /** The text in other characters, or with a word or a few letters changed, lost or doubled; never empty. */
  private text(text: string): string {
    if (!this.strikes()) return text
    const words = text.split(' ')
    const at = this.below(words.length)
    const from = this.below(text.length)
    return (
      this.pick([
        text.replaceAll('\u2019', "'").replaceAll('-', '\u2011').replaceAll(' ', ' \u00a0\u2003'),
        text.replaceAll('fi', '\ufb01').toUpperCase(),
        `${text}.,`,
        words.filter((_, index) => index !== at).join(' '),
        words.map((word, index) => (index === at ? `${word} ${word}` : word)).join(' '),
        words.map((word, index) => (index === at ? '\u{1d51e}\u{1f6b8} \ufb03' : word)).join(' '),
        text.slice(0, from) + text.slice(from + this.below(24)),
        text.slice(from) + text.slice(0, from),
      ]) || 'x'
    )
  }

  /** The things with some lost, some doubled, and the order changed at times. */
  private list<T>(things: readonly T[]): T[] {
    const kept = things.flatMap((thing) => (this.strikes() ? [] : this.strikes() ? [thing, thing] : [thing]))
    return this.strikes() ? kept.reverse() : kept
  }

  private strikes(weight = 1): boolean {
    return this.random() < this.rate * weight
  }

  private below(limit: number): number {
    return Math.floor(this.random() * limit)
  }

  private pick<T>(things: readonly T[]): T {
    return things[this.below(things.length)]!
  }
}
