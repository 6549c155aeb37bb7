import { CliError } from '../messages.js'

/** @throws CliError where the text is no whole number within the bounds. */
export function wholeNumber(flag: string, text: string, least: number, most: number): number {
  const value = Number(text)
  if (/^\d+$/.test(text) && value >= least && value <= most) return value
  throw new CliError(
    'bad-flags',
    `Unexpected ${flag} ${text}, expected a whole number from ${least} to ${most}`,
  )
}
