import { unified } from 'unified'
import type { VFile } from 'vfile'
import type { Document, Furniture } from '../extract/document.js'
import type { Letter } from '../schema.js'
import { compile } from './compile.js'
import type { UnnamedSection } from './findings.js'
import { identify } from './identify.js'
import { partition } from './partition.js'
import { promote } from './promote.js'
import { toSections } from './sections.js'

/** A letter before it is named and classified. */
export interface Structured
  extends Pick<
    Letter,
    | 'family'
    | 'title'
    | 'letterDate'
    | 'salutation'
    | 'authority'
    | 'inspection'
    | 'addressees'
    | 'signatories'
    | 'copies'
  > {
  sections: UnnamedSection[]
  /** What of the tree is for form alone, to be added to the document's furniture. */
  furniture: Furniture[]
}

/**
 * The structure of a letter, from its mdast tree. Doubts are messages on the file; a field that the letter does
 * not give is null.
 */
export async function toStructure(document: Document, file: VFile): Promise<Structured> {
  file.data.firstPage = document.source[0]?.page ?? 1
  const tree = await unified()
    .use(partition)
    .use(identify)
    .use(promote)
    .use(toSections)
    .run(document.tree, file)
  return compile(tree.children, document, file)
}
