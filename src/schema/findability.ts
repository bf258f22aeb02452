import { z } from 'zod';

/** What `pitcrew find --questions --format json` prints: a published form that other tools may read. */

const share = z.number().min(0).max(100);

const summarySchema = z
  .object({
    questions: z.int().min(0).describe('How many questions were asked.'),
    success1: share.describe('Per cent of questions whose answer came first.'),
    success3: share.describe('Per cent of questions whose answer was among the first three.'),
    success5: share.describe('Per cent of questions whose answer was among the first five.'),
    mrr10: z.number().min(0).max(1).describe('Mean reciprocal rank, counted down to the tenth result.'),
    empty: share.describe('Per cent of questions without any result.'),
  })
  .describe('Figures of a set of questions.');

const outcomeSchema = z
  .object({
    id: z.string().describe('A name for the question that stays when the file around it changes.'),
    query: z.string().describe('What was typed.'),
    kind: z.string().optional().describe('What makes the question hard to match.'),
    answers: z.array(z.string()).describe('Addresses that answer it. Empty when nothing does.'),
    results: z.array(z.string()).describe('Addresses found, best first.'),
    rank: z.int().min(1).nullable().describe('Place of the first right answer; null where none was found.'),
    fits: z.boolean().describe('False when the reader is told that nothing fits well.'),
    keystrokes: z
      .int()
      .nullable()
      .describe(
        'Letters to type until a right answer comes first and stays there; null where it never does.',
      ),
    unknown: z.array(z.string()).describe('Words of the question that no page holds.'),
  })
  .describe('How one question fared.');

export const findabilitySchema = z
  .object({
    summary: summarySchema
      .extend({
        keystrokes: z
          .number()
          .nullable()
          .describe('Median of the letters to type until the answer is first.'),
      })
      .describe('Figures of all questions.'),
    misspelled: summarySchema.describe('Figures of the same questions with one slip in each.'),
    kinds: z.record(z.string(), summarySchema).describe('Figures by kind of question.'),
    questions: z.array(outcomeSchema).describe('Every question, in order.'),
  })
  .describe('What a search finds for a set of questions.');

export type Findability = z.output<typeof findabilitySchema>;
export type FindabilitySummary = z.output<typeof summarySchema>;
export type QuestionOutcome = z.output<typeof outcomeSchema>;
