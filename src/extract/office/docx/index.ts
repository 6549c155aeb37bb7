import type { Root } from 'hast'
import type { VFile } from 'vfile'
import type { Document, Furniture } from '../../document.js'
import { takeHidden } from '../../hast/hidden.js'
import { readElements } from '../../hast/index.js'
import { toLines } from '../../hast/lines.js'
import { takeNotes } from '../../hast/notes.js'
import { ContainerError, readParts } from '../container.js'
import { DOCX } from '../formats.js'
import { readMargins } from '../marginal.js'
import { isPictures, sayPictures } from '../pictures.js'
import { childOf, childrenOf, parseXml } from '../xml.js'
import { createBodyReader } from './body.js'
import { toPackage } from './package.js'
import { toStyles } from './styles.js'
import { sayUnread } from './unread.js'

/**
 * Reads a Word document: its body as elements of a page, then as any page. Tracked changes are accepted; headers, footers,
 * footnotes and hidden text are furniture.
 *
 * `mammoth` is not used: it passes over headers, footers and moved text, takes hidden text for text, and unpacks whatever a file says.
 *
 * @returns null, with a fatal message on the file, where it holds pictures alone.
 * @throws ContainerError
 */
export async function readDocx(bytes: Uint8Array, file: VFile): Promise<Document | null> {
  const parts = await readParts(
    bytes,
    (name) => /\.(xml|rels)$/i.test(name) && !/^(customXml|docProps)\//i.test(name),
  )
  const { main, relations, xml } = toPackage(parts, parseXml)
  const document = childOf(main, 'document', 'body')
  if (!document) throw new ContainerError('corrupt-document', 'The file is damaged: it holds no document')
  const partOf = (type: string) => xml(relations.find((relation) => relation.type === type)?.target)

  const cited: Cited[] = []
  const readBody = createBodyReader(toStyles(partOf('styles'), partOf('numbering')), (kind, id, mark) =>
    cited.push({ kind, id, mark }),
  )
  const root: Root = { type: 'root', children: readBody(document) }
  const margins = relations
    .filter(({ type }) => type === 'header' || type === 'footer')
    .flatMap(({ target, type }) => childOf(xml(target), type === 'header' ? 'hdr' : 'ftr') ?? [])
    .map((part) => ({ isHeader: part.name === 'hdr', blocks: readBody(part) }))
  const marginal = readMargins(root, margins)
  const lines = toLines(root)
  if (lines.length === 0 && isPictures(document)) return sayPictures(file)
  sayUnread(document, relations, xml, file)

  const notes = {
    footnote: childOf(partOf('footnotes'), 'footnotes'),
    endnote: childOf(partOf('endnotes'), 'endnotes'),
  }
  const footnotes = toFootnotes(cited, ({ kind, id }) => {
    const note = childrenOf(notes[kind]).find((one) => one.attributes.id === id)
    return note ? toLines(...readBody(note)).join(' ') : ''
  })
  const furniture = [...marginal, ...footnotes]
  const source = [...furniture.map(({ text }) => text), ...lines].map((text) => ({ text, page: null }))
  const taken = [...takeHidden(root), ...takeNotes(root)]
  return readElements(
    root,
    { furniture: [...furniture, ...taken], source, mediaType: DOCX, engine: 'saxes' },
    file,
  )
}

interface Cited {
  kind: 'footnote' | 'endnote'
  id: string
  mark: string | null
}

/** Notes and their marks: numbers in the order in which they are cited, or signs of the author's own, which the note repeats. */
function toFootnotes(cited: readonly Cited[], textOf: (note: Cited) => string): Furniture[] {
  let count = 0
  // What is cited in a note comes in after this.
  return [...cited].flatMap((note): Furniture[] => {
    const mark = note.mark ?? String(++count)
    const text = textOf(note)
    return [
      { kind: 'footnote-mark', text: mark, page: null },
      { kind: 'footnote', text: note.mark === null ? `${mark} ${text}` : text, page: null },
    ]
  })
}
