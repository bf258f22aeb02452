import { noOutdatedBaseline } from './outdated-baseline.ts';
import type { Rule } from './rule.ts';
import { defineRule } from './rule.ts';
import { noAssumedKnowledge } from './rules/no-assumed-knowledge.ts';
import { noAvoidedSpelling } from './rules/no-avoided-spelling.ts';
import { noBrokenLink } from './rules/no-broken-link.ts';
import { noCodeInContent } from './rules/no-code-in-content.ts';
import { noConflictingExpansion } from './rules/no-conflicting-expansion.ts';
import { noCopiedQuestion } from './rules/no-copied-question.ts';
import { noDeepPrerequisites } from './rules/no-deep-prerequisites.ts';
import { noDuplicateSpelling } from './rules/no-duplicate-spelling.ts';
import { noDuplicateTask } from './rules/no-duplicate-task.ts';
import { noIncompleteDecision } from './rules/no-incomplete-decision.ts';
import { noInstructionInNote } from './rules/no-instruction-in-note.ts';
import { noLateCondition } from './rules/no-late-condition.ts';
import { noLateDefinition } from './rules/no-late-definition.ts';
import { noLongAid } from './rules/no-long-aid.ts';
import { noLongChecklist } from './rules/no-long-checklist.ts';
import { noLongProcedure } from './rules/no-long-procedure.ts';
import { noLongStep } from './rules/no-long-step.ts';
import { noNearDuplicateAid } from './rules/no-near-duplicate-aid.ts';
import { noOrphanTopic } from './rules/no-orphan-topic.ts';
import { noOverdueReview } from './rules/no-overdue-review.ts';
import { noPlaceholder } from './rules/no-placeholder.ts';
import { noPrerequisiteCycle } from './rules/no-prerequisite-cycle.ts';
import { noRedundantPrerequisite } from './rules/no-redundant-prerequisite.ts';
import { noRepeatedWord } from './rules/no-repeated-word.ts';
import { noSkippedHeading } from './rules/no-skipped-heading.ts';
import { noStalePrerequisite } from './rules/no-stale-prerequisite.ts';
import { noSurplusCell } from './rules/no-surplus-cell.ts';
import { noUndefinedAcronym } from './rules/no-undefined-acronym.ts';
import { noUndefinedAcronymInGlossary } from './rules/no-undefined-acronym-in-glossary.ts';
import { noUnhelpfulAltText } from './rules/no-unhelpful-alt-text.ts';
import { noUnknownPrerequisite } from './rules/no-unknown-prerequisite.ts';
import { noUnknownTerm } from './rules/no-unknown-term.ts';
import { noUnpublishedPrerequisite } from './rules/no-unpublished-prerequisite.ts';
import { noUnreachableAid } from './rules/no-unreachable-aid.ts';
import { noUnusedBaselineTerm } from './rules/no-unused-baseline-term.ts';
import { noUnusedGlossaryEntry } from './rules/no-unused-glossary-entry.ts';
import { noUnusedTerm } from './rules/no-unused-term.ts';
import { noVagueCheck } from './rules/no-vague-check.ts';
import { noVagueLinkText } from './rules/no-vague-link-text.ts';
import { requireAltText } from './rules/require-alt-text.ts';
import { requireCaptions } from './rules/require-captions.ts';
import { requireChecklistMode } from './rules/require-checklist-mode.ts';
import { requireComponentContent } from './rules/require-component-content.ts';
import { requireImperativeStep } from './rules/require-imperative-step.ts';
import { requireImperativeTask } from './rules/require-imperative-task.ts';
import { requireKindContent } from './rules/require-kind-content.ts';
import { requireOutcome } from './rules/require-outcome.ts';
import { requireOwner } from './rules/require-owner.ts';
import { requirePrerequisites } from './rules/require-prerequisites.ts';
import { requireQuestion } from './rules/require-question.ts';
import { noInvalidSuppression, noUnusedSuppression } from './suppressions/suppression-rules.ts';

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
  noConflictingExpansion,
  noCopiedQuestion,
  noDeepPrerequisites,
  noDuplicateSpelling,
  noDuplicateTask,
  noIncompleteDecision,
  noInstructionInNote,
  noInvalidSuppression,
  noLateCondition,
  noLateDefinition,
  noLongAid,
  noLongChecklist,
  noLongProcedure,
  noLongStep,
  noNearDuplicateAid,
  noOrphanTopic,
  noOutdatedBaseline,
  noOverdueReview,
  noPlaceholder,
  noPrerequisiteCycle,
  noRedundantPrerequisite,
  noRepeatedWord,
  noSkippedHeading,
  noStalePrerequisite,
  noSurplusCell,
  noUndefinedAcronym,
  noUndefinedAcronymInGlossary,
  noUnhelpfulAltText,
  noUnknownPrerequisite,
  noUnknownRule,
  noUnknownTerm,
  noUnpublishedPrerequisite,
  noUnreachableAid,
  noUnusedBaselineTerm,
  noUnusedGlossaryEntry,
  noUnusedSuppression,
  noUnusedTerm,
  noVagueCheck,
  noVagueLinkText,
  requireAltText,
  requireCaptions,
  requireChecklistMode,
  requireComponentContent,
  requireImperativeStep,
  requireImperativeTask,
  requireKindContent,
  requireOutcome,
  requireOwner,
  requirePrerequisites,
  requireQuestion,
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
