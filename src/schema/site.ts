import { z } from 'zod';
import { lineSchema } from './fields.ts';
import { severitySchema } from './finding.ts';

const ruleSettingSchema = z.union([severitySchema, z.literal('off')]).describe('A severity, or `off`.');

export const siteSchema = z
  .strictObject({
    title: lineSchema.describe('Name of the site.'),
    description: lineSchema.default('').describe('What the site helps with, in one sentence.'),
    url: z
      .url('Write a whole address like https://aids.example.com')
      .optional()
      .describe(
        'Where the site will be published. Needed for canonical addresses, the sitemap and the feed.',
      ),
    language: z.string().min(2).default('en').describe('Language of the content as a language tag.'),
    edit: z
      .url()
      .refine((url) => decodeURI(url).includes('{path}'), 'Put {path} where the file path belongs.')
      .optional()
      .describe('Address that opens a file for editing, with {path} in place of the path in the repository.'),
    baseline: z
      .array(lineSchema)
      .default([])
      .describe('Acronyms that everybody who reads this site knows. Nobody has to spell them out.'),
    rules: z.record(z.string(), ruleSettingSchema).default({}).describe('Severity of a rule, by its id.'),
    allowCode: z
      .boolean()
      .default(false)
      .describe(
        'true lets content run code: import, export and expressions in MDX. Turn it on only if you trust every writer.',
      ),
    socialImages: z
      .enum(['aids', 'site'])
      .default('aids')
      .describe('aids makes a preview picture for each page, site makes one for all.'),
  })
  .describe('The settings of a Pitcrew site.');

export type Site = z.output<typeof siteSchema>;
