/**
 * Reports a step that does not begin with a verb, a sentence with two commands, and a condition behind its command.
 * Readers act while they read: what is no command gets no action, and a condition that comes last comes too late.
 * It leaves out steps that begin with code, verbs that share an object (“copy and paste”), and what it cannot tell.
 */
import { rangeOfProse } from '../../library/prose.ts';
import { type Sentence, sentencesOf } from '../../library/sentences.ts';
import { anatomyOf, type Step } from '../../library/steps.ts';
import { excerptOf } from '../excerpt.ts';
import { readSentence } from '../language/commands.ts';
import { isEnglishPage } from '../language/english-page.ts';
import { findLateCondition, findSecondCommand } from '../language/instructions.ts';
import { defineRule, type Report, type Subject } from '../rule.ts';

type MessageId = 'late' | 'two' | 'verb';

export const requireImperativeStep = defineRule<MessageId>({
  id: 'require-imperative-step',
  severity: 'warning',
  scope: 'document',
  description: 'In English, a step begins with a verb, says one thing to do, and names its condition first.',
  messages: {
    verb: {
      message: '“{text}” tells something, but a step says what to do.',
      hint: 'Begin with a verb, as in “Open the lid”.',
    },
    two: {
      message: '“{text}” begins a second command; the reader does the first and misses it.',
      hint: 'Write it as a sentence or a step of its own.',
    },
    late: {
      message: '“{text}” stands behind its command, which the reader has done by then.',
      hint: 'Write the condition first, as in “If the lamp is red, press the button”.',
    },
  },
  check({ document, site }, report) {
    if (!isEnglishPage(document, site)) return;
    for (const { steps } of anatomyOf(document).procedures)
      for (const step of steps) checkStep(step, document, report);
  },
});

/** Without one of these, a sentence holds no second command and no condition. */
const jointPattern = /\b(?:and|if|then)\b|;/i;

function checkStep(step: Step, document: Subject['document'], report: Report<MessageId>): void {
  step.paragraphs.flatMap(sentencesOf).forEach((sentence, i, sentences) => {
    if (i > 0 && !jointPattern.test(sentence.text)) return;
    const reading = readSentence(sentence.text);
    const place = (messageId: MessageId, start: number, end: number) => {
      const { prose } = sentence;
      const from = sentence.start + start;
      const range = rangeOfProse(document, prose, from, sentence.start + end);
      report({ messageId, range, data: { text: excerptOf(prose.text.slice(from, sentence.start + end)) } });
    };
    if (i === 0 && reading.kind === 'statement' && !isAnswered(sentences))
      place('verb', 0, sentence.text.length);
    const second = findSecondCommand(reading);
    if (second) place('two', second.start, second.end);
    const late = findLateCondition(reading);
    if (late) place('late', late.start, late.end);
  });
  for (const inner of step.substeps) checkStep(inner, document, report);
}

/** `Is it red? Press the button.` asks first. */
function isAnswered([first, second]: readonly Sentence[]): boolean {
  return (
    /\?$/.test(first?.text ?? '') && second !== undefined && readSentence(second.text).kind === 'command'
  );
}
