import { VFile } from 'vfile'
import { decode } from './decode.js'
import type { SourceLine } from './document.js'
import { readPageTexts } from './pdf/pdf-parse.js'

/**
 * What a second reader sees of a file: `pdf-parse` page by page for a PDF, the text itself for the rest. It knows nothing of
 * lines, blocks or furniture, so that it can bear witness against those who do.
 */
export async function witness(bytes: Uint8Array, mediaType: string): Promise<SourceLine[]> {
  if (mediaType === 'application/pdf') {
    const pages = await readPageTexts(bytes)
    return pages.map((text, index) => ({ text, page: index + 1 }))
  }
  return [{ text: decode(bytes, new VFile()), page: null }]
}
