import { z } from 'zod';
import { budgetsSchema } from './budgets.ts';
import { checkPartners, partnerAddressSchema } from './federation.ts';
import { lineSchema } from './fields.ts';
import { severitySchema } from './finding.ts';

const ruleSettingSchema = z.enum([...severitySchema.options, 'off']).describe('A severity, or `off`.');

/** `https://git.example/issues/new?title={query}`, `mailto:aids@example.com?subject={query}`; not `git.example/{query}`. */
const askAddress = /^(?:https?:\/\/[^\s/?#{}]+[/?#]|mailto:[^\s?@{}]+@[^\s?@{}]+\?)\S*$/i;

export const siteSchema = z
  .strictObject({
    title: lineSchema.describe('Name of the site.'),
    description: lineSchema.default('').describe('What the site helps with, in one sentence.'),
    url: z
      .url({
        protocol: /^https?$/,
        abort: true,
        error: 'Write a whole address that starts with https:// or http://, like https://aids.example.com.',
      })
      .refine(
        (url) => !/^[^/?#]*[/\\]+[^/\\?#]*@/.test(url),
        'Leave the name and password out: every page of the site would show them.',
      )
      .optional()
      .describe(
        'Where the site will be published. Needed for canonical addresses, the sitemap and the feed.',
      ),
    language: z
      .string()
      .refine(isLanguageTag, 'Write a language tag like en or pt-BR.')
      .default('en')
      .describe('Language of the content as a language tag.'),
    edit: z
      .url({
        protocol: /^https?$/,
        abort: true,
        error: 'Write a whole address like https://git.example/edit/{path}.',
      })
      .refine((url) => /\{path\}|%7Bpath%7D/i.test(url), 'Put {path} where the file path belongs.')
      .optional()
      .describe('Address that opens a file for editing, with {path} in place of the path in the repository.'),
    ask: z
      .string()
      .refine(
        (text) => askAddress.test(text) && text.includes('{query}'),
        'Write a whole address that starts with https:// or mailto: and has {query} where the words belong.',
      )
      .optional()
      .describe(
        'Where readers ask for an aid that is missing, with {query} in place of what they looked for: https://git.example/issues/new?title={query} or mailto:aids@example.com?subject={query}.',
      ),
    recentSearches: z
      .boolean()
      .default(true)
      .describe(
        'The search field offers the last searches of the same device, which keeps them to itself. false turns that off.',
      ),
    baseline: z
      .array(lineSchema)
      .default([])
      .describe('Acronyms that everybody who reads this site knows. Nobody has to spell them out.'),
    synonyms: z
      .array(z.array(lineSchema).min(2, 'Write at least two words that mean the same.'))
      .default([])
      .describe(
        'Words that mean the same to the search, each list one meaning: `[laptop, notebook]`. For words that no glossary term has.',
      ),
    federation: z
      .array(partnerAddressSchema)
      .default([])
      .describe(
        'Addresses of other Pitcrew sites that the search of this one searches, too: `[https://workshop.example.com/]`. Each of them names this site in the same way.',
      ),
    rules: z.record(z.string(), ruleSettingSchema).default({}).describe('Severity of a rule, by its id.'),
    budgets: budgetsSchema.prefault({}).describe('Limits that this site sets for itself.'),
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
  .superRefine(checkPartners)
  .describe('The settings of a Pitcrew site.');

/** Of the shape that browsers take, with a language of two or three letters in front. */
function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1 && /^[a-z]{2,3}(?:-|$)/i.test(tag);
  } catch {
    return false;
  }
}

export type Site = z.output<typeof siteSchema>;
