import { basename, extname } from 'node:path'

/**
 * Extensions of the formats that a letter can have. Those of `.doc` and `.rtf` files cannot be read, which they are told of one
 * by one; passed over, they would be missed.
 */
const LETTER_EXTENSIONS: ReadonlySet<string> = new Set(
  '.pdf .docx .docm .dotx .odt .ott .html .htm .xhtml .md .markdown .txt .eml .doc .rtf .png .jpg .jpeg .tif .tiff'.split(
    ' ',
  ),
)

/** Names that by custom speak of a folder and are never a letter in it. */
const ABOUT_THE_FOLDER = /^(readme|licen[cs]e|changelog|contributing|notice)\b/i

/** A letter, an archive of files, or what is passed over. */
export type Content = 'letter' | 'archive' | 'other'

/** What a file met in a folder or an archive is, as far as its name tells. */
export function contentOf(path: string): Content {
  const name = basename(path)
  const extension = extname(name).toLowerCase()
  if (extension === '.zip') return 'archive'
  const isText = extension !== '.pdf'
  if (name.startsWith('.') || (isText && ABOUT_THE_FOLDER.test(name))) return 'other'
  return LETTER_EXTENSIONS.has(extension) ? 'letter' : 'other'
}
