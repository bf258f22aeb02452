import { expect, test } from 'vitest';
import { readSentence } from '../../../../src/lint/language/commands.ts';
import { findLateCondition, findSecondCommand } from '../../../../src/lint/language/instructions.ts';

test.each<[string, string | undefined]>([
  ['Open the lid and close the tray.', 'close'],
  ['Open the lid and then close the tray.', 'close'],
  ['Open the lid, then close the tray.', 'close'],
  ['Open the lid; close the tray.', 'close'],
  ['Open the lid, and quickly close the tray.', 'close'],
  ['Open the lid and carefully, close the tray.', undefined],
  ['Open the lid then press it.', 'press'],
  ['Open and close the lid.', undefined],
  ['Copy, paste the lid.', undefined],
  ['Do not open the lid and close the tray.', undefined],
  ['Open the lid (and close the tray).', undefined],
  ['Open the lid: read and close it.', undefined],
  ['Open the lid that you read and close it.', undefined],
  ['Open the menu to read and close it.', undefined],
  ['Open the menu to quickly read and close it.', undefined],
  ['Go to step 3 and close the tray.', 'close'],
  ['Go to page 4 and close it.', 'close'],
  ['Open the lid and the tray.', undefined],
  ['Open the lid and trays.', undefined],
  ['Open the lid and Close the tray.', undefined],
  ['Open the lid and check logs.', undefined],
  ['Open the lid and close.', undefined],
  ['Open the lid and wait for it.', 'wait'],
  ['Open the lid and wait until red.', 'wait'],
  ['Open the lid and go to bed.', 'go'],
  ['Open the lid and look at lids.', 'look'],
  ['Open the lid and search for lids.', 'search'],
  ['Open the lid and remove lids.', 'remove'],
  ['Open the lid and remove of it.', undefined],
  ['Open the lid and remove and go.', undefined],
  ['Open the lid and test \uFFFC.', 'test'],
  ['Open the lid and remove \uFFFC.', 'remove'],
  ['Open the lid and close it.', 'close'],
  ['Open the lid and find them.', 'find'],
  ['Open the lid or close the tray.', undefined],
  ['Open the lid when you read and close it.', undefined],
  ['The lid is red and close it.', undefined],
  ['Press it (if it is red).', undefined],
])('the second command in %j is %s', (text, verb) => {
  expect(findSecondCommand(readSentence(text))?.text).toBe(verb);
});

test.each<[string, string | undefined]>([
  ['Press it if the lamp is red.', 'if the lamp is red'],
  ['Press it even if the lamp is red.', undefined],
  ['Press it, even, if it is red.', undefined],
  ['Press it as if it is red.', undefined],
  ['Press it or, if it is red, go.', undefined],
  ['Press it if any.', undefined],
  ['Press it if not.', undefined],
  ['Press it if at all.', undefined],
  ['Press it if ever.', undefined],
  ['Press it if', undefined],
  ['Ask if it is red.', undefined],
  ['Check the lid if it is red.', undefined],
  ['Press it: if it is red.', undefined],
  ['Press it that if it is red.', undefined],
  ['Press it to open it if it is red.', undefined],
  ['If it is red, press it.', undefined],
  ['If it is red, press it if it is on.', 'if it is on'],
  ['Press if it is red.', undefined],
  ['The lid if it is red.', undefined],
  ['Press it if the \uFFFC', 'if the \uFFFC'],
  ['Press it only if the lamp is red.', undefined],
  ['Press it but, if it is red, go.', undefined],
])('the condition behind the command in %j is %s', (text, condition) => {
  const found = findLateCondition(readSentence(text));
  expect(found && text.slice(found.start, found.end)).toBe(condition);
});
