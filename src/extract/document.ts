import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import type { Box } from '../schema.js'

declare module 'mdast' {
  interface Data {
    /** Pages that the node stands on, in order; absent where the format has none. */
    pages?: number[]
    /** Where on those pages, a box a page. */
    boxes?: Box[]
  }
}

/**
 * Repeated or marginal matter: marked, left out of the letter, never dropped from the account. A `formula` is what a letter
 * has for form alone ("Yours sincerely", "Copy:"); `hidden` is text in the file that the page does not show; `mail` is of
 * the e-mail that the letter came in, `surroundings` what a web page sets round it; `picture` is what OCR made out in a logo, a
 * signature or a stain.
 */
export interface Furniture {
  kind:
    | 'letterhead'
    | 'surroundings'
    | 'running-head'
    | 'page-number'
    | 'footnote'
    | 'footnote-mark'
    | 'marker'
    | 'hidden'
    | 'watermark'
    | 'picture'
    | 'formula'
    | 'mail'
  text: string
  page: number | null
}

/** A line of a source, before anything is done with it. */
export interface SourceLine {
  text: string
  page: number | null
}

/** A line by which a file that holds several letters is cut. */
export interface PartLine extends SourceLine {
  /** True where a blank line, a wide gap or a new page stands above it. */
  opens: boolean
}

/** A run of a file's lines: from the first up to, and without, the second. */
export interface Stretch {
  from: number
  to: number
}

/** How a file is read in parts, each by its own layout, as though the file held nothing else. */
export interface Parts {
  lines: readonly PartLine[]
  /** The document of one stretch of the lines; what is in doubt about it is said on the file. */
  read(stretch: Stretch, file: VFile): Document
}

/**
 * A file as every reader gives it: from here on nothing knows what the format was.
 *
 * In `tree`, a `heading` or `paragraph` holds reflowed text, in which a `break` is a line end that the author
 * meant; a boxed study is a `blockquote`; text in columns is a `table` of one row with a cell a column.
 */
export interface Document {
  tree: Root
  furniture: Furniture[]
  /** Every line that the reader saw, as it saw it: what the word account is made against. */
  source: SourceLine[]
  /** Number of pages, or null where the format has none. */
  pages: number | null
  mediaType: string
  /** The reader that gave the text. */
  engine: string
  /** Whether text of any page was read off its picture. */
  ocr?: boolean
  /** Absent where layout plays no part in the reading; then the tree itself is cut. */
  parts?: Parts
}
