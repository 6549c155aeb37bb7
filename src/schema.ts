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

/** Checks a {@link Family}. */
export const FamilySchema = z
  .enum(['contact-referral-assessment', 'joint-targeted-area', 'focused-visit', 'unknown'])
  .describe('The kind of inspection the letter reports')

/** Checks a {@link SectionKind}. */
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

/** Checks a {@link Box}. */
export const BoxSchema = z
  .strictObject({
    page: pageNumber,
    x: z.number(),
    y: z.number(),
    width: z.number().min(0),
    height: z.number().min(0),
  })
  .describe('A rectangle on a page, in points (1/72 inch), origin at the top left of the page')

/** Checks a {@link Theme}. */
export const ThemeSchema = z
  .strictObject({
    id: z.string().min(1),
    score: z.number().min(0).max(1).describe('Calibrated probability that the theme fits'),
    main: z.boolean().describe('True for the one theme that the finding is first of all about'),
    evidence: z.array(z.string()).describe('The words of the finding that decided for the theme'),
  })
  .describe('One theme of a finding')

/** Checks a {@link Finding}. */
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

/** Checks a {@link Paragraph}. */
export const ParagraphSchema = z.strictObject({
  text: z.string().min(1),
  pages: z.array(pageNumber),
})

/** Checks a {@link Section}. */
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

/** Checks an {@link Addressee}. */
export const AddresseeSchema = z.strictObject({
  name: z.string().min(1).nullable(),
  role: z.string().min(1).nullable(),
  organisation: z.string().min(1).nullable(),
  address: z.array(z.string().min(1)),
  postcode: z.string().nullable(),
})

/** Checks a {@link Person}. */
export const PersonSchema = z.strictObject({
  name: z.string().min(1),
  role: z.string().min(1).nullable(),
  organisation: z.string().min(1).nullable(),
})

/** Checks a {@link LetterMessage}. */
export const MessageSchema = z
  .strictObject({
    ruleId: z.string().min(1),
    severity: z.enum(['info', 'warning', 'error']),
    reason: z.string().min(1),
    page: pageNumber.nullable(),
  })
  .describe('A doubt or a failure, said aloud')

/** Checks a {@link Coverage}. */
export const CoverageSchema = z
  .strictObject({
    words: wordCount.describe('All words of the source'),
    placed: wordCount.describe("Words in the letter's fields, paragraphs and findings"),
    furniture: wordCount.describe('Letterhead, running heads, page numbers, footers, footnotes'),
    lost: wordCount.describe('What is left: 0, or a warning names it'),
  })
  .describe('The word account: placed + furniture + lost = words')

/** Checks a {@link Source}. */
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

/** Checks an {@link Authority}. */
export const AuthoritySchema = z.strictObject({
  name: z.string().min(1).nullable(),
  laCode: z.string().nullable().describe("The Department for Education's three-digit code"),
  gssCode: z.string().nullable().describe("The Office for National Statistics' nine-character code"),
  region: z.string().nullable(),
})

/** Checks an {@link Inspection}. */
export const InspectionSchema = z.strictObject({
  start: isoDate.nullable(),
  end: isoDate.nullable(),
  legalBasis: z.string().nullable().describe('The act and section that the letter names'),
  previous: z.string().nullable().describe('The earlier inspection that the letter names, as it names it'),
})

/** Checks a {@link Letter}: the contract of the output, of which the JSON Schema is made. Unknown keys are refused. */
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

/** One published inspection letter. What it does not say is null, or an empty list, and never a guess. */
export type Letter = z.infer<typeof LetterSchema>
/** The kind of inspection that a letter reports; `unknown` where no family is recognised, which a message says. */
export type Family = z.infer<typeof FamilySchema>
/** A heading and all up to the next heading of equal or higher rank. */
export type Section = z.infer<typeof SectionSchema>
/** What a section says of the service; `narrative` holds text that is no list of judgements. */
export type SectionKind = z.infer<typeof SectionKindSchema>
/** One judgement: a top-level bullet with all that belongs to it. Pages and ordinals count from 1. */
export type Finding = z.infer<typeof FindingSchema>
/** What stands in a section and is no finding, with its pages, from 1. */
export type Paragraph = z.infer<typeof ParagraphSchema>
/** One theme of a finding; its `score`, 0 to 1, is the calibrated probability that it fits. */
export type Theme = z.infer<typeof ThemeSchema>
/** A rectangle on a page, in points (1/72 inch), origin at the top left of the page, pages from 1. */
export type Box = z.infer<typeof BoxSchema>
/** Whom a letter is to; the address line by line, without the postcode. */
export type Addressee = z.infer<typeof AddresseeSchema>
/** Who signed a letter, or has a copy of it. */
export type Person = z.infer<typeof PersonSchema>
/** The local authority that a letter is about; codes and region are null where the table of authorities does not have it. */
export type Authority = z.infer<typeof AuthoritySchema>
/** When inspectors came (`YYYY-MM-DD`, first and last day), under which law, and the earlier inspection that is named. */
export type Inspection = z.infer<typeof InspectionSchema>
/** What a letter was read from: the file, its hash, how many pages it has, and the reader that gave its text. */
export type Source = z.infer<typeof SourceSchema>
/** A doubt or a failure, said aloud; the page counts from 1 and is null where none is meant. */
export type LetterMessage = z.infer<typeof MessageSchema>
/** The word account: placed + furniture + lost = words. */
export type Coverage = z.infer<typeof CoverageSchema>

/** The contract as JSON Schema (draft 2020-12), for readers of the output in any language. */
export function letterJsonSchema(): object {
  return { title: 'Letter', ...z.toJSONSchema(LetterSchema) }
}
