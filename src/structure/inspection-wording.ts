/** How letters say when the inspection was: in which sentences, and what other dates stand in them. */

const VISIT = String.raw`\b(?:visit|inspection|fieldwork)\b`
const DONE = String.raw`\b(?:took place|taken place|carried out|conducted|undertaken|undertook|held|completed|visited|on[- ]site)\b`
const TELLS = String.raw`\b(?:summari[sz]es|sets out|outlines|reports?|contains?|confirms|details|tells)\b`

/** Sentences that may say when the inspection was, the surest kind first. */
export const TELLING = [
  // Of this inspection, or in the words with which letters begin.
  String.raw`\b(?:this|our)\s+(?:[\w-]+\s+){0,4}?${VISIT}.*${DONE}|\bletter\b.*${TELLS}.*${VISIT}|^(?:between|from|on)\s.*(?:${DONE}.*${VISIT}|${VISIT}.*${DONE})`,
  // Of an inspection.
  String.raw`(?:${VISIT}|\binspectors\b).*${DONE}|${TELLS}.*${VISIT}|${DONE}.*${VISIT}`,
  // Any that speaks of one.
  String.raw`${VISIT}|\binspectors\b`,
].map((source) => new RegExp(source, 'i'))

/** A sentence that speaks of an inspection at all. */
export const IS_ABOUT_INSPECTION = TELLING.at(-1)!

/** What stands before a date that is another inspection's, or of something else. */
export const IS_OTHER = new RegExp(
  [
    String.raw`\b(?:(?:last|previous|earlier|prior|next|most recent|since|following|after|before) (?:[\w’'-]+ ){0,6}?(?:inspections?|visits?|reviews?|judge?ments?)|was last inspected|were last inspected|since|publish\w*|submit\w*|came into|introduced|launched)\b(?!.*\b(?:this|our|we|inspectors)\b)`,
    String.raw`\b(?:by|until|as of|no later than|dated|letter of|before|after|prior to|in response to)\s+(?:the\s+)?$`,
  ].join('|'),
  'i',
)

/** What joins the dates of one inspection that are told apart: on site and off site, a return for another day. */
export const IS_CONTINUED =
  /^[\s,;()]*(?:and\s+)?(?:on|from|between)?[\s,;()]*$|\b(?:on|off)[- ]?site\b|\bremote(?:ly)?\b|\bvirtual(?:ly)?\b|\bfurther\b|\bagain\b|\breturned\b|\bfollowed by\b/i
