import { z } from 'zod';
import { acronymListSchema } from './acronyms.ts';
import { aidSchema } from './aid.ts';
import { findabilitySchema } from './findability.ts';
import { findingSchema } from './finding.ts';
import { foundationSchema } from './foundation.ts';
import { glossarySchema } from './glossary.ts';
import { knownFindingsSchema } from './known-findings.ts';
import { questionsSchema } from './questions.ts';
import { reportSchema } from './report.ts';
import { siteSchema } from './site.ts';
import { topicsSchema } from './topics.ts';

const schemas = {
  site: siteSchema,
  topics: topicsSchema,
  glossary: glossarySchema,
  questions: questionsSchema,
  aid: aidSchema,
  foundation: foundationSchema,
  finding: findingSchema,
  terms: acronymListSchema,
  findability: findabilitySchema,
  report: reportSchema,
  'known-findings': knownFindingsSchema,
};

/** JSON schemas of what writers type, by name: editors complete, explain and check with them. */
export function jsonSchemas(): Map<keyof typeof schemas, object> {
  const names = Object.keys(schemas) as (keyof typeof schemas)[];
  // Editors read draft 7 best; `input` leaves out what has a default.
  return new Map(
    names.map((name) => [name, z.toJSONSchema(schemas[name], { target: 'draft-7', io: 'input' })]),
  );
}
