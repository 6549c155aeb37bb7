import { createHash } from 'node:crypto'
import type { Authority } from '../schema.js'
import { nameOfCode } from '../structure/authorities.js'
import type { Rows } from './dictionary.js'

/**
 * The row of an authority as a letter names it; null where the letter names none. Letters name one authority in
 * several ways ("Hull", "Kingston upon Hull"), so it is told by the Department for Education's code, which is another
 * where an authority was replaced; one without a code can only be told by its name.
 */
export function toAuthorityRow({
  name,
  laCode,
  gssCode,
  region,
}: Readonly<Authority>): Rows['authorities'] | null {
  if (name === null) return null
  return {
    authority_id: `authority-${laCode ?? hashOf(name)}`,
    name: (laCode === null ? null : nameOfCode(laCode)) ?? name,
    la_code: laCode,
    gss_code: gssCode,
    region,
  }
}

/** A name can be of any length. */
function hashOf(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 16)
}
