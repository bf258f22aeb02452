import type { Rule } from './rule.ts';
import { defineRule } from './rule.ts';
import { noAssumedKnowledge } from './rules/no-assumed-knowledge.ts';
import { noAvoidedSpelling } from './rules/no-avoided-spelling.ts';
import { noBrokenLink } from './rules/no-broken-link.ts';
import { noCodeInContent } from './rules/no-code-in-content.ts';
import { noConflictingExpansion } from './rules/no-conflicting-expansion.ts';
import { noDeepPrerequisites } from './rules/no-deep-prerequisites.ts';
import { noLateDefinition } from './rules/no-late-definition.ts';
import { noPrerequisiteCycle } from './rules/no-prerequisite-cycle.ts';
import { noRedundantPrerequisite } from './rules/no-redundant-prerequisite.ts';
import { noStalePrerequisite } from './rules/no-stale-prerequisite.ts';
import { noUndefinedAcronym } from './rules/no-undefined-acronym.ts';
import { noUndefinedAcronymInGlossary } from './rules/no-undefined-acronym-in-glossary.ts';
import { noUnknownPrerequisite } from './rules/no-unknown-prerequisite.ts';
import { noUnknownTerm } from './rules/no-unknown-term.ts';
import { noUnpublishedPrerequisite } from './rules/no-unpublished-prerequisite.ts';
import { noUnusedBaselineTerm } from './rules/no-unused-baseline-term.ts';
import { noUnusedGlossaryEntry } from './rules/no-unused-glossary-entry.ts';
import { noUnusedTerm } from './rules/no-unused-term.ts';
import { requireAltText } from './rules/require-alt-text.ts';
import { requireComponentContent } from './rules/require-component-content.ts';
import { requirePrerequisites } from './rules/require-prerequisites.ts';
import { noInvalidSuppression, noUnusedSuppression } from './suppressions.ts';

export const noUnknownRule = defineRule({
  id: 'no-unknown-rule',
  severity: 'error',
  scope: 'engine',
  description: 'site.yaml sets the severity of rules that exist.',
  messages: {
    unknown: { message: '`{rule}` is no rule of Pitcrew.', hint: 'Remove it from `rules`.' },
    near: { message: '`{rule}` is no rule of Pitcrew.', hint: 'Write `{nearest}`.' },
  },
});

/** Every rule, in order of its id. */
export const rules: readonly Rule[] = [
  noAssumedKnowledge,
  noAvoidedSpelling,
  noBrokenLink,
  noCodeInContent,
  noDeepPrerequisites,
  noConflictingExpansion,
  noInvalidSuppression,
  noLateDefinition,
  noPrerequisiteCycle,
  noRedundantPrerequisite,
  noStalePrerequisite,
  noUndefinedAcronym,
  noUndefinedAcronymInGlossary,
  noUnknownPrerequisite,
  noUnknownRule,
  noUnknownTerm,
  noUnpublishedPrerequisite,
  noUnusedBaselineTerm,
  noUnusedGlossaryEntry,
  noUnusedSuppression,
  noUnusedTerm,
  requireAltText,
  requireComponentContent,
  requirePrerequisites,
];

/**
 * What reading and linking report by themselves. Always errors: the page does not stand, and no rule can judge it.
 */
export const libraryChecks: Readonly<Record<string, string>> = {
  'no-broken-page': 'Every page parses as Markdown or MDX.',
  'no-broken-yaml': 'Every YAML file and every frontmatter parses.',
  'no-duplicate-address': 'No two pages have one address.',
  'no-duplicate-id': 'No two pages, topics or terms have one id.',
  'no-empty-library': 'The content folder holds a page.',
  'no-invalid-field': 'Every field is there and fits.',
  'no-misplaced-page': 'Every page lies where its address comes from.',
  'no-unknown-answer': 'Every question is answered by a page that exists.',
  'no-unknown-field': 'Every field is a known one.',
  'no-unknown-topic': 'Every aid lies in the folder of a topic.',
  'no-unreadable-file': 'Every file is UTF-8 text of a bearable size, or a format that a page can show.',
};

/** Ids of the rules whose severity site.yaml may set. */
export const ruleIds: readonly string[] = rules.map((rule) => rule.id);
