import type { HeadingRule } from './family.js'

/** Headings that mean the same in every family, and in letters of no known family. */
export const SHARED_HEADINGS: readonly HeadingRule[] = [
  { pattern: /^(case|practice) stud(y|ies)\b/, kind: 'narrative' },
  { pattern: /^areas? (for|of|requiring) (immediate )?priority actions?$/, kind: 'priority-actions' },
  { pattern: /^priority actions?$/, kind: 'priority-actions' },
  {
    pattern: /^areas? (for|of|requiring) (further )?(development|improvement)s?$/,
    kind: 'areas-for-development',
  },
  { pattern: /^what (needs|need|should|must|could) (to )?(be )?improved?\b/, kind: 'areas-for-development' },
  { pattern: /^((\w|-)+ ){0,3}strengths?$/, kind: 'strengths' },
  { pattern: /^(areas? of|what is a) strengths?$/, kind: 'strengths' },
  { pattern: /^what is working well\b/, kind: 'strengths' },
  {
    pattern: /\bmeets? the requirements? of statutory guidance\b/,
    kind: 'requirements-met',
  },
  { pattern: /^(areas? of )?satisfactory practice$/, kind: 'requirements-met' },
  {
    pattern:
      /^(overview|summary|context|background|introduction|next steps|(headline|main|key) findings?|findings|conclusions?|methodology|scope|about (this|the) (visit|inspection)|evaluation of\b.*|the effectiveness of\b.*)$/,
    kind: 'narrative',
  },
]

/** How the closing paragraph of any letter begins: it speaks of the letter itself, or thanks. */
export const CLOSING =
  /^(this letter|a copy of this letter|(i|we) (am|are|have|will|would|shall) (copy|copied|sen[dt]|copying|sending|like to thank|grateful|look)|(i|we) (thank|hope|look forward)|please\b|thank you\b)/i
