import type { HeadingRule } from './family.js'

/**
 * Headings that mean the same in every family, and in letters of no known family. A heading is taken by its key phrase,
 * whatever qualifies it ("Key strengths", "Areas for improvement across the partnership"); the order decides where two
 * stand in one.
 */
export const SHARED_HEADINGS: readonly HeadingRule[] = [
  { pattern: /^(case|practice) stud(y|ies)\b/, kind: 'narrative', interrupts: true, lists: 'expected' },
  { pattern: /^next steps$/, kind: 'narrative', lists: 'expected' },
  {
    pattern: /^(recommendations|summary|key findings?|conclusions?)$/,
    kind: 'narrative',
    lists: 'doubted',
  },
  // Both in one list: neither kind may be given for the other.
  {
    pattern: /^(\S+ ){0,2}strengths? and (\S+ ){0,3}(developments?|improvements?|weakness(es)?)\b/,
    kind: 'findings',
    onlyBulleted: true,
  },
  {
    pattern:
      /^(\S+ ){0,8}priority actions?\b|^(\S+ ){0,2}priority areas? for action\b|^areas? for (immediate|urgent) action\b|^(actions?|matters?)\b.*\bpriority\b/,
    kind: 'priority-actions',
  },
  {
    pattern:
      /^(?!.*strength)(\S+ ){0,4}areas? (\S+ ){0,3}(for|of|requiring|needing|in need of) (\S+ ){0,2}(development|improvement)s?\b/,
    kind: 'areas-for-development',
  },
  {
    pattern:
      /^(what|(\S+ ){0,2}areas?)\b.*\b((needs?|requires?|should|must|could|to) (to )?(be )?(improved?|improvement|better|change|strengthen(ed|ing)?|developed?)|to do to improve)\b/,
    kind: 'areas-for-development',
  },
  {
    pattern:
      /^(\S+ ){0,2}weakness(es)?$|^(\S+ ){0,2}areas? of ((\S+ )?concern|weakness(es)?)$|^areas? for action$|^(\S+ ){0,2}improvements? (is |are )?(needed|required)$|^(\S+ ){0,2}priorities for (improvement|development)$|^(\S+ ){0,2}development areas?$|^what (is|are) not (working|going) (\S+ )?well$|^(issues|matters|points)\b.*\bto (address|improve)$|^the (local authority|partnership|council)\b.*\bto improve$/,
    kind: 'areas-for-development',
    onlyBulleted: true,
  },
  {
    pattern:
      /\b((does|do|did|can) ?not|(does|do|did)n[’']t) (yet |fully )?(meet|comply)\b|\bfail(s|ed|ing)? to (meet|comply)\b|\brequirements?\b.*\b(not|un)( yet| fully)? ?met\b|\bnot (all|every)\b.*\brequirements?\b/,
    kind: 'areas-for-development',
  },
  { pattern: /^(?!.*(development|improvement))(\S+ ){0,4}strengths?\b/, kind: 'strengths' },
  // "The inspection identified the following strengths:"
  { pattern: /^(the|this|our|inspectors|we)\b.*\bfollowing (\S+ ){0,2}strengths?$/, kind: 'strengths' },
  {
    pattern:
      /^(the|this|our|inspectors|we)\b.*\bfollowing (\S+ ){0,2}areas? (for|of|requiring|needing|in need of) (\S+ ){0,2}(development|improvement)s?$/,
    kind: 'areas-for-development',
  },
  { pattern: /^what (is |are )?(works?|working|goes|going) well\b/, kind: 'strengths' },
  {
    pattern:
      /^(?!.*\b(no|not|less|lack|little|limited|inconsistent|insufficient)\b)((areas?|aspects|elements|examples?|features?) of )?(\S+ )?(good|positive|effective|notable|strong|best|exemplary) practice$|^(\S+ )?strong features$/,
    kind: 'strengths',
    onlyBulleted: true,
  },
  {
    pattern:
      /\b(meet(s|ing)?|met|compl(y|ies|ying) with) (the |all )?(statutory )?(requirements?|guidance)\b|\brequirements? (that )?((is|are|was|were) )?met\b|\bin line with statutory guidance\b/,
    kind: 'requirements-met',
  },
  { pattern: /^(areas? of )?(satisfactory|adequate) practice$/, kind: 'requirements-met' },
  {
    pattern:
      /^(overview|context|background|introduction|(headline|main) findings?|findings|methodology|scope|about (this|the) (visit|inspection)|evaluation of\b.*|the effectiveness of\b.*)$/,
    kind: 'narrative',
  },
]
