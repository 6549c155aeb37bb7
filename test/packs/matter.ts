import PDFDocument from 'pdfkit'

/** What packs hold round their letters, all of it invented. */

export interface Matter {
  title: string
  paragraphs: readonly string[]
}

export const AGENDA: Matter = {
  title: 'Marlshire County Council: Children’s Scrutiny Committee, agenda',
  paragraphs: [
    'Thursday 14 June 2018 at 2.00 pm, the Moot Hall, Marlshire MA1 2BC',
    'Item 1 Apologies',
    'Item 2 Minutes of the last meeting',
    'Item 3 Letters from Ofsted',
    'Item 4 Any other business that the chair thinks urgent',
  ],
}

export const MINUTES: Matter = {
  title: 'Minutes of the Children’s Scrutiny Committee',
  paragraphs: [
    'Present: Councillor J Gosling (Chair), Councillor P Wren, Mrs T Heron',
    ...Array.from(
      { length: 14 },
      (_, at) =>
        `${at + 1}. The committee received the report of the director on the work of team ${at + 1} and noted that the number of visits had risen since the spring, while the number of cars had not. Members asked how staff got about in the meantime, and were told that they shared.`,
    ),
  ],
}

/** Headings of findings stand in reports too. */
export const REPORT: Matter = {
  title: 'Inspection of local authority children’s services in Marlshire',
  paragraphs: Array.from({ length: 5 }, (_, at) => [
    'What needs to improve',
    `• The quality of plan number ${at + 1}, which does not say who will do what or by when, so that nobody can tell whether anything has been done.`,
    'Areas for improvement',
    `• Managers read record ${at + 1} too late to change what is in it, and do not write down why they agree with what was decided.`,
    'The experiences and progress of children who need help',
    'Most children who need help get it from somebody whom they know. Where they do not, it is because their worker has left, and the next one has to learn their story from a record that is thin.',
  ]).flat(),
}

/** Another body's letter about an inspection. */
export const REPLY: Matter = {
  title: 'Marlshire County Council',
  paragraphs: [
    'Moot Hall, Marlshire MA1 2BC',
    '20 June 2018',
    'Ms Perdita Halloran',
    'Her Majesty’s Inspector',
    'Ofsted',
    'Dear Ms Halloran',
    'Focused visit to Marlshire children’s services',
    'Thank you for your letter of 6 June. We accept what inspectors found and have begun to put it right.',
    'Areas for improvement',
    '• We shall give every worker somebody to talk to.',
    'Yours sincerely',
    'Tobias Wrenfield',
    'Director of Children’s Services',
  ],
}

export function toText({ title, paragraphs }: Matter): string {
  return `${[title, ...paragraphs].join('\n\n')}\n`
}

export function toMarkdown({ title, paragraphs }: Matter): string {
  return `# ${title}\n\n${paragraphs.map((text) => text.replace(/^• /, '- ')).join('\n\n')}\n`
}

/** In a type and size that no letter of the corpus has. */
export function toPdf({ title, paragraphs }: Matter): Promise<Uint8Array> {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 50,
    info: { CreationDate: new Date('2018-06-14T09:00:00Z') },
  })
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
    doc.font('Times-Bold', 15).text(title).moveDown()
    doc.font('Times-Roman', 9)
    for (const paragraph of paragraphs) doc.text(paragraph).moveDown()
    doc.end()
  })
}
