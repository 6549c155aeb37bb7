import { isBullet } from './markers.js'

/** The head of an item: a bullet of the page or of Markdown. */
const ITEM = /^\s*(?:[-*+]\s+)?(\S)\s*\S/u

/** A sign by itself behind a sentence or a phrase. */
const SIGN = /\s+(\S)[ \t]+(?=\S)/gu

/** Bullets that stand for nothing else within a sentence, as arrows, boxes to tick and what stands for an unknown sign do. */
const PLAIN = /[•▪■●◦]/u

/** A dash between two sentences, which no sentence has; "a.m." and "St." end none. */
const DASH = /(?<=\p{Ll}{3}[.!?])[ \t]+-[ \t]+(?=\p{Lu})/gu

/**
 * Items that a converter ran on in one line, each on a line of its own: "• Plans are clear. • Nurses visit early." A line is parted
 * where the bullet that opens it stands by itself in it, or a round or square one in an item of Markdown's own: elsewhere such signs part
 * what stands side by side.
 */
export function partRunOnItems(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const opening = ITEM.exec(line)?.[1] ?? ''
      if (!isBullet(opening) && !/^\s*[-*+]\s/.test(line)) return line
      const indent = /^\s*/.exec(line)![0]
      return line
        .replace(SIGN, (whole, sign: string) =>
          (isBullet(opening) ? sign === opening : PLAIN.test(sign)) ? `\n${indent}${sign} ` : whole,
        )
        .replace(DASH, `\n${indent}- `)
    })
    .join('\n')
}
