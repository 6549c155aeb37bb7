import PostalMime, { type Attachment, type Email } from 'postal-mime'
import type { VFile } from 'vfile'
import { say } from '../messages.js'
import type { Document } from './document.js'
import { readHtml } from './html/index.js'
import { MAIL } from './mail-format.js'
import { readPlain } from './plain.js'

/** A part of an e-mail may hold parts that hold others; deeper ones are hostile. */
const DEEPEST = 20

/** The part of an e-mail that is its text. */
export interface MailBody {
  /** The text as the bytes of a file, in UTF-8. */
  bytes: Uint8Array
  isHtml: boolean
}

/** A file that came with an e-mail. */
export interface Attached {
  /** As its sender named it; its media type where it has no name. */
  name: string
  bytes: Uint8Array
}

/** An e-mail that is opened, and nothing of it read. */
export interface Mail {
  /** Null where it has no text. */
  body: MailBody | null
  /** In its order; another e-mail that it passes on is one of them. */
  attached: Attached[]
}

/**
 * Opens an e-mail. Its text is its page, where it has one, for that keeps headings and lists, else its plain text.
 *
 * @returns null where the bytes are no e-mail that can be opened.
 */
export async function openMail(bytes: Uint8Array): Promise<Mail | null> {
  const mail = await parse(bytes)
  return mail && { body: toBody(mail), attached: toAttached(mail) }
}

function toBody({ html, text = '' }: Email): MailBody | null {
  const shown = html ?? text
  return shown.trim() === '' ? null : { bytes: Buffer.from(shown, 'utf8'), isHtml: html !== undefined }
}

function toAttached({ attachments }: Email): Attached[] {
  return attachments
    .filter((part) => !isOfText(part))
    .map(({ filename, mimeType, content }) => {
      return { name: filename || mimeType, bytes: Buffer.from(content as ArrayBuffer) }
    })
}

/** Whether a part is a picture set within the text, a logo or a line; programs that send letters "inline" set them behind it. */
function isOfText({ related, mimeType }: Attachment): boolean {
  return related === true && mimeType.startsWith('image/')
}

async function parse(bytes: Uint8Array): Promise<Email | null> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: DEEPEST, forceRfc822Attachments: true })
  } catch {
    return null
  }
}

/**
 * Reads the text of an e-mail as a file of its own. What the mail brings with it is opened before, by `toEnclosures`.
 *
 * @returns null, with a fatal message on the file, where it cannot be read.
 */
export async function readMail(bytes: Uint8Array, file: VFile): Promise<Document | null> {
  const mail = await openMail(bytes)
  const body = mail?.body
  if (!body) {
    const found = mail ? 'without text' : 'whose parts nest too deep or whose heads are too long'
    say(file, 'unsupported-format', `Unexpected e-mail ${found}, expected a letter in it`)
    return null
  }
  const document = body.isHtml
    ? readHtml(body.bytes, file)
    : readPlain(Buffer.from(body.bytes).toString('utf8'), file)
  return document && { ...document, mediaType: MAIL }
}
