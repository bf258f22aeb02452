import { z } from 'zod';
import {
  aliasesSchema,
  idSchema,
  lineSchema,
  lintSchema,
  ownerSchema,
  reviewSchema,
  summarySchema,
  termsSchema,
  wasSchema,
} from './fields.ts';

/** The frontmatter of a foundation: a concept page that aids stand on. */
export const foundationSchema = z
  .strictObject({
    id: idSchema.optional().describe('Stable name of the foundation. The file name if left out.'),
    title: lineSchema.describe('The concept, as a noun phrase: “Certificates and trust”.'),
    summary: summarySchema,
    teaches: z
      .array(idSchema)
      .default([])
      .describe('Ids of the glossary terms that a reader knows afterwards.'),
    prerequisites: z
      .array(z.strictObject({ foundation: idSchema.describe('Id of the foundation to know first.') }))
      .default([])
      .describe('Foundations to know first.'),
    terms: termsSchema,
    aliases: aliasesSchema,
    owner: ownerSchema.optional(),
    review: reviewSchema.optional(),
    was: wasSchema,
    lint: lintSchema,
    draft: z.boolean().default(false).describe('true keeps the page out of the site.'),
  })
  .describe('The frontmatter of a Pitcrew foundation.');

export type FoundationFields = z.output<typeof foundationSchema>;
