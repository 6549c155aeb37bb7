/**
 * The characters that Windows-1252 has for the bytes 0x80 to 0x9F, and controls for the five that it has none for. `TextDecoder` of
 * Node 20 takes that encoding for Latin-1.
 */
export const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Decodes bytes of Windows-1252. */
export function fromWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (control) => HIGH[control.charCodeAt(0) - 0x80] ?? control)
}

/** The byte that a character is in Windows-1252. */
export function toWindows1252(character: string): number {
  const high = HIGH.indexOf(character)
  return high < 0 ? (character.codePointAt(0) ?? 0) : 0x80 + high
}
