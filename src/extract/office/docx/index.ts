import { posix } from 'node:path'
import type { Root } from 'hast'
import type { VFile } from 'vfile'
import type { Document, Furniture } from '../../document.js'
import { takeHidden } from '../../hast/hidden.js'
import { readElements } from '../../hast/index.js'
import { toLines } from '../../hast/lines.js'
import { takeNotes } from '../../hast/notes.js'
import { ContainerError, readParts } from '../container.js'
import { DOCX } from '../formats.js'
import { toMarginal } from '../marginal.js'
import { childOf, childrenOf, parseXml, type XmlElement } from '../xml.js'
import { createBodyReader } from './body.js'
import { toStyles } from './styles.js'

const MAIN = 'word/document.xml'

/**
 * Reads a Word document: its body as elements of a page, then as any page. Tracked changes are accepted; headers, footers,
 * footnotes and hidden text are furniture.
 *
 * `mammoth` is not used: it passes over headers, footers and moved text, takes hidden text for text, and unpacks whatever a file says.
 *
 * @throws ContainerError
 */
export async function readDocx(bytes: Uint8Array, file: VFile): Promise<Document> {
  const parts = await readParts(
    bytes,
    (name) => /\.(xml|rels)$/i.test(name) && !/^(customXml|docProps)\//.test(name),
  )
  const xml = (name: string | undefined) => {
    const part = name === undefined ? undefined : parts.get(name)
    return part && parseXml(part)
  }
  const main =
    relationsOf(xml('_rels/.rels'), '').find(({ type }) => type === 'officeDocument')?.target ?? MAIN
  const document = childOf(xml(main), 'document', 'body')
  if (!document) throw new ContainerError('corrupt-document', 'The file is damaged: it holds no document')
  const relations = relationsOf(xml(relationsName(main)), posix.dirname(main))
  const partOf = (type: string) => xml(relations.find((relation) => relation.type === type)?.target)

  const styles = toStyles(partOf('styles'), partOf('numbering'))
  const cited: { kind: 'footnote' | 'endnote'; id: string }[] = []
  const readBody = createBodyReader(styles, (kind, id) => cited.push({ kind, id }))
  const root: Root = { type: 'root', children: readBody(document) }
  const lines = toLines(root)

  const notes = {
    footnote: childOf(partOf('footnotes'), 'footnotes'),
    endnote: childOf(partOf('endnotes'), 'endnotes'),
  }
  const footnotes = cited.flatMap(({ kind, id }, index): Furniture[] => {
    const note = childrenOf(notes[kind]).find((one) => one.attributes.id === id)
    const text = note ? toLines(...readBody(note)).join(' ') : ''
    return [
      { kind: 'footnote-mark', text: String(index + 1), page: null },
      { kind: 'footnote', text: `${index + 1} ${text}`, page: null },
    ]
  })
  const margins = relations
    .filter(({ type }) => type === 'header' || type === 'footer')
    .flatMap(({ target, type }) => readMargin(childOf(xml(target), type === 'header' ? 'hdr' : 'ftr')))
  function readMargin(part: XmlElement | undefined): Furniture[] {
    return part ? toMarginal(toLines(...readBody(part))) : []
  }
  const furniture = [...margins, ...footnotes]
  const source = [...furniture.map(({ text }) => text), ...lines].map((text) => ({ text, page: null }))
  const taken = [...takeHidden(root), ...takeNotes(root)]
  return readElements(
    root,
    {
      furniture: [...furniture, ...taken],
      source,
      mediaType: DOCX,
      engine: 'saxes',
    },
    file,
  )
}

interface Relation {
  id: string
  /** The last word of the type's address, which the two editions of the standard have in common. */
  type: string
  target: string
}

/** The parts that a part points to, in the order of their names. */
function relationsOf(part: XmlElement | undefined, folder: string): Relation[] {
  return childrenOf(childOf(part, 'Relationships'), 'Relationship')
    .filter(({ attributes }) => attributes.TargetMode !== 'External')
    .map(({ attributes }) => ({
      id: attributes.Id ?? '',
      type: (attributes.Type ?? '').split('/').at(-1) ?? '',
      target: toName(attributes.Target ?? '', folder),
    }))
    .sort((a, b) => (a.target < b.target ? -1 : a.target > b.target ? 1 : 0))
}

function toName(target: string, folder: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.join(folder, target)
}

function relationsName(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)
}
