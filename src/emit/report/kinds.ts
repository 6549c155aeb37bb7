import type { Finding, Letter, SectionKind } from '../../schema.js'

/** The kinds of section that hold findings, in the order of the columns, with what people call them. */
export const KINDS = [
  ['strengths', 'Strengths'],
  ['requirements-met', 'Requirements met'],
  ['areas-for-development', 'Areas for development'],
  ['priority-actions', 'Priority actions'],
  ['findings', 'Findings'],
] as const satisfies readonly (readonly [SectionKind, string])[]

/** Their names alone. */
export const KIND_LABELS = KINDS.map(([, label]) => label)

/** How many findings there are of each kind. */
export class Counts {
  readonly #counts = new Map<SectionKind, number>()

  add(kind: SectionKind, findings = 1): void {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + findings)
  }

  /** In the order of {@link KINDS}, and the sum of all there are. */
  cells(): number[] {
    const each = KINDS.map(([kind]) => this.#counts.get(kind) ?? 0)
    return [...each, [...this.#counts.values()].reduce((sum, count) => sum + count, 0)]
  }
}

/** A letter's findings with the kind of section that each stands in. */
export function findingsOf({ sections }: Letter): { kind: SectionKind; finding: Finding }[] {
  return sections.flatMap(({ kind, findings }) => findings.map((finding) => ({ kind, finding })))
}
