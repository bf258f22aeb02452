import { expect, test } from 'vitest';
import { splitSentences } from '../../../../src/library/sentences.ts';
import { readSentence } from '../../../../src/lint/language/commands.ts';
import { findLateCondition, findSecondCommand } from '../../../../src/lint/language/instructions.ts';

function verbOf(text: string): string | undefined {
  const { kind, tokens, verb } = readSentence(text);
  return kind === 'command' ? tokens[verb]?.text : undefined;
}

test.each([
  ['Open the lid.', 'Open'],
  ['If it is red, green or blue, press it.', 'press'],
  ['(Optional) Rename it.', 'Rename'],
  ['Windows: Press Start.', 'Press'],
  ['Step 2 - Press Start.', 'Press'],
  ['Run this: it helps.', 'Run'],
  ['Never slowly lift it.', 'lift'],
  ['Do not lift it.', 'lift'],
  ['When the drum, the lid and the tray are closed, press it.', 'press'],
])('finds the verb of %j', (text, verb) => {
  expect(verbOf(text)).toBe(verb);
});

test.each([
  ['command', true, 'Deprovision the account.'],
  ['command', true, 'Access the archive.'],
  ['command', false, 'Check logs.'],
  ['command', false, 'In this case, the program may open, close or delete it.'],
  ['statement', false, 'Access is denied.'],
  ['statement', false, 'IT will triage it.'],
  ['statement', false, 'You\u2019ll see it.'],
  ['unknown', false, 'Unlike the old model'],
  ['unknown', false, '\uFFFC into the host.'],
  ['unknown', false, ''],
])('reads a %s, sure: %s, in %j', (kind, isSure, text) => {
  expect(readSentence(text)).toMatchObject({ kind, isSure });
});

test('a label in quotes is no part of the sentence', () => {
  expect(findSecondCommand(readSentence('Choose "Save and close the file" there.'))).toBeUndefined();
});

test('a condition ends with the last word', () => {
  const text = 'Press it if the light is on.';
  const { start, end } = findLateCondition(readSentence(text)) ?? { start: 0, end: 0 };
  expect(text.slice(start, end)).toBe('if the light is on');
});

test('a text that could be read in ever more ways is read once', () => {
  const clauses = 'in x: a, '.repeat(20_000);
  expect(readSentence(clauses).kind).toBe('statement');
  expect(readSentence('('.repeat(100_000)).kind).toBe('unknown');
  expect(splitSentences(`${'.'.repeat(100_000)}x`)).toHaveLength(1);
});
