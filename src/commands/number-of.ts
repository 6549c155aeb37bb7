import { CliError } from '../messages.js'

/** @throws CliError where the text is no decimal number within the bounds. */
export function numberOf(flag: string, text: string, least: number, most: number): number {
  const value = Number(text)
  if (/^\d+(?:\.\d+)?$|^\.\d+$/.test(text) && value >= least && value <= most) return value
  throw new CliError('bad-flags', `Unexpected ${flag} ${text}, expected a number from ${least} to ${most}`)
}
