/** Characters that have no width and mean nothing in English: joiners, marks of direction, byte order marks within the text. */
export const NO_WIDTH = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g

/** The first of them, before which most characters of a text stand. */
export const FIRST_WITHOUT_WIDTH = 0x200b

/** Whether a character, by its code, is one of them. */
export function isWithoutWidth(code: number): boolean {
  return code <= 0xffff && String.fromCharCode(code).replace(NO_WIDTH, '') === ''
}
