import type { VFile } from 'vfile'
import { say } from '../../../messages.js'
import { allOf, type XmlElement } from '../xml.js'
import type { Relation } from './package.js'

/** What a document takes in from another file or part, by the element that stands in its place. */
const EMBEDDED: Readonly<Record<string, string>> = {
  altChunk: 'text taken in from another file',
  subDoc: 'a sub-document',
}

/** Says where words may stand in what is not read: files that Word merges when it opens the document, and drawn diagrams. */
export function sayUnread(
  body: XmlElement,
  relations: readonly Relation[],
  xml: (name: string | undefined) => XmlElement | undefined,
  file: VFile,
): void {
  const found = Object.entries(EMBEDDED).filter(([name]) => allOf(body, name).length > 0)
  const diagrams = relations.filter(({ type, target }) => type === 'diagramData' && hasWords(xml(target)))
  const kinds = [...found.map(([, kind]) => kind), ...(diagrams.length > 0 ? ['words in a diagram'] : [])]
  for (const kind of kinds)
    say(file, 'unread-part', `Unexpected ${kind} in the document, expected its words in the text`)
}

function hasWords(part: XmlElement | undefined): boolean {
  return (
    part !== undefined &&
    allOf(part, 't').some(({ children }) => children.some((child) => String(child).trim() !== ''))
  )
}
