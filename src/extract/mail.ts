import PostalMime, { type Email } from 'postal-mime'
import type { VFile } from 'vfile'
import { say } from '../messages.js'
import type { Document } from './document.js'
import { readHtml } from './html/index.js'
import { MAIL } from './mail-format.js'
import { readPlain } from './plain.js'

/** An e-mail may hold another that holds another; deeper ones are hostile. */
const DEEPEST = 20

/** The part of an e-mail that is its text, and the files that came with it. */
export interface MailBody {
  /** The text as the bytes of a file, in UTF-8. */
  bytes: Uint8Array
  isHtml: boolean
  attachments: string[]
}

/**
 * The text of an e-mail: its page, where it has one, for that keeps headings and lists, else its plain text.
 *
 * @returns null where the bytes are no e-mail that can be read, or it has no text.
 */
export async function toMailBody(bytes: Uint8Array): Promise<MailBody | null> {
  let mail: Email
  try {
    mail = await PostalMime.parse(bytes, { maxNestingDepth: DEEPEST })
  } catch {
    return null
  }
  const text = mail.html ?? mail.text
  if (text === undefined || text.trim() === '') return null
  const attachments = mail.attachments
    .filter(({ disposition, related }) => disposition !== 'inline' && !related)
    .map(({ filename, mimeType }) => filename ?? mimeType)
  return { bytes: Buffer.from(text, 'utf8'), isHtml: mail.html !== undefined, attachments }
}

/**
 * Reads the letter that an e-mail is, as its text is read by itself. What the mail brings with it is not read, and named.
 *
 * @returns null, with a fatal message on the file, where it cannot be read.
 */
export async function readMail(bytes: Uint8Array, file: VFile): Promise<Document | null> {
  const body = await toMailBody(bytes)
  if (body === null) {
    say(
      file,
      'unsupported-format',
      'Unexpected e-mail without text that can be read, expected a letter in it',
    )
    return null
  }
  if (body.attachments.length > 0) {
    const names = body.attachments.map((name) => `“${name}”`).join(', ')
    say(file, 'unread-attachment', `Unexpected files with the e-mail (${names}), expected the letter alone`)
  }
  const document = body.isHtml
    ? readHtml(body.bytes, file)
    : readPlain(Buffer.from(body.bytes).toString('utf8'), file)
  return document && { ...document, mediaType: MAIL }
}
