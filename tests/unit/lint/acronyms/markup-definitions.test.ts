import { expect, test } from 'vitest';
import { parseDocument } from '../../../../src/library/document.ts';
import type { Document } from '../../../../src/library/library.ts';
import { markupDefinitions } from '../../../../src/lint/acronyms/markup-definitions.ts';

/** Each as `short = long`, with a star where it serves the page wherever it stands. */
function definitions(text: string, format: 'md' | 'mdx'): string[] {
  const document = parseDocument(`a.${format}`, text, format).document as Document;
  return markupDefinitions(document).map(
    ({ short, long, isEntry }) => `${short} = ${long}${isEntry ? ' *' : ''}`,
  );
}

test.each<[string, 'md' | 'mdx', string, string[]]>([
  ['an element', 'mdx', 'A <abbr title="central xerox queue">CXQ</abbr>.', ['CXQ = central xerox queue']],
  [
    'its title among other properties',
    'mdx',
    '<dfn id="x" title="central xerox queue">CXQ</dfn>',
    ['CXQ = central xerox queue'],
  ],
  [
    'an element without words',
    'mdx',
    '<abbr title="">CXQ</abbr> <abbr>CXR</abbr> <abbr title="x y"></abbr>',
    [],
  ],
  [
    'an element in Markdown',
    'md',
    'A <abbr title="central xerox queue">CXQ</abbr>.',
    ['CXQ = central xerox queue'],
  ],
  [
    'two elements in Markdown',
    'md',
    '<dfn title=\'central xerox queue\'>CXQ</dfn>, <abbr title="x r">XR</abbr>.',
    ['CXQ = central xerox queue', 'XR = x r'],
  ],
  ['other elements in Markdown', 'md', 'A <b title="central xerox queue">CXQ</b>.', []],
  ['a list', 'mdx', '<dl>\n<dt>CXQ</dt>\n<dd>A desk</dd>\n</dl>', ['CXQ = A desk *']],
  [
    'a list with letters that nothing follows',
    'mdx',
    '<dl>\n<dt>CXQ</dt>\n<dt>CXR</dt>\n<dd>A desk</dd>\n<dt>CXS</dt>\n</dl>',
    ['CXR = A desk *'],
  ],
  ['a list in Markdown', 'md', '<dl>\n<dt>CXQ</dt>\n<dd>A desk</dd>\n</dl>', ['CXQ = A desk *']],
  [
    'a line of its own',
    'md',
    'CXQ.\n\n*[ CXQ ]:  central  xerox\tqueue \n*[CXR]: x r',
    ['CXQ = central xerox queue *', 'CXR = x r *'],
  ],
  ['a line of its own in MDX', 'mdx', '*[CXQ]: central xerox queue', ['CXQ = central xerox queue *']],
  ['brackets that are no such line', 'md', 'A *[CXQ]: central xerox queue', []],
])('%s (%s)', (_, format, text, expected) => {
  expect(definitions(text, format)).toEqual(expected);
});

const row = (...cells: string[]) => `| A | B |\n| --- | --- |\n| ${cells.join(' | ')} |`;

test.each([
  ['initials', row('CXQ', 'central xerox queue'), ['CXQ = central xerox queue *']],
  [
    'initials, and more behind them',
    row('CXQ', 'central xerox queue of the house'),
    ['CXQ = central xerox queue *'],
  ],
  ['the words first', row('central xerox queue', 'CXQ'), ['CXQ = central xerox queue *']],
  ['the plural', row('CXQs', 'central xerox queues'), ['CXQ = central xerox queues *']],
  ['more than the letters', row('CXQ is', 'central xerox queue'), []],
  ['letters behind a word', row('the CXQ', 'central xerox queue'), []],
  ['letters inside words', row('DNA', 'deoxyribonucleic acid'), ['DNA = deoxyribonucleic acid *']],
  [
    'letters inside words, and more behind a comma',
    row('DNA', 'deoxyribonucleic acid, in each of all cells'),
    ['DNA = deoxyribonucleic acid *'],
  ],
  ['letters inside one word', row('DNA', 'deoxyribonucleica'), []],
  ['letters inside later words', row('DNA', 'the deoxyribonucleic acid'), []],
  ['other words', row('DNA', 'a long thing'), []],
])('a row with %s', (_, text, expected) => {
  expect(definitions(text, 'mdx')).toEqual(expected);
});

test('the place is that of the element, or of the row', () => {
  const html = '<abbr title="central xerox queue">CXQ</abbr>';
  for (const format of ['md', 'mdx'] as const) {
    const text = `A ${html}.\n\n${row('CXR', 'central xerox room')}\n\n*[CXS]: central xerox set`;
    const document = parseDocument(`a.${format}`, text, format).document as Document;
    const places = markupDefinitions(document).map(({ span }) => text.slice(...span));
    expect(places).toEqual([html, '| CXR | central xerox room |', '*[CXS]: central xerox set']);
  }
});
