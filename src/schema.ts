import { z } from 'zod'

/**
 * The Letter contract: the one source of its types, of the JSON Schema that `schema` prints, and of the
 * check that every letter passes before it is written. A field that a letter does not give is `null`.
 */

/** Version of this contract; the major number changes when a reader of the JSON would have to. */
export const SCHEMA_VERSION = '1.0.0'

/** A calendar day, ISO 8601 (`2010-11-03`). */
const isoDate = z.iso.date()

/** A page of the source file, counted from 1. */
const pageNumber = z.int().min(1)

/** A word count. */
const wordCount = z.int().min(0)

export const FamilySchema = z
  .enum(['contact-referral-assessment', 'joint-targeted-area', 'focused-visit', 'unknown'])
  .describe('The kind of inspection the letter reports')

export const SectionKindSchema = z
  .enum([
    'strengths',
    'requirements-met',
    'areas-for-development',
    'priority-actions',
    'findings',
    'narrative',
  ])
  .describe('What the section says of the service; `narrative` holds text that is no list of judgements')

export const BoxSchema = z
  .strictObject({
    page: pageNumber,
    x: z.number(),
    y: z.number(),
    width: z.number().min(0),
    height: z.number().min(0),
  })
  .describe('A rectangle on a page, in points (1/72 inch), origin at the top left of the page')

export const ThemeSchema = z
  .strictObject({
    id: z.string().min(1),
    score: z.number().min(0).max(1).describe('Calibrated probability that the theme fits'),
    main: z.boolean().describe('True for the one theme that the finding is first of all about'),
    evidence: z.array(z.string()).describe('The words of the finding that decided for the theme'),
  })
  .describe('One theme of a finding')

export const FindingSchema = z
  .strictObject({
    id: z.string().min(1),
    ordinal: z.int().min(1).describe('Place in its section, from 1'),
    subheading: z.string().nullable().describe('The sub-heading that the finding stands under'),
    text: z.string().min(1).describe("The letter's own words on one line"),
    pages: z.array(pageNumber).describe('Pages that the text stands on; [] where the format has none'),
    boxes: z.array(BoxSchema),
    themes: z.array(ThemeSchema),
  })
  .describe('One judgement: a top-level bullet with all that belongs to it')

export const ParagraphSchema = z.strictObject({
  text: z.string().min(1),
  pages: z.array(pageNumber),
})

export const SectionSchema = z
  .strictObject({
    kind: SectionKindSchema,
    heading: z.string().nullable().describe('As printed; null for text before the first heading'),
    page: pageNumber.nullable(),
    statedNone: z.boolean().describe('True where the letter itself says that there are none'),
    paragraphs: z.array(ParagraphSchema).describe('What stands in the section and is no finding'),
    findings: z.array(FindingSchema),
  })
  .describe('A heading and all up to the next heading of equal or higher rank')

export const AddresseeSchema = z.strictObject({
  name: z.string().min(1).nullable(),
  role: z.string().min(1).nullable(),
  organisation: z.string().min(1).nullable(),
  address: z.array(z.string().min(1)),
  postcode: z.string().nullable(),
})

export const PersonSchema = z.strictObject({
  name: z.string().min(1),
  role: z.string().min(1).nullable(),
  organisation: z.string().min(1).nullable(),
})

export const MessageSchema = z
  .strictObject({
    ruleId: z.string().min(1),
    severity: z.enum(['info', 'warning', 'error']),
    reason: z.string().min(1),
    page: pageNumber.nullable(),
  })
  .describe('A doubt or a failure, said aloud')

export const CoverageSchema = z
  .strictObject({
    words: wordCount.describe('All words of the source'),
    placed: wordCount.describe("Words in the letter's fields, paragraphs and findings"),
    furniture: wordCount.describe('Letterhead, running heads, page numbers, footers, footnotes'),
    lost: wordCount.describe('What is left: 0, or a warning names it'),
  })
  .describe('The word account: placed + furniture + lost = words')

export const SourceSchema = z.strictObject({
  path: z.string(),
  fileName: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(0),
  mediaType: z.string().min(1),
  pages: z.int().min(1).nullable().describe('null where the format has no pages'),
  engine: z.string().min(1).describe('The reader that gave the text'),
  ocr: z.boolean(),
})

export const AuthoritySchema = z.strictObject({
  name: z.string().min(1).nullable(),
  laCode: z.string().nullable().describe("The Department for Education's three-digit code"),
  gssCode: z.string().nullable().describe("The Office for National Statistics' nine-character code"),
  region: z.string().nullable(),
})

export const InspectionSchema = z.strictObject({
  start: isoDate.nullable(),
  end: isoDate.nullable(),
  legalBasis: z.string().nullable().describe('The act and section that the letter names'),
  previous: z.string().nullable().describe('The earlier inspection that the letter names, as it names it'),
})

export const LetterSchema = z
  .strictObject({
    schemaVersion: z.literal(SCHEMA_VERSION),
    id: z.string().min(1).describe('Stable: the same bytes always give the same id'),
    source: SourceSchema,
    family: FamilySchema,
    title: z.string().min(1).nullable().describe('The subject line'),
    letterDate: isoDate.nullable(),
    salutation: z.string().min(1).nullable(),
    authority: AuthoritySchema,
    inspection: InspectionSchema,
    addressees: z.array(AddresseeSchema),
    signatories: z.array(PersonSchema),
    copies: z.array(PersonSchema),
    sections: z.array(SectionSchema),
    messages: z.array(MessageSchema),
    coverage: CoverageSchema,
  })
  .describe('One published inspection letter')

export type Letter = z.infer<typeof LetterSchema>
export type Family = z.infer<typeof FamilySchema>
export type Section = z.infer<typeof SectionSchema>
export type SectionKind = z.infer<typeof SectionKindSchema>
export type Finding = z.infer<typeof FindingSchema>
export type Paragraph = z.infer<typeof ParagraphSchema>
export type Theme = z.infer<typeof ThemeSchema>
export type Box = z.infer<typeof BoxSchema>
export type Addressee = z.infer<typeof AddresseeSchema>
export type Person = z.infer<typeof PersonSchema>
export type Authority = z.infer<typeof AuthoritySchema>
export type Inspection = z.infer<typeof InspectionSchema>
export type Source = z.infer<typeof SourceSchema>
export type LetterMessage = z.infer<typeof MessageSchema>
export type Coverage = z.infer<typeof CoverageSchema>

/** The contract as JSON Schema (draft 2020-12), for readers of the output in any language. */
export function letterJsonSchema(): object {
  return { title: 'Letter', ...z.toJSONSchema(LetterSchema) }
}
