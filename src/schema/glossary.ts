import { z } from 'zod';
import { idSchema, lineSchema } from './fields.ts';

const definition = lineSchema.describe('What it means, in one or two sentences that need no other page.');
const expansion = lineSchema.describe('The long form, when the label is an acronym.');

const senseSchema = z
  .strictObject({
    topics: z
      .array(idSchema)
      .min(1, 'Name at least one topic.')
      .describe('Ids of the topics in which this sense holds.'),
    expansion: expansion.optional(),
    definition,
  })
  .describe('What the term means in some topics only.');

export const termSchema = z
  .strictObject({
    id: idSchema.describe('Stable name of the term, used in `terms` and `teaches`.'),
    label: lineSchema.describe('The term as it stands in text.'),
    expansion: expansion.optional(),
    definition,
    aliases: z.array(lineSchema).default([]).describe('Other spellings that mean the same.'),
    avoid: z.array(lineSchema).default([]).describe('Spellings that this library does not use.'),
    senses: z.array(senseSchema).default([]).describe('Other meanings, each for the topics where it holds.'),
  })
  .describe('One term of the glossary.');

export const glossarySchema = z.array(termSchema).describe('A Pitcrew glossary.');

export type Term = z.output<typeof termSchema>;
