import { expect, test } from 'vitest';
import { lint } from '../../../../src/lint/lint.ts';
import { aid, makeLibrary } from '../../../support/library.ts';
import { testRule } from '../../../support/rule-tester.ts';

/** A table in `<Choose>`: rows as `condition | condition | action`, «» around the row that is reported. */
function choose(...rows: string[]): string {
  const columns = rows[0]?.split('|').length ?? 0;
  const header = `| ${Array.from({ length: columns }, (_, i) => `C${i + 1}`).join(' | ')} |`;
  const lines = rows.map((row) => (row.startsWith('«') ? `«| ${row.slice(1, -1)} |»` : `| ${row} |`));
  return `<Choose>\n\n${header}\n|${' --- |'.repeat(columns)}\n${lines.join('\n')}\n\n</Choose>`;
}

testRule('no-incomplete-decision', {
  valid: {
    'both words of a choice': choose('Yes | Go', 'No | Stay'),
    'a choice inside a choice': choose('Yes | Yes | Go', 'Yes | No | Wait', 'No | Any | Stay'),
    'ranges that meet': choose('under 5 | A', '5 to 9 | B', '10 or more | C'),
    'ranges of whole numbers beside each other': choose('0–4 | A', '5–9 | B', '10+ | C'),
    'ranges with units and decimals': choose('up to 0.5 GB | A', '0.6–1 GB | B', 'more than 1 GB | C'),
    'numbers that are no whole range': choose('1 | A', '2 | B', '127 | C'),
    'free words, whatever they leave out': choose('large | A', 'small | B'),
    'free words in two columns that do not meet': choose('red | large | A', 'green | small | B'),
    'a general row at the end': choose('red | Yes | A', 'Otherwise | Any | B'),
    'an exception above its rule': choose('Yes | 5 | A', 'Yes | Any | B', 'No | – | C'),
    'the rest of one group': choose('red | small | A', 'red | otherwise | B', 'green | any | C'),
    'two rows with one action': choose('Yes | Any | Go', 'Any | Yes | Go', 'No | No | Stay'),
    'empty cells, which may mean anything': choose('Yes | Go', ' | Then run', 'No | Stay'),
    'the same words with more behind them': choose(
      'a phone or a computer of their own | A',
      'a tablet or a computer of their own | B',
    ),
    'the same numbers of other units': choose('5 minutes | A', '5 hours | B'),
    'an action of nothing': choose('Yes | Nothing', 'No | Stay'),
    'a result of none': choose('Yes | None', 'No | 5 coins'),
    'versions that count the same as numbers': choose('3.1 | A', '3.9 | B', '3.10 | C'),
    'codes with zeros in front': choose('7 | A', '07 | B', '007 | C'),
    'a table that is no choice': '| A | B |\n| --- | --- |\n| Yes |  |',
    'one column': choose('Yes', 'Yes'),
    'a picture as action': choose('Yes | ![The lid](./x.png)', 'No | <Keys>Esc</Keys>'),
  },
  invalid: {
    'a row without an action': {
      content: choose('«Yes | »', '«No | –»', '«Any | TBD»'),
      messages: ['action', 'action', 'action'],
    },
    'a word of a choice that is missing': {
      content: choose('«Yes | Go»'),
      messages: ['gap'],
      says: ['“C1” no'],
    },
    'a case of two choices that is missing': {
      content: choose('Yes | Yes | Go', '«No | Any | Stay»'),
      messages: ['gap'],
      says: ['“C1” yes, “C2” no'],
    },
    'a choice that is missing for one free word': {
      content: choose('red | on | A', 'red | off | B', '«green | on | C»'),
      messages: ['gap'],
      says: ['“C1” green, “C2” off'],
    },
    'a number between two ranges': {
      content: choose('under 5 minutes | A', '«over 5 minutes | B»'),
      messages: ['gap'],
      says: ['“C1” 5'],
    },
    'numbers with decimals': {
      content: choose('< 0.5 | A', '«≥ 0.7 | B»'),
      messages: ['gap'],
      says: ['“C1” 0.5'],
    },
    'a number in two ranges': {
      content: choose('up to 5 | A', '«5 or more | B»'),
      messages: ['overlap'],
      says: ['Row 2 and row 1'],
    },
    'two general rows that cross': {
      content: choose('Yes | Any | A', '«Any | Yes | B»', 'No | No | C'),
      messages: ['overlap'],
    },
    'one of two words again': {
      content: choose('`REFUSED` or `timed out` | A', '«`timed out` or `reset` | B»'),
      messages: ['overlap'],
    },
    'the same row twice': {
      content: choose('red | A', '«Red | B»'),
      messages: ['unreachable'],
      says: ['row 1'],
    },
    'rows behind a general one': {
      content: choose('red | A', 'Otherwise | B', '«green | C»'),
      messages: ['unreachable'],
      says: ['Row 3 is never reached: row 2'],
    },
    'a range inside an earlier one': {
      content: choose('1–10 | A', '«3 to 4 | B»', 'above 10 | C'),
      messages: ['unreachable'],
    },
  },
});

test('what is certain is an error, what a reader may put right is a warning', () => {
  const body = [choose('Yes | ', 'No | x'), choose('Yes | x'), choose('red | A', 'red | B')].join('\n\n');
  const library = makeLibrary({ 'aids/print/a.mdx': aid(body) });
  const findings = lint(library, { only: new Set(['no-incomplete-decision']) });
  expect(findings.map(({ severity, data }) => `${data.messageId} ${severity}`)).toEqual([
    'action error',
    'gap warning',
    'unreachable error',
  ]);
});

test('a table with too many cases is not judged for gaps, and ends', () => {
  const columns = 16;
  const row = `${'Yes | '.repeat(columns)}Go`;
  const library = makeLibrary({ 'aids/print/a.mdx': aid(choose(row)) });
  expect(lint(library, { only: new Set(['no-incomplete-decision']) })).toEqual([]);
});
