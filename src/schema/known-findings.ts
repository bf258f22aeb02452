import { z } from 'zod';

/** One kind of finding at one text of one file. Line numbers are left out: they shift with every edit above. */
export const knownFindingSchema = z
  .strictObject({
    file: z.string().min(1).describe('Path of the file from the folder of this file.'),
    rule: z.string().min(1).describe('Id of the rule.'),
    text: z.string().default('').describe('The text at the place, cut to 80 characters.'),
    about: z.array(z.string()).default([]).describe('What the message names, without numbers.'),
    count: z.int().min(1).default(1).describe('How many such findings are known.'),
  })
  .describe('A finding that was there before: it does not fail.');

export const knownFindingsSchema = z
  .strictObject({
    findings: z.array(knownFindingSchema).describe('In order of file, rule and text.'),
  })
  .describe('What `pitcrew lint --baseline` lets pass. `--update-baseline` writes it.');

export type KnownFinding = z.output<typeof knownFindingSchema>;
