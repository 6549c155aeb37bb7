import { z } from 'zod'
import { SectionKindSchema } from '../schema.js'

/**
 * What a careful reader finds in a letter: the form of a gold file. A key that is absent was not looked at by
 * the reader (and is not scored); one that is null was looked for and is not in the letter.
 */

const GoldPersonSchema = z.object({
  name: z.string().min(1),
  role: z.string().nullish(),
  organisation: z.string().nullish(),
})

const GoldFindingSchema = z.object({
  text: z.string().min(1),
  pages: z.array(z.int().min(1)).optional(),
  subheading: z.string().nullish(),
  themes: z.array(z.string().min(1)).default([]).describe('The main theme first; [] where not labelled'),
})

const GoldSectionSchema = z.object({
  kind: SectionKindSchema,
  none: z.boolean().default(false).describe('True where the letter itself says that there are none'),
  findings: z.array(GoldFindingSchema),
})

/** Checks a letter of gold: what a careful reader made of it. Other keys are left alone. */
export const GoldSchema = z.object({
  id: z.string().min(1),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('Of the bytes of the letter: what a parsed letter is matched by'),
  family: z.string().min(1),
  split: z.string().min(1).optional().describe('The part of the gold that the letter belongs to'),
  letterDate: z.iso.date().nullable(),
  authority: z.string().nullable(),
  title: z.string().nullable(),
  salutation: z.string().nullable(),
  inspection: z.object({ start: z.iso.date().nullable(), end: z.iso.date().nullable() }),
  postcode: z.string().nullable().optional(),
  addressees: z.array(GoldPersonSchema),
  signatories: z.array(GoldPersonSchema).optional(),
  copies: z.array(GoldPersonSchema).optional(),
  sections: z.array(GoldSectionSchema),
})

/** A letter of gold. */
export type Gold = z.infer<typeof GoldSchema>
/** A person as gold has them. */
export type GoldPerson = z.infer<typeof GoldPersonSchema>
/** A finding as gold has it. */
export type GoldFinding = z.infer<typeof GoldFindingSchema>
