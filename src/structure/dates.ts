/** Temporary. */
export function parseLetterDate(text: string): { date: string | null; reason: string | null } | null {
  const months = 'January February March April May June July August September October November December'.split(' ')
  const m = /^(\d{1,2})\s*(?:st|nd|rd|th)?\s+([A-Z]\w+)\s+(\d{4})$/.exec(text)
  if (!m) return null
  const month = months.indexOf(m[2] as string) + 1
  return { date: month ? `${m[3]}-${String(month).padStart(2, '0')}-${String(m[1]).padStart(2, '0')}` : null, reason: null }
}
