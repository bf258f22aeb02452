import { describe, expect, test } from 'vitest';
import { countWords, splitSentences } from '../../../src/library/sentences.ts';

const code = '\uFFFC';

function split(text: string): string[] {
  return splitSentences(text).map(([start, end]) => text.slice(start, end));
}

/** Sentences stand between bars. */
test.each([
  'Open the lid.|Press the button.',
  'Is it green?|Go on!|Wait.',
  'Choose a color, e.g. red.|Then close it.',
  'Choose a color, e.g. Red Hat.|Then close it.',
  'Bring tools, cables, etc. and go.|Return.',
  'Bring tools, cables, etc.|Then go.',
  'Open notes.txt and read it.|Close it.',
  'Install version 1.2.3 or later.|Restart.',
  'Wait …|Then go on.',
  'Choose More … and then Save as...|The file is there.',
  'Wait... and go on.',
  'It says "Are you sure?" and waits.|Press Y.',
  'It says "Done."|Go on.',
  'Use it (it is free.)|Then go.',
  `Run ${code}.|${code} prints nothing.`,
  'Come at 9 a.m. on Monday.|Leave at 5 p.m.|Then sleep.',
  'Ask Dr. Miller or J. Smith.|They know.',
  'See Fig. 3 and No. 5.|Both help.',
  'No.|Max.|Go.',
  'The U.S. office is closed.|Call later.',
  'Use Node.js 24.|npm is part of it.',
  'Type a name:|Press Enter.'.replace('|', ' '),
  'One\nline.|Two\nlines.',
  '  Leading space.|Trailing space.  '.trim(),
])('splits %j', (marked) => {
  expect(split(marked.replaceAll('|', ' '))).toEqual(marked.split('|'));
});

test('marks without letters are no sentence', () => {
  expect(split('… Open it. — !')).toEqual(['Open it.']);
});

describe('countWords', () => {
  test.each([
    ['Open the lid.', [3]],
    [`Run ${code} and ${code}.`, [4]],
    ['Choose "Save as a copy" in the menu.', [5]],
    ['Choose “Save as a copy” in the menu.', [5]],
    ['Set a read-only flag on 1,024 files.', [7]],
    ['Open the lid (the blue one on top) slowly.', [4, 5]],
    ['Press A – then B — now.', [2, 2, 1]],
    ['Choose one: the left or the right.', [2, 5]],
    ['Come at 10:30 sharp—now.', [5]],
    ['Add R&D + 5 %.', [5]],
    ["Don't stop.", [2]],
    ['', [0]],
  ])('counts %j', (text, counts) => {
    expect(countWords(text)).toEqual(counts);
  });
});
