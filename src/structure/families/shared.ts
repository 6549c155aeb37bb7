import type { HeadingRule } from './family.js'

/**
 * Headings that mean the same in every family, and in letters of no known family. A heading is taken by its key phrase,
 * whatever qualifies it ("Key strengths", "Areas for improvement across the partnership"); the order decides where two
 * stand in one.
 */
export const SHARED_HEADINGS: readonly HeadingRule[] = [
  { pattern: /^(case|practice) stud(y|ies)\b/, kind: 'narrative' },
  { pattern: /^(\S+ ){0,8}priority actions?\b/, kind: 'priority-actions' },
  {
    pattern:
      /^(?!.*strength)(\S+ ){0,4}areas? (for|of|requiring|in need of) (\S+ ){0,2}(development|improvement)s?\b/,
    kind: 'areas-for-development',
  },
  {
    pattern: /^what .*\b((needs?|should|must|could|to) (to )?(be )?improved?|to do to improve)\b/,
    kind: 'areas-for-development',
  },
  { pattern: /^(?!.*(development|improvement))(\S+ ){0,4}strengths?\b/, kind: 'strengths' },
  { pattern: /^what (is |are )?(works?|working|goes|going) well\b/, kind: 'strengths' },
  {
    pattern:
      /\bmeet(s|ing)? (the |all )?(statutory )?(requirements?|guidance)\b|\brequirements? (that (is|are) )?met\b|\bin line with statutory guidance\b/,
    kind: 'requirements-met',
  },
  { pattern: /^(areas? of )?satisfactory practice$/, kind: 'requirements-met' },
  {
    pattern:
      /^(overview|summary|context|background|introduction|next steps|(headline|main|key) findings?|findings|conclusions?|methodology|scope|about (this|the) (visit|inspection)|evaluation of\b.*|the effectiveness of\b.*)$/,
    kind: 'narrative',
  },
]
