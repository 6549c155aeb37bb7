import { RULES } from '../../src/rules.js'
import { toTable } from './readme.js'

/** Every rule that the program can say. */
export function describeMessages(): string {
  return toTable(
    ['rule', 'severity', 'said by', 'what to do'],
    Object.entries(RULES).map(([id, { severity, source, note }]) => [`\`${id}\``, severity, source, note]),
  )
}
