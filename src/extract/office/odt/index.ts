import type { Root } from 'hast'
import type { VFile } from 'vfile'
import type { Document, Furniture } from '../../document.js'
import { takeHidden } from '../../hast/hidden.js'
import { readElements } from '../../hast/index.js'
import { toLines } from '../../hast/lines.js'
import { takeNotes } from '../../hast/notes.js'
import { ContainerError, readParts } from '../container.js'
import { FLAT_ODT, ODT } from '../formats.js'
import { readMargins } from '../marginal.js'
import { isPictures, sayPictures } from '../pictures.js'
import { allOf, childOf, childrenOf, parseXml, type XmlElement } from '../xml.js'
import { createBodyReader } from './body.js'
import { toStyles } from './styles.js'

const PARTS = ['content.xml', 'styles.xml', 'META-INF/manifest.xml']

/**
 * Reads an OpenDocument text: its text as elements of a page, then as any page. Tracked changes are accepted; headers, footers,
 * footnotes, comments and hidden text are furniture. No library kept in this decade reads the format.
 *
 * @returns null, with a fatal message on the file, where it holds pictures alone.
 * @throws ContainerError
 */
export async function readOdt(bytes: Uint8Array, file: VFile): Promise<Document | null> {
  const parts = await readParts(bytes, (name) => PARTS.includes(name))
  const xml = (name: string) => {
    const part = parts.get(name)
    return part && parseXml(part)
  }
  const manifest = xml('META-INF/manifest.xml')
  if (manifest && allOf(manifest, 'encryption-data').length > 0)
    throw new ContainerError('encrypted-document', 'The file asks for a password')
  return toDocument(ODT, childOf(xml('content.xml'), 'document-content'), xml('styles.xml'), file)
}

/**
 * Reads an OpenDocument text that is one XML file and no container.
 *
 * @returns null, with a fatal message on the file, where it holds pictures alone.
 * @throws ContainerError
 */
export async function readFlatOdt(bytes: Uint8Array, file: VFile): Promise<Document | null> {
  const flat = childOf(parseXml(bytes), 'document')
  return toDocument(FLAT_ODT, flat, flat, file)
}

function toDocument(
  mediaType: string,
  content: XmlElement | undefined,
  master: XmlElement | undefined,
  file: VFile,
): Document | null {
  const text = childOf(content, 'body', 'text')
  if (!text) throw new ContainerError('corrupt-document', 'The file is damaged: it holds no text')

  const notes: Furniture[] = []
  const readBody = createBodyReader(toStyles(master, content), (label, body) => {
    notes.push({ kind: 'footnote-mark', text: label, page: null })
    notes.push({ kind: 'footnote', text: `${label} ${toLines(...readBody(body)).join(' ')}`, page: null })
  })
  const root: Root = { type: 'root', children: readBody(text) }
  const pages = master ? allOf(master, 'master-page') : []
  const margins = pages
    .flatMap((page) => childrenOf(page).filter(({ name }) => /^(header|footer)/.test(name)))
    .map((margin) => ({ isHeader: margin.name.startsWith('header'), blocks: readBody(margin) }))
  const marginal = readMargins(root, margins)
  const lines = toLines(root)
  if (lines.length === 0 && isPictures(text)) return sayPictures(file)
  const furniture = [...marginal, ...notes]
  const source = [...furniture.map((one) => one.text), ...lines].map((line) => ({ text: line, page: null }))
  const taken = [...takeHidden(root), ...takeNotes(root)]
  return readElements(root, { furniture: [...furniture, ...taken], source, mediaType, engine: 'saxes' }, file)
}
