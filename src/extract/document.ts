import type { Root } from 'mdast'
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
 * has for form alone ("Yours sincerely", "Copy:"); `mail` is of the e-mail that it came in; `hidden` is text in the file that the page does not show.
 */
export interface Furniture {
  kind:
    | 'letterhead'
    | 'running-head'
    | 'page-number'
    | 'footnote'
    | 'footnote-mark'
    | 'marker'
    | 'hidden'
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
}
