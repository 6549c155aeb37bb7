import type { Furniture } from '../document.js'

/** What an e-mail holds beside the letter. */
export interface Mailed {
  text: string
  /** Head, covering note, signature block and small print. */
  furniture: Furniture[]
}

/** A line of the head that mail programs put above a message. */
const HEAD_LINE =
  /^[>\s*]*(From|Sent|Date|To|Cc|Bcc|Subject|Reply-To|Importance|Attachments?|Message-ID|MIME-Version|X-[\w-]+|Content-[\w-]+|Return-Path|Received|Delivered-To|Thread-[\w-]+|Organi[sz]ation)\**:\**(\s|$)/i

/** What mail programs put between a covering note and the message that it passes on. */
const FORWARDED =
  /^[>\s]*(-{2,}\s*(Original|Forwarded) Message\s*-{2,}|Begin forwarded message:?|_{10,})\s*$/i

/** What stands for a picture that a mail had in it. */
const PICTURE = /^[>\s]*(\[cid:[^\]]*\]|\[image:?[^\]]*\]|<image\d*\.\w+>)\s*$/i

/** The line that parts a message from the block of its sender. */
const SIGNATURE = /^-- ?$/

/** How the small print below a message begins. */
const SMALL_PRINT =
  /^\W*(this (e-?mail|message|communication|transmission)\b|(the )?(information|contents?) (contained )?(in|of) this (e-?mail|message)\b|(disclaimer|confidentiality notice|important notice)\b|please (consider|think of) the environment\b|if you (are not|have received) (the intended|this (e-?mail|message))\b|sent from my\b|_{10,}\s*$|={10,}\s*$|\*{10,}\s*$)/i

/** So many lines of a head make one: a letter may well hold one line that begins with "To:" or "Subject:". */
const ENOUGH_HEAD_LINES = 2

/** Of the lines of a quoted message so many bear the sign. */
const MOSTLY = 0.8

/**
 * Takes a letter out of the e-mail that it came in: signs of quoting are taken off, and the longest message is the letter; other messages, heads, pictures and the small print below are furniture.
 */
export function takeMail(source: string): Mailed {
  const lines = unquote(source).split('\n')
  const messages = toMessages(lines)
  const isMail = messages.some(({ head }) => head.length > 0)
  const furniture: Furniture[] = []
  const leaveOut = (left: readonly string[]) => {
    for (const line of left)
      if (line.trim() !== '') furniture.push({ kind: 'mail', text: line.trim(), page: null })
  }
  const longest = messages.reduce((one, other) => (wordsOf(other.body) > wordsOf(one.body) ? other : one))
  for (const { head, body } of messages) {
    leaveOut(head)
    if (body !== longest.body) leaveOut(body)
  }
  const end =
    isMail || longest.body.some((line) => SIGNATURE.test(line)) ? endOf(longest.body) : longest.body.length
  leaveOut(longest.body.slice(end))
  const letter = longest.body.slice(0, end)
  leaveOut(letter.filter((line) => PICTURE.test(line)))
  return { text: letter.filter((line) => !PICTURE.test(line)).join('\n'), furniture }
}

interface Message {
  head: string[]
  body: string[]
}

/** The messages of a mail, each with the head above it. */
function toMessages(lines: readonly string[]): Message[] {
  const messages: Message[] = [{ head: [], body: [] }]
  for (let index = 0; index < lines.length; index++) {
    const head = headFrom(lines, index)
    if (head > 0) {
      messages.push({ head: lines.slice(index, index + head), body: [] })
      index += head - 1
    } else messages.at(-1)?.body.push(lines[index] as string)
  }
  return messages
}

/** How many lines from here on are the head of a message; 0 where none begins here. */
function headFrom(lines: readonly string[], from: number): number {
  let at = from
  if (FORWARDED.test(lines[at] ?? '')) at++
  while (at > from && (lines[at] ?? '').trim() === '' && at < lines.length) at++
  let count = 0
  let hasSender = false
  for (; at < lines.length; at++) {
    const line = lines[at] as string
    if (HEAD_LINE.test(line)) {
      count++
      hasSender ||= /^[>\s*]*(From|Subject)\b/i.test(line)
    } else if (count === 0 || !/^[ \t]+\S/.test(line)) break
  }
  return count >= ENOUGH_HEAD_LINES && hasSender ? at - from : 0
}

/** Where the letter ends and the block of its sender or the small print begins. */
function endOf(body: readonly string[]): number {
  // The letter itself stands above: small print is looked for in the last third.
  const from = Math.floor((body.length * 2) / 3)
  const at = body.findIndex(
    (line, index) => index >= from && (SIGNATURE.test(line) || SMALL_PRINT.test(line)),
  )
  return at < 0 ? body.length : at
}

function wordsOf(lines: readonly string[]): number {
  return lines.join(' ').split(/\s+/).length
}

/** Takes off the signs of quoting, level by level, where nearly every line bears one. */
function unquote(text: string): string {
  const lines = text.split('\n')
  const filled = lines.filter((line) => line.trim() !== '' && !HEAD_LINE.test(line))
  const quoted = filled.filter((line) => line.startsWith('>'))
  if (filled.length === 0 || quoted.length < MOSTLY * filled.length) return text
  return unquote(lines.map((line) => line.replace(/^> ?/, '')).join('\n'))
}
