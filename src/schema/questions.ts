import { z } from 'zod';
import { idSchema, lineSchema } from './fields.ts';

export const questionSchema = z
  .strictObject({
    question: lineSchema.describe('Words that a learner would type.'),
    answers: z
      .array(idSchema)
      .min(1, 'Name at least one aid or foundation.')
      .describe('Ids of the aids or foundations that answer it, best first.'),
    kind: z
      .enum(['plain', 'synonym', 'acronym', 'typo', 'symptom'])
      .optional()
      .describe('What makes the question hard to match.'),
  })
  .describe('One question that tests findability. Never indexed.');

export const questionsSchema = z.array(questionSchema).describe('Questions that test findability.');

export type Question = z.output<typeof questionSchema>;
