import type { StructuredPart } from './index.js'

/** What a letter says, wherever it stands: two that say the same are one letter twice. */
export function toSaid({ structure: { title, letterDate, sections } }: StructuredPart): string {
  const texts = sections.flatMap(({ heading, paragraphs, findings }) => [
    heading,
    ...[...paragraphs, ...findings].map(({ text }) => text),
  ])
  return JSON.stringify([title, letterDate, texts])
}
