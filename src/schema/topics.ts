import { z } from 'zod';
import { idSchema, lineSchema } from './fields.ts';

export const topicSchema = z
  .strictObject({
    id: idSchema.describe(
      'Stable name of the topic: its folder under aids/ and the first part of addresses.',
    ),
    label: lineSchema.describe('The topic as readers see it.'),
    description: lineSchema.describe('What the topic holds, in one sentence.'),
  })
  .describe('One topic.');

export const topicsSchema = z
  .array(topicSchema)
  .min(1, 'Name at least one topic.')
  .describe('The topics of a Pitcrew library, in the order in which they are shown.');

export type Topic = z.output<typeof topicSchema>;
