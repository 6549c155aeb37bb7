import { parseLetterDate } from './letter-date.js'

/** No line that holds a date and nothing else is longer. */
const LONGEST_DATE = 40

const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/

/** What a sender's address has, and an addressee's and a signature have not: a telephone number, an e-mail address, a site. */
const CONTACT = /\b(T|Tel|Telephone|Textphone|Fax|Minicom)\b[:.]?\s*[\d(+]|@|\bwww\./i

/** Whether a line is a date and nothing else. */
export function isDate(text: string): boolean {
  return text.length <= LONGEST_DATE && /\d/.test(text) && parseLetterDate(text).date !== null
}

/** Whether a line has a postcode. */
export function hasPostcode(text: string): boolean {
  return POSTCODE.test(text)
}

/** Whether a line says how to reach its sender. */
export function isContact(text: string): boolean {
  return CONTACT.test(text)
}
