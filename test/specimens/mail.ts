import { createHash } from 'node:crypto'

const HEAD = [
  'From: Letters <letters@example.org>',
  'To: a@example.org',
  'Subject: A letter',
  'MIME-Version: 1.0',
]

/** A part of an e-mail. With a name it is a file that came with it. */
export interface Part {
  type: string
  bytes: Uint8Array
  name?: string
  disposition?: 'attachment' | 'inline'
  /** By which a page shows it as a picture. */
  contentId?: string
}

/** An e-mail as it is sent: of one part, or of several. An e-mail within it stands there as it is, all else in base64. */
export function mailOf(kind: 'mixed' | 'alternative' | 'related', ...parts: Part[]): Buffer {
  const written = parts.map(toLines)
  const [only] = written
  if (only && written.length === 1) return Buffer.from([...HEAD, ...only].join('\r\n'))
  const text = written.flat().join('\r\n')
  const boundary = createHash('sha256').update(text).digest('hex').slice(0, 20)
  const body = [
    `Content-Type: multipart/${kind}; boundary="${boundary}"`,
    '',
    ...written.flatMap((part) => [`--${boundary}`, ...part]),
    `--${boundary}--`,
    '',
  ]
  return Buffer.from([...HEAD, ...body].join('\r\n'))
}

function toLines({ type, bytes, name, disposition = 'attachment', contentId }: Part): string[] {
  const isMail = type === 'message/rfc822'
  const base64 = Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n')
  return [
    `Content-Type: ${type}`,
    `Content-Transfer-Encoding: ${isMail ? '8bit' : 'base64'}`,
    ...(name ? [`Content-Disposition: ${disposition}; filename="${name}"`] : []),
    ...(contentId ? [`Content-ID: <${contentId}>`] : []),
    '',
    isMail ? Buffer.from(bytes).toString('utf8') : base64,
  ]
}
