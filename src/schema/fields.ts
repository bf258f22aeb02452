import { z } from 'zod';

/** Fields that several schemas share. */

export const idSchema = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'Use lower-case letters, digits and single hyphens, like `renew-a-certificate`.',
  )
  .describe('A stable name: lower-case letters, digits and single hyphens.');

/** A calendar day, kept as text (`2026-11-20`) so that no time zone can shift it. */
export const dateSchema = z.iso
  .date('Write a day that exists as YYYY-MM-DD, like 2026-11-20.')
  .describe('A day as YYYY-MM-DD.');

/** A whole number between two limits, both allowed. What does not fit gets one hint that names them. */
export function wholeNumber(from: number, to?: number) {
  const hint = `Write a whole number ${to === undefined ? `of ${from} or more` : `from ${from} to ${to}`}.`;
  const number = z.int(hint).min(from, hint);
  return to === undefined ? number : number.max(to, hint);
}

const line = z
  .string()
  .trim()
  .min(1, 'Write some text here.')
  .refine((text) => !text.includes('\n'), 'Keep it on one line.');

export const lineSchema = line.describe('One line of text.');

export const summarySchema = line.describe(
  'The outcome in one sentence. Shown under the title and in search results.',
);

export const aliasesSchema = z
  .array(line)
  .default([])
  .describe("Other words for the task, in the learner's language. Indexed for search, not shown.");

export const ownerSchema = line.describe('The role or team that keeps this page right.');

export const reviewSchema = z
  .strictObject(
    {
      last: dateSchema.describe('The day somebody last checked every step.'),
      every: wholeNumber(1, 1826).default(90).describe('Days until the next review. 90 if left out.'),
    },
    {
      error: (issue) =>
        issue.code === 'invalid_type' ? 'Write { last: 2026-11-23, every: 90 }.' : undefined,
    },
  )
  .describe('When the page was last checked, and how often it must be.');

export const addressSchema = z
  .string()
  .regex(/^\/(?:[a-z0-9-]+\/)+$/, 'Write an address like /topic/old-name/, with a slash at both ends.')
  .describe('An address of this site, with a slash at both ends.');

export const wasSchema = z
  .array(addressSchema)
  .default([])
  .describe('Addresses this page had before. Each redirects here.');

/** What must be true before an aid works: another aid, a foundation, or a plain requirement. */
export const prerequisiteSchema = z
  .union(
    [
      z.strictObject({ aid: idSchema.describe('Id of the aid to do first.') }),
      z.strictObject({ foundation: idSchema.describe('Id of the foundation to know first.') }),
      z.strictObject({ need: line.describe('A plain requirement: access, a tool, a permission.') }),
    ],
    'Write one of `aid: id`, `foundation: id` or `need: text`.',
  )
  .describe('What must be true first: `aid: id`, `foundation: id` or `need: text`.');

export type Prerequisite = z.output<typeof prerequisiteSchema>;

export const termsSchema = z
  .array(idSchema)
  .default([])
  .describe('Ids of the glossary terms that the page uses.');

const reason = z
  .string({ error: 'Write why the rule does not fit this page. That turns it off here.' })
  .trim()
  .refine(
    (text) => text.length > 2 && !/^(?:off|error|warning|note|true|false)$/i.test(text),
    'Write why the rule does not fit this page. That turns it off here.',
  );

export const lintSchema = z
  .record(
    z
      .string()
      .regex(/^(?:no|require)-[a-z-]+$/, 'Write the id of a rule before the colon, as findings show it.'),
    reason.describe('Why the rule does not fit this page.'),
  )
  .optional()
  .describe('Rules that are silent on this page: `id-of-the-rule: the reason`.');
