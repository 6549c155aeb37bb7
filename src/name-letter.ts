import { basename } from 'node:path'
import { type Coverage, type Letter, SCHEMA_VERSION } from './schema.js'
import type { Structured } from './structure/index.js'

/** What a letter is named by. */
export interface Naming {
  /** The same bytes always give it. */
  id: string
  source: Omit<Letter['source'], 'fileName'>
  coverage: Coverage
}

/** Gives a structured letter its identity: what it was read from, and ids that the same bytes always get. */
export function nameLetter(
  { sections, ...structure }: Omit<Structured, 'furniture'>,
  { id, source: { path, ...source }, coverage }: Naming,
): Letter {
  return {
    schemaVersion: SCHEMA_VERSION,
    id,
    source: { path, fileName: basename(path), ...source },
    ...structure,
    sections: sections.map((section, at) => ({
      ...section,
      findings: section.findings.map((finding) => ({
        id: `${id}-s${at + 1}-f${finding.ordinal}`,
        ...finding,
      })),
    })),
    messages: [],
    coverage,
  }
}
