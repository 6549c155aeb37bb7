import type { Person } from '../../src/schema.js'
import type { SpecimenLetter } from './letter.js'

/** The addressees as printed: one as a block of lines, several as "Name, Role, Organisation", one a line. */
export function toAddressLines({ addressees }: SpecimenLetter): string[] {
  const [only] = addressees
  if (addressees.length > 1 || !only) return addressees.map(toPersonLine)
  return [only.name, only.role, only.organisation, ...only.address, only.postcode].filter(isGiven)
}

/** A person on one line. */
export function toPersonLine({
  name,
  role,
  organisation,
}: Pick<Person, 'role' | 'organisation'> & { name: string | null }): string {
  return [name, role, organisation].filter(isGiven).join(', ')
}

function isGiven(text: string | null): text is string {
  return text !== null
}
