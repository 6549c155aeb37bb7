/** A form of address, and the surname behind it. */
const TITLED =
  /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Councillor)\.?\s+(?:\p{Lu}\.?\s+)*(\p{Lu}[\p{L}'’-]+)(?:\s+(\p{Lu}[\p{L}'’-]+))?/gu

/** The surnames of those whom a salutation greets by title ("Dear Ms Thorpe and Mr Vale"); [] where it greets otherwise. */
export function toGreeted(salutation: string): string[] {
  return [...salutation.matchAll(TITLED)].flatMap(([, name, last]) => last ?? name ?? [])
}

/** Whether a name is that of one who is greeted. */
export function isGreeted(name: string, greeted: readonly string[]): boolean {
  const words = toPlain(name).split(/[\s,]+/)
  return greeted.some((surname) => words.includes(toPlain(surname)))
}

/** An apostrophe is typed in several ways. */
function toPlain(name: string): string {
  return name.toLowerCase().replace(/[‘’ʼ`]/g, "'")
}
