/**
 * Reports a command in a <Note>, a <Caution> that does not begin with one, and a <StopIf> that begins with one.
 * Readers skip notes, and of a caution many read no more than the first words: there the command must stand.
 * It leaves out “see …” and “note that …”, which ask for no action, and sentences that it cannot tell for sure.
 */
import { rangeOfProse } from '../../library/prose.ts';
import { type Sentence, sentencesOf } from '../../library/sentences.ts';
import { type Aside, anatomyOf } from '../../library/steps.ts';
import { excerptOf } from '../excerpt.ts';
import { type Reading, readSentence } from '../language/commands.ts';
import { isEnglishPage } from '../language/english-page.ts';
import { defineRule } from '../rule.ts';

type MessageId = 'instruction' | 'late' | 'missing' | 'notCondition';

/** Rules 5.5 and section 7 of ASD-STE100. */
export const noInstructionInNote = defineRule<MessageId>({
  id: 'no-instruction-in-note',
  severity: 'warning',
  scope: 'document',
  description:
    'In English, a note commands nothing, a caution begins with its command, and a stop with its condition.',
  messages: {
    instruction: {
      message: '“{text}” is a command inside a note, where readers skip it.',
      hint: 'Make it a step, or put it into a <Caution>.',
    },
    late: {
      message: 'This caution begins with “{text}”, and its command comes too late.',
      hint: 'Begin with the command, and give the reason after it.',
    },
    missing: {
      message: 'This caution begins with “{text}”, and never says what to do or not to do.',
      hint: 'Begin with a command, or make it a <Note>.',
    },
    notCondition: {
      message: '“Stop if {text}” does not read on, and stops the reader at the wrong thing.',
      hint: 'Begin with the condition, as in “the disk is full. Call the owner”.',
    },
  },
  check({ document, site }, report) {
    if (!isEnglishPage(document, site)) return;
    for (const aside of anatomyOf(document).asides) {
      const problem = judge(aside);
      if (!problem) continue;
      const { sentence, messageId } = problem;
      const range = rangeOfProse(document, sentence.prose, sentence.start, sentence.end);
      report({ messageId, range, data: { text: excerptOf(sentence.text) } });
    }
  },
});

function judge({ name, paragraphs }: Aside): { sentence: Sentence; messageId: MessageId } | undefined {
  const sentences = paragraphs.flatMap(sentencesOf);
  const first = sentences[0];
  if (!first) return undefined;
  if (name === 'Note') {
    const sentence = sentences.find(({ text }) => isInstruction(readSentence(text)));
    return sentence && { sentence, messageId: 'instruction' };
  }
  if (name === 'Caution' && isTold(first)) {
    const hasCommand = sentences.some(({ text }) => readSentence(text).kind === 'command');
    return { sentence: first, messageId: hasCommand ? 'late' : 'missing' };
  }
  if (name === 'StopIf' && isNoCondition(first)) return { sentence: first, messageId: 'notCondition' };
  return undefined;
}

/** Ask the reader to know, to look or to think, not to act. */
const pointing =
  /^(?:see|visit|browse|note|remember|refer|compare|consider|imagine|suppose|assume|think|recall|learn|read|mind|beware)$/;

function isInstruction({ kind, isSure, tokens, verb }: Reading): boolean {
  if (kind !== 'command' || !isSure) return false;
  const [word = '', ...next] = tokens.slice(verb, verb + 3).map((token) => token.word);
  const phrase = `${word} ${next.join(' ')}`;
  return !pointing.test(word) && !/^(?:(?:keep|bear|have) in mind|be aware|(?:check|find) out)/.test(phrase);
}

/** A condition may stand first: `If the lamp is red, leave the room.` */
function isTold({ text }: Sentence): boolean {
  return (
    readSentence(text).kind === 'statement' &&
    !/^(?:if|when|whenever|before|after|while|until|once)\b/i.test(text)
  );
}

function isNoCondition({ text }: Sentence): boolean {
  if (/^(?:if|stop)\b/i.test(text)) return true;
  const { kind, isSure, verb } = readSentence(text);
  return kind === 'command' && isSure && (verb === 0 || /^do\b/i.test(text));
}
