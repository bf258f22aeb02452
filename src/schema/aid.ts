import { z } from 'zod';
import {
  aliasesSchema,
  dateSchema,
  idSchema,
  lineSchema,
  lintSchema,
  ownerSchema,
  prerequisiteSchema,
  reviewSchema,
  summarySchema,
  termsSchema,
  wasSchema,
  wholeNumber,
} from './fields.ts';

/** The frontmatter of a job aid: one shape for each kind. */

const shared = {
  id: idSchema.optional().describe('Stable name of the aid. The file name if left out.'),
  task: lineSchema.describe('What the reader does, as an imperative: “Renew a certificate”. The page title.'),
  summary: summarySchema,
  prerequisites: z
    .array(prerequisiteSchema)
    .optional()
    .describe('What must be true first. `[]` says that nothing is needed.'),
  terms: termsSchema,
  aliases: aliasesSchema,
  related: z
    .array(idSchema)
    .max(5, 'Name at most 5 related aids.')
    .optional()
    .describe('Up to 5 related aids, best first. Chosen for you if left out.'),
  owner: ownerSchema.optional(),
  review: reviewSchema.optional(),
  was: wasSchema,
  lint: lintSchema,
  draft: z.boolean().default(false).describe('true keeps the page out of the site.'),
};

const procedure = z
  .strictObject({
    ...shared,
    kind: z.literal('procedure'),
    minutes: wholeNumber(1, 480).optional().describe('How many minutes the task takes.'),
  })
  .describe('Steps in order, to an outcome.');

const checklist = z
  .strictObject({ ...shared, kind: z.literal('checklist') })
  .describe('States to confirm, or to reach one by one.');

const decision = z
  .strictObject({
    ...shared,
    kind: z.literal('decision'),
    decides: lineSchema.describe('The question that the decision table answers.'),
  })
  .describe('A table that leads from the situation to the action.');

const reference = z.strictObject({ ...shared, kind: z.literal('reference') }).describe('Facts to look up.');

const troubleshooting = z
  .strictObject({
    ...shared,
    kind: z.literal('troubleshooting'),
    symptoms: z
      .array(lineSchema)
      .min(1, 'Name at least one symptom.')
      .describe('What the reader sees: exact error messages, behavior. Shown, and indexed for search.'),
  })
  .describe('From a symptom to its cause and its cure.');

const change = z
  .strictObject({
    ...shared,
    kind: z.literal('change'),
    effective: dateSchema.describe('The day from which the new way holds.'),
  })
  .describe('What is different from before.');

const tip = z.strictObject({ ...shared, kind: z.literal('tip') }).describe('One short answer.');

export const aidSchema = z
  .discriminatedUnion('kind', [procedure, checklist, decision, reference, troubleshooting, change, tip])
  .describe('The frontmatter of a Pitcrew job aid.');

export type AidFields = z.output<typeof aidSchema>;
export type Kind = AidFields['kind'];
