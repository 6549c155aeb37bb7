import { deflateSync } from 'node:zlib'

/** Bodies of numbered PDF objects, from 1; a stream's dictionary is made for it. */
export type PdfObject = string | { dictionary?: string; stream: Buffer }

/** A PDF file of these objects, with its cross-reference table; object 1 is the catalogue. */
export function pdfOf(objects: readonly PdfObject[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const offsets: number[] = []
  let length = parts[0]!.length
  const push = (part: Buffer) => {
    parts.push(part)
    length += part.length
  }
  for (const [at, object] of objects.entries()) {
    offsets.push(length)
    const body =
      typeof object === 'string'
        ? Buffer.from(object, 'latin1')
        : Buffer.concat([
            Buffer.from(
              `<< ${object.dictionary ?? ''} /Length ${object.stream.length} >>\nstream\n`,
              'latin1',
            ),
            object.stream,
            Buffer.from('\nendstream'),
          ])
    push(Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]))
  }
  const start = length
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  const size = objects.length + 1
  push(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`))
  push(Buffer.from(`trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`))
  return Buffer.concat(parts)
}

/** One page of text, a line of 12 points each; a line that begins with `*` is bold. */
export function textPdf(
  lines: readonly string[],
  options: { mediaBox?: string; trailer?: string } = {},
): Buffer {
  const literal = (line: string) => line.replace(/[\\()]/g, '\\$&')
  const shown = lines.map((line) =>
    line.startsWith('*') ? `/B 12 Tf (${literal(line.slice(1))}) Tj T*` : `/F 12 Tf (${literal(line)}) Tj T*`,
  )
  const content = deflateSync(Buffer.from(`BT 14 TL 72 770 Td ${shown.join('\n')} ET`, 'latin1'))
  return pdfOf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox ${options.mediaBox ?? '[0 0 595 842]'} /Contents 4 0 R
         /Resources << /Font << /F 5 0 R /B 6 0 R >> >> >>`,
      { dictionary: '/Filter /FlateDecode', stream: content },
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    ],
    options.trailer,
  )
}

/** A short letter about an invented council; different numbers give different letters. */
export function letterPdf(number: number): Buffer {
  return textPdf([
    '3 November 2010',
    'Ms Ada Example',
    'Director of Children\x92s Services',
    'Westmarch County Council',
    `${number} High Street`,
    'Westmarch',
    'WM1 1AA',
    'Dear Ms Example',
    '*Annual unannounced inspection of contact, referral and assessment arrangements within Westmarch children\x92s services',
    'This letter summarises the findings of the inspection which was conducted on 5 and 6 October 2010.',
    '*Strengths',
    `\x95 Staff answer ${number} calls a day and every one of them is recorded.`,
    '\x95 Managers read each assessment before it is signed.',
    '*Areas for development',
    '\x95 Some assessments take too long.',
    'Yours sincerely',
    'Bo Sample',
    'Her Majesty\x92s Inspector',
  ])
}
