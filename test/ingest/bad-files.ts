import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { letterPdf, type PdfObject, pdfOf, textPdf } from './pdf.js'

/** A file that no letter can be read from. */
export interface BadFile {
  name: string
  bytes: Buffer
  /** The rule that says why. */
  rule: string
}

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>'
const ONE_PAGE = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'

const page = (more: string) => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${more} >>`

/** A file of one page whose content is this stream. */
function withContent(dictionary: string, stream: Buffer): Buffer {
  return pdfOf([CATALOG, ONE_PAGE, page('/Contents 4 0 R'), { dictionary, stream }])
}

const withTree = (...objects: PdfObject[]) => pdfOf([CATALOG, ...objects])

const nested = (depth: number, open: string, close: string) => `${open.repeat(depth)}${close.repeat(depth)}`

/** Blanks that unpack to more than a worker may hold, packed once. */
const BOMB = deflateSync(Buffer.alloc(320 * 1024 * 1024, ' '), { level: 1 })

/** Bytes that look like chance and are the same each time. */
function noise(length: number, seed: string): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 64) }, (_, at) =>
    createHash('sha512').update(`${seed}${at}`).digest(),
  )
  return Buffer.concat(blocks).subarray(0, length)
}

/** A page tree so deep that each node has one child. */
function deepTree(depth: number): Buffer {
  const nodes = Array.from({ length: depth }, (_, at) => `<< /Type /Pages /Kids [${at + 3} 0 R] /Count 1 >>`)
  return pdfOf([CATALOG, ...nodes, page('')])
}

const password = (revision: string) =>
  `/Encrypt << /Filter /Standard ${revision} /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<01> <02>]`

const HTML =
  '<!DOCTYPE html><html><head><title>Sign in</title></head><body><p>Please sign in.</p></body></html>'

/** Sixty bad files of every kind, the same ones each time. */
export function badFiles(): BadFile[] {
  const whole = letterPdf(0)
  const truncated = Array.from({ length: 20 }, (_, at) =>
    whole.subarray(0, Math.floor((whole.length * (at + 1)) / 25)),
  )
  const kinds: Record<string, Buffer[]> = {
    truncated,
    empty: [Buffer.alloc(0), Buffer.from('\n'), Buffer.from('   \r\n')],
    garbage: [
      ...[1, 100, 10_000, 1_000_000].map((length) => noise(length, 'garbage')),
      Buffer.concat([Buffer.from('%PDF-1.7\n'), noise(50_000, 'headed')]),
      Buffer.alloc(100_000),
    ],
    html: [Buffer.from(HTML), Buffer.from(`\ufeff${HTML}`), Buffer.from(HTML, 'utf16le')],
    encrypted: [
      textPdf(['Dear'], { trailer: password('/V 1 /R 2') }),
      textPdf(['Dear'], { trailer: password('/V 2 /R 3 /Length 128') }),
      textPdf(['Dear'], { trailer: password('/V 5 /R 6 /Length 256') }),
    ],
    nested: [
      withTree(ONE_PAGE, page(`/Junk ${nested(100_000, '[', ']')}`)),
      withTree(ONE_PAGE, page(`/Junk ${nested(100_000, '<< /A ', ' >>')}`)),
      withContent('', Buffer.from(nested(500_000, '[', ']'))),
      withContent('', Buffer.from(`${'q '.repeat(1_000_000)}${'Q '.repeat(1_000_000)}`)),
      deepTree(5000),
    ],
    loop: [
      withTree('<< /Type /Pages /Kids [2 0 R] /Count 1 >>'),
      withTree(
        '<< /Type /Pages /Kids [3 0 R] /Count 9 >>',
        '<< /Type /Pages /Kids [2 0 R 2 0 R 2 0 R] /Count 9 >>',
      ),
      pdfOf(['<< /Type /Catalog /Pages 1 0 R /Kids [1 0 R 1 0 R] /Count 1000 >>']),
      withTree('2 0 R'),
    ],
    claim: [
      withTree('<< /Type /Pages /Kids [3 0 R] /Count 100000 >>', page('')),
      withTree('<< /Type /Pages /Kids [3 0 R] /Count 2147483647 >>', page('')),
      withTree('<< /Type /Pages /Kids [] /Count -5 >>'),
    ],
    huge: [
      '[0 0 1000000000 1000000000]',
      '[0 0 1e38 1e38]',
      '[-2147483648 -2147483648 2147483647 2147483647]',
    ].map((mediaBox) => textPdf([], { mediaBox })),
    bomb: [
      withContent('/Filter /FlateDecode', BOMB),
      withContent('/Filter [/FlateDecode /FlateDecode]', deflateSync(BOMB)),
      withContent('/Filter [/FlateDecode /FlateDecode /FlateDecode]', deflateSync(deflateSync(BOMB))),
      withContent('/Filter [/ASCIIHexDecode /FlateDecode]', Buffer.from(BOMB.toString('hex'))),
      withTree(ONE_PAGE, page('/Contents [4 0 R 4 0 R 4 0 R 4 0 R]'), {
        dictionary: '/Filter /FlateDecode',
        stream: BOMB,
      }),
    ],
    other: [
      Buffer.from('PK\u0003\u0004 not the archive that it says it is'),
      Buffer.concat([Buffer.from('\xff\xd8\xff\xe0', 'latin1'), noise(5000, 'picture')]),
      withTree('<< /Type /Pages /Kids [] /Count 0 >>'),
      withTree(ONE_PAGE, page('')),
      pdfOf(['<< /Type /Catalog >>']),
    ],
  }
  return Object.entries(kinds).flatMap(([kind, files]) =>
    files.map((bytes, at) => {
      const name = `${kind}-${String(at + 1).padStart(2, '0')}`
      const rule = EXCEPTIONS[name] ?? RULES[kind]
      if (rule === undefined) throw new Error(`No rule for ${kind}`)
      return { name: `${name}.pdf`, bytes, rule }
    }),
  )
}

const RULES: Readonly<Record<string, string>> = {
  truncated: 'corrupt-pdf',
  empty: 'corrupt-pdf',
  garbage: 'corrupt-pdf',
  html: 'not-a-letter',
  encrypted: 'encrypted-pdf',
  nested: 'no-readable-text',
  loop: 'corrupt-pdf',
  claim: 'corrupt-pdf',
  huge: 'no-readable-text',
  bomb: 'out-of-memory',
  other: 'corrupt-pdf',
}

/** What is said of a file where it is not what is said of its kind. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'empty-01': 'empty-file',
  // Deeper than PDFium follows a page tree.
  'nested-05': 'corrupt-pdf',
  // The one page that is there is read, whatever the count says.
  'claim-02': 'no-readable-text',
  'other-01': 'corrupt-document',
  'other-02': 'corrupt-image',
  'other-04': 'no-readable-text',
}
