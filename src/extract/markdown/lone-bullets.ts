import { isBullet } from '../markers.js'

/** Signs of Markdown's own are underlines of headings as well, and parts of rules. */
const OWN = /^[-*+]$/

/** Signs that are no glyphs are bullets where several stand so. */
const ENOUGH = 2

/** Puts a bullet that stands by itself on a line, as copies of pages have it, before the words below it. */
export function joinLoneBullets(text: string): string {
  const lines = text.split('\n')
  const own = lines.filter((line) => OWN.test(line.trim())).length
  const isLone = (line: string) => isBullet(line.trim()) || (own >= ENOUGH && OWN.test(line.trim()))
  const joined: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string
    let next = at + 1
    if (isLone(line)) while (lines[next]?.trim() === '') next++
    const words = lines[next] ?? ''
    // What opens with a mark of its own is no text of this bullet.
    if (!isLone(line) || !/^\s*[\p{L}\p{N}‘“'"(]/u.test(words)) joined.push(line)
    else {
      joined.push(`${line.trimEnd()} ${words.trim()}`)
      at = next
    }
  }
  return joined.join('\n')
}
