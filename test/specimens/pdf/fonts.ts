import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Layout } from '../letter.js'
import type { Style } from '../prose.js'
import type { Document } from './tags.js'

const require = createRequire(import.meta.url)
const folder = join(dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf')

/** DejaVu Sans Condensed stands in for Tahoma, which may not be passed on; Helvetica for files that embed nothing. */
const FACES: Record<Layout['face'], Record<Exclude<Style, 'mark'>, string>> = {
  dejavu: {
    regular: join(folder, 'DejaVuSansCondensed.ttf'),
    bold: join(folder, 'DejaVuSansCondensed-Bold.ttf'),
    italic: join(folder, 'DejaVuSansCondensed-Oblique.ttf'),
  },
  helvetica: { regular: 'Helvetica', bold: 'Helvetica-Bold', italic: 'Helvetica-Oblique' },
}

/** Body size in points. */
export const BODY = 12
/** Size of footnotes, footnote marks and letterhead in points. */
export const SMALL = 8.5

/** Registers the faces of a letter under the names of their styles, and `symbol` for its bullets. */
export function registerFonts(doc: Document, face: Layout['face']): void {
  for (const [style, source] of Object.entries(FACES[face])) doc.registerFont(style, source)
  doc.registerFont('mark', FACES[face].regular)
  doc.registerFont('symbol', join(folder, 'DejaVuSans.ttf'))
}

/** What pdfkit keeps of a font that it embeds: the characters that each glyph stands for. */
interface EmbeddedFont {
  unicode: (number[] | undefined)[]
}

/**
 * Draws a bullet whose text layer gives `says`, whatever the glyph looks like: Word's symbol fonts map their
 * square to U+F06E, older programs to `ƒ`.
 */
export function drawBullet(doc: Document, says: string, x: number, baseline: number): void {
  doc.font('symbol', says === '•' ? BODY : 8.5)
  doc.text(says === '•' ? '•' : '◼', x, baseline, { lineBreak: false, baseline: 'alphabetic' })
  const { unicode } = (doc as unknown as { _font: EmbeddedFont })._font
  unicode[1] = [says.codePointAt(0) ?? 0]
}
