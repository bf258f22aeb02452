import { z } from 'zod';
import { wholeNumber } from './fields.ts';

/** Limits that are a choice, not a finding of research: each library sets its own. */

const words = (kind: string, count: number) =>
  wholeNumber(1).default(count).describe(`Words of a ${kind}. ${count} if left out.`);

const wordsSchema = z
  .strictObject({
    procedure: words('procedure', 500),
    checklist: words('checklist', 300),
    decision: words('decision', 400),
    reference: words('reference', 600),
    troubleshooting: words('troubleshooting aid', 500),
    change: words('change', 400),
    tip: words('tip', 120),
  })
  .describe('How many words an aid may have, by its kind.');

export const budgetsSchema = z
  .strictObject({
    clicks: wholeNumber(1).default(2).describe('Clicks from the home page to an aid. 2 if left out.'),
    words: wordsSchema.prefault({}).describe('How many words an aid may have, by its kind.'),
    alike: wholeNumber(30, 100)
      .default(60)
      .describe('Percent of their wording that two aids may share. 60 if left out.'),
  })
  .describe('Limits that this site sets for itself.');
