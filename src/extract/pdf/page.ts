/**
 * A page as a PDF engine gives it: runs of text with their place and type, and the lines drawn on the page.
 * Lengths are points (1/72 inch), measured from the top left of the page.
 */
export interface PdfPage {
  /** From 1. */
  number: number
  width: number
  height: number
  /** In content order, which is not always reading order. */
  runs: TextRun[]
  /** Text that a clipping path or the edge of the page hides, such as what overflows a table row of fixed height. */
  hidden: string[]
  /** What OCR made out in logos, signatures and stains, as it gave it. */
  pictures: string[]
  /** Share of the page that its pictures cover, from 0 to 1. */
  picture: number
  /** Characters of its runs that their font does not name: what stands for them is a guess. */
  unmapped: number
  /** Thin lines and borders drawn on the page. */
  rules: Rule[]
  /** Small shapes and pictures on the page, about as wide as high, which may be bullets. */
  dots: Rule[]
  /** What the tag tree says of the marked content of the page; null where the file has no tags. */
  tags: ReadonlyMap<number, PdfTag> | null
}

/** Text of one type on one baseline. */
export interface TextRun {
  text: string
  /** Whether white space stands between this run and the one before. */
  spaceBefore: boolean
  left: number
  right: number
  baseline: number
  /** Type size as it stands on the page. */
  size: number
  font: PdfFont
  /** True where the text runs up or down the page. */
  slanted?: boolean
  /** Id of the marked content that holds the run, or -1. */
  mcid: number
  /** Of its characters, how many their font does not name; of those of dingbats none. */
  unmapped: number
}

export interface PdfFont {
  name: string
  bold: boolean
  italic: boolean
  /** True for dingbat fonts, in which a letter is the code of a picture. */
  symbol: boolean
}

/** Where a drawn line, thin in one direction, or a drawn dot stands. */
export interface Rule {
  left: number
  top: number
  right: number
  bottom: number
}

/** The block that a piece of marked content belongs to. */
export interface PdfTag {
  /** Structure types from the root down to the block, such as `['Document', 'L', 'LI', 'LBody']`. */
  path: readonly string[]
  /**
   * The way from the root down to the block, child by child. It is the same on every page that the block
   * stands on, so that it tells whether a paragraph goes on over a page break.
   */
  block: string
}
