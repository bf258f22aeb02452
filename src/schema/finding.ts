import { z } from 'zod';

/** How much a finding matters: an error fails the build, a warning annotates, a note is for editors. */
export const severitySchema = z
  .enum(['error', 'warning', 'note'])
  .describe('error fails the build and CI, warning annotates, note shows in the editor and the dev server.');

export type Severity = z.output<typeof severitySchema>;

/** A half-open range of a source file. Lines and columns count from 1; columns are UTF-16 code units. */
export interface Range {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

const place = {
  line: z.int().min(1).describe('First line of the place, counted from 1.'),
  column: z.int().min(1).describe('First column, counted from 1 in UTF-16 code units.'),
  endLine: z.int().min(1).describe('Last line of the place.'),
  endColumn: z.int().min(1).describe('The column after the last one, in UTF-16 code units.'),
};

const editSchema = z
  .strictObject({
    file: z.string().optional().describe('The file to change; that of the finding if left out.'),
    ...place,
    text: z.string().describe('What stands there afterwards.'),
  })
  .describe('One place to replace. An empty place is where to insert.');

export type Edit = z.output<typeof editSchema>;

const fixSchema = z
  .strictObject({
    description: z.string().describe('What it does, as an imperative: “Remove the second `the`.”'),
    edits: z.array(editSchema).min(1).describe('Places to replace; none overlaps another.'),
  })
  .describe('A change that mends the finding.');

export type Fix = z.output<typeof fixSchema>;

/** One thing that would trip a reader, at one place. The shape is the JSON reporter's, too. */
export const findingSchema = z
  .strictObject({
    ruleId: z.string().describe('The kebab-case id of the rule, for example no-undefined-acronym.'),
    severity: severitySchema,
    file: z.string().describe('Path of the file, as the linter was given it.'),
    ...place,
    message: z.string().describe('One sentence: what is wrong and why it hurts the reader.'),
    hint: z.string().describe('What to type to mend it.'),
    url: z.string().optional().describe("Address of the rule's page."),
    data: z.record(z.string(), z.unknown()).describe("The rule's own facts, for example the acronym."),
    fix: fixSchema.optional().describe('A change that cannot alter the meaning: `--fix` makes it.'),
    suggestions: z.array(fixSchema).optional().describe('Changes among which a person chooses.'),
  })
  .describe('One finding of the linter.');

export type Finding = z.output<typeof findingSchema>;

/** Orders findings by file, then place, then rule: by code unit, so that every machine agrees. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.ruleId, b.ruleId)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
