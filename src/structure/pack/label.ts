import { isProse } from './prose.js'

/** What a pack sets above what it holds: "Appendix A", "Agenda item 7", "Letter 2 of 5", a rule. */
const LABEL =
  /^(\W{3,}$|(appendix|annexe?|enclosure|attachment|agenda( item)?|item|exhibit|document|letter|part|section)( (no\.?|number))? ?(\d+|[A-Z]|[ivx]+)\b)/i

/** Whether a line is a pack's, above or between what it holds. */
export function isLabel(text: string): boolean {
  return LABEL.test(text) && text.length <= 120
}

/** How the documents of a pack are headed. */
const OTHER =
  /^inspections? of\b|^.{0,60}\b(agenda|minutes of|minutes$|report (of|to|on)|item \d+|meeting of|inspection report)\b/i

/** Whether a line heads something else than a letter: minutes, a report, an agenda. */
export function isHeadOfOther(text: string): boolean {
  return text.length <= 120 && !isProse(text) && OTHER.test(text)
}
