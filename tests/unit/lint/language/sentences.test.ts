import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lint } from '../../../../src/lint/lint.ts';
import { aid, makeLibrary } from '../../../support/library.ts';
import { projectFolder } from '../../../support/run.ts';

/**
 * Sentences as they stand in job aids, labelled by hand with what the rules of language must report. A rule may be an
 * error from a precision of 95 % on, and ships from 80 % on.
 */

type Place = 'caution' | 'check' | 'later' | 'note' | 'step' | 'stopif' | 'task';

interface Labelled {
  place: Place;
  text: string;
  /** Rule and message id, joined by a slash. */
  expect: string[];
  /** What is reported, where that is not yet what must be. */
  reported?: string[];
}

const labelled = readFileSync(join(projectFolder, 'tests/fixtures/sentences.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Labelled);

const rulesOf: Record<Place, string> = {
  caution: 'no-instruction-in-note',
  check: 'no-vague-check',
  later: 'no-late-condition',
  note: 'no-instruction-in-note',
  step: 'require-imperative-step',
  stopif: 'no-instruction-in-note',
  task: 'require-imperative-task',
};

const pageOf: Record<Place, (text: string) => string> = {
  caution: (text) => aid(`<Caution>\n\n${text}\n\n</Caution>`),
  check: (text) => aid(`<Checklist mode="read-do">\n\n- [ ] ${text}\n\n</Checklist>`),
  later: (text) => aid(`<Steps>\n\n1. Open the lid.\n2. ${text}\n\n</Steps>`),
  note: (text) => aid(`<Note>\n\n${text}\n\n</Note>`),
  step: (text) => aid(`<Steps>\n\n1. ${text}\n\n</Steps>`),
  stopif: (text) => aid(`<StopIf>\n\n${text}\n\n</StopIf>`),
  task: (text) => aid('Text.', '', JSON.stringify(text)),
};

function reportedFor({ place, text }: Labelled): string[] {
  const library = makeLibrary({ 'aids/print/a.mdx': pageOf[place](text) });
  expect(library.findings).toEqual([]);
  const findings = lint(library, { only: new Set([rulesOf[place]]) });
  // Tasks have two messages for one mistake: with a better task to type, and without.
  return findings.map(({ ruleId, data }) => `${ruleId}/${place === 'task' ? 'verb' : data.messageId}`);
}

interface Score {
  rightly: number;
  wrongly: string[];
  missed: string[];
}

/** How right each message is, as the tests above state what is reported. */
const scores = score();

function score(): Map<string, Score> {
  const scores = new Map<string, Score>();
  const of = (id: string) => {
    const found = scores.get(id) ?? { rightly: 0, wrongly: [], missed: [] };
    scores.set(id, found);
    return found;
  };
  for (const row of labelled) {
    const reported = new Set(row.reported ?? row.expect);
    for (const id of reported)
      if (row.expect.includes(id)) of(id).rightly++;
      else of(id).wrongly.push(row.text);
    for (const id of row.expect) if (!reported.has(id)) of(id).missed.push(row.text);
  }
  return scores;
}

test.each(labelled.map((row) => [row.place, row.text, row] as const))('%s: %s', (_place, _text, row) => {
  expect(new Set(reportedFor(row))).toEqual(new Set(row.reported ?? row.expect));
});

test('the set holds 200 sentences and every message of the rules', () => {
  expect(labelled.length).toBeGreaterThanOrEqual(200);
  expect([...scores.keys()].sort()).toEqual([
    'no-instruction-in-note/instruction',
    'no-instruction-in-note/late',
    'no-instruction-in-note/missing',
    'no-instruction-in-note/notCondition',
    'no-late-condition/late',
    'no-vague-check/vague',
    'require-imperative-step/late',
    'require-imperative-step/two',
    'require-imperative-step/verb',
    'require-imperative-task/verb',
  ]);
});

test.each([...scores])('%s is right 95 times in 100, and finds 80', (_, { rightly, wrongly, missed }) => {
  const precision = rightly / (rightly + wrongly.length);
  const recall = rightly / (rightly + missed.length);
  expect(precision, `wrongly reported: ${wrongly.join(' | ')}`).toBeGreaterThanOrEqual(0.95);
  expect(recall, `missed: ${missed.join(' | ')}`).toBeGreaterThanOrEqual(0.8);
});
