import { z } from 'zod';

/** Why a reader knows what letters stand for, the nearest reason first. */
export const reasonSchema = z
  .enum(['page', 'glossary', 'prerequisite', 'baseline', 'another-page', 'unknown'])
  .describe(
    'page: the page spells it out. glossary: an entry explains it. prerequisite: a foundation behind the page spells it out. baseline: everybody knows it. another-page: only another page spells it out, so this reader does not know. unknown: nothing says.',
  );

const placeSchema = z
  .strictObject({
    file: z.string().describe('Path of the file.'),
    line: z.int().min(1).describe('Line, counted from 1.'),
    column: z.int().min(1).describe('First column, counted from 1 in UTF-16 code units.'),
    endLine: z.int().min(1).describe('Last line.'),
    endColumn: z.int().min(1).describe('The column after the last one.'),
  })
  .describe('One use.');

const meaningSchema = z
  .strictObject({
    reason: reasonSchema,
    expansion: z.string().nullable().describe('What the letters stand for; null where nothing says.'),
    source: z
      .string()
      .nullable()
      .describe(
        'What says so: id of the glossary entry or the foundation, the file of the other page, or where the baseline has it from.',
      ),
    scope: z.string().nullable().describe('Of the baseline: who knows it.'),
    places: z.array(placeSchema).describe('Every use with this meaning, in reading order.'),
  })
  .describe('What the letters mean in some places, and why.');

const acronymSchema = z
  .strictObject({
    acronym: z.string().describe('The acronym as it is written most often, without plural endings.'),
    uses: z.int().min(1).describe('How often it is used.'),
    pages: z.int().min(1).describe('On how many pages.'),
    meanings: z.array(meaningSchema).describe('Its meanings, the one with most uses first.'),
  })
  .describe('One acronym.');

export const acronymListSchema = z
  .strictObject({
    acronyms: z.array(acronymSchema).describe('All acronyms, in alphabetical order.'),
    summary: z
      .strictObject({
        files: z.int().describe('Markdown and MDX files looked at.'),
        acronyms: z.int().describe('How many acronyms there are.'),
        uses: z.int().describe('How often they are used in all.'),
        unknown: z.int().describe('How many of them some reader cannot know.'),
      })
      .describe('The figures.'),
  })
  .describe('What `pitcrew terms --format json` prints.');

export type ListedAcronym = z.output<typeof acronymSchema>;
export type AcronymMeaning = z.output<typeof meaningSchema>;
export type AcronymList = z.output<typeof acronymListSchema>;
