/**
 * Reports a step after the first one that says what the reader should have had from the start.
 * Who finds out in step 4 that a key is missing stops with a task half done, and often with a system half changed.
 * It leaves out the first step, notes, and checks of what the steps before have made.
 */
import { rangeOfProse } from '../../library/prose.ts';
import { sentencesOf } from '../../library/sentences.ts';
import { anatomyOf, type Step } from '../../library/steps.ts';
import { excerptOf } from '../excerpt.ts';
import { isEnglishPage } from '../language/english-page.ts';
import { defineRule } from '../rule.ts';

/** “Make sure that you have a key”, but not “make sure that you have saved the file”. */
const ensurePattern =
  /^(?:(?:please|also|then|next|now|first),? )?(?:make sure|be sure|ensure|verify|confirm|check) (?:that )?you(?:'ve got| already have| have| hold| own| are (?:root|an? |the owner|logged in|signed in|in the |allowed|a member)| can (?:log|sign) in)\b(?! (?:not|to|only|never|been|just)\b)(?! \w+(?:ed|en)\b)/i;

/** “You need a badge”, but not “you need to press it twice”. */
const needPattern =
  /^(?:(?:please|also|note that|for this|to do (?:this|so)),? )?you(?:'ll| will)? (?:also )?need (?!to (?!have|be )|not\b|\uFFFC|it\b|this\b|help\b|the \w+ (?:later|again)\b)/i;

const mustPattern =
  /\b(?:you|it) (?:must|need to|have to|should|will need to|will have to) (?:first|already)\b|\bfirst,? you (?:must|need|have) /i;

const bePattern =
  /\byou (?:must|need to|have to) (?:be (?:root|logged in|signed in|an? |the owner|in the |a member|connected)|have (?:root|admin\w*|an? |the (?:right|role|password|key|token)|access|permission))/i;

const rightsPattern =
  /^(?:this|the|these) (?:step|command|task|action|procedure)s? (?:requires?|needs?|assumes?) .*\b(?:access|account|admin\w*|badge|key|licen[cs]e|membership|password|permissions?|privileges?|rights?|role|root|token|version)\b/i;

const headPattern =
  /^(?:before (?:you (?:begin|start)|beginning|starting)\b|(?:prerequisites?|requirements?|preconditions?) ?:)/i;

const patterns = [ensurePattern, needPattern, mustPattern, bePattern, rightsPattern, headPattern];

export const noLateCondition = defineRule({
  id: 'no-late-condition',
  severity: 'warning',
  scope: 'document',
  description: 'In English, what the reader must have stands before the steps, not among them.',
  messages: {
    late: {
      message: '“{text}” comes in step {step}, when the reader has already begun.',
      hint: 'Name it under `prerequisites`, or check it in step 1.',
    },
  },
  check({ document, site }, report) {
    if (!isEnglishPage(document, site)) return;
    for (const { steps } of anatomyOf(document).procedures)
      for (const step of steps.slice(1))
        for (const sentence of paragraphsOf(step).flatMap(sentencesOf)) {
          if (!isCondition(sentence.text)) continue;
          const range = rangeOfProse(document, sentence.prose, sentence.start, sentence.end);
          report({ messageId: 'late', range, data: { text: excerptOf(sentence.text), step: step.number } });
        }
  },
});

function paragraphsOf({ paragraphs, substeps }: Step): Step['paragraphs'] {
  return [...paragraphs, ...substeps.flatMap(paragraphsOf)];
}

function isCondition(text: string): boolean {
  const line = text.replace(/\s+/g, ' ').replaceAll('\u2019', "'");
  return patterns.some((pattern) => pattern.test(line));
}
