import type { Letter } from '../schema.js'

/** A letter as a file of its own: indented, to be read by people too. */
export function toJson(letter: Letter): string {
  return `${JSON.stringify(letter, null, 2)}\n`
}
