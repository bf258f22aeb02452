import { z } from 'zod';
import { findingSchema } from './finding.ts';

const count = (what: string) => z.int().min(0).describe(what);

/** What a run looked at, and what it found. */
const summarySchema = z
  .strictObject({
    files: count('Markdown and MDX files looked at, those that could not be judged among them.'),
    words: count('Words of prose that the rules read.'),
    shownWords: count(
      'Words of prose that a reader sees: those that the rules read, those in places that they skip, and those of files that could not be judged. Code, keys and addresses are no prose.',
    ),
    errors: count('Findings that are errors.'),
    warnings: count('Findings that are warnings.'),
    notes: count('Findings that are notes.'),
    known: count('Findings that the file of known findings holds: they are left out.'),
  })
  .describe('What the run looked at, and what it found.');

export type Summary = z.output<typeof summarySchema>;

/** What `pitcrew lint --format json` prints. */
export const reportSchema = z
  .strictObject({
    findings: z.array(findingSchema).describe('In order of file, line, column and rule.'),
    summary: summarySchema,
  })
  .describe(
    'The report of `pitcrew lint --format json`. Lines and columns count from 1; columns are UTF-16 code units, as in the language server protocol; a byte order mark counts for no column.',
  );

export type Report = z.output<typeof reportSchema>;
