import { expect, test } from 'vitest';
import { matchWords } from '../../../src/browser/match-words.ts';
import { parseDocument } from '../../../src/library/document.ts';
import { shownWords } from '../../../src/library/shown-words.ts';

/** Marks «words» of a source, and what is marked of a page that shows it. */
function mark(source: string, page: string): string | undefined {
  const start = source.indexOf('«');
  const text = source.replace(/[«»]/g, '');
  const { document } = parseDocument('a.mdx', text, 'mdx');
  if (!document) throw new Error('It does not parse.');
  const words = shownWords(document, document.locator.at(start, source.indexOf('»') - 1));
  const found = words && matchWords(page, words);
  return found && `${page.slice(0, found[0])}«${page.slice(...found)}»${page.slice(found[1])}`;
}

test.each([
  [
    'words of a paragraph',
    'Ask the «XYZ» team.',
    'Clear a jam\nAsk the XYZ team.',
    'Clear a jam\nAsk the «XYZ» team.',
  ],
  ['the right one of two', 'One XYZ.\n\nTwo «XYZ».', 'One XYZ.Two XYZ.', 'One XYZ.Two «XYZ».'],
  ['the second of two like runs', '- XYZ\n- «XYZ»', 'XYZ and XYZ', 'XYZ and «XYZ»'],
  ['words beside code', 'Run `ls -l` as «XYZ».', 'Run ls -l as XYZ.', 'Run ls -l as «XYZ».'],
  ['words over a line break', 'Ask the\n«XYZ team».', 'Ask the XYZ\n team.', 'Ask the «XYZ\n team».'],
  ['words with emphasis and signs', 'Is it **«A+B (C)»**?', 'Is it A+B (C)?', 'Is it «A+B (C)»?'],
  ['emoji before the place', '🖨 «XYZ» 🖨', '🖨 XYZ 🖨', '🖨 «XYZ» 🖨'],
  ['a whole sentence', '«One. Two.» Three.', 'One. Two. Three.', '«One. Two.» Three.'],
  ['words that stand elsewhere in other company', 'The «XYZ» here', 'Term: XYZ', 'Term: «XYZ»'],
])('finds %s', (_, source, page, wanted) => expect(mark(source, page)).toBe(wanted));

test('finds nothing where the page does not show it', () => {
  expect(mark('Ask «XYZ».', 'Ask nobody.')).toBeUndefined();
  expect(mark('```sh\n«ls»\n```', 'ls')).toBeUndefined();
});

test('knows the text of a picture', () => {
  const { document } = parseDocument('a.mdx', '![The XYZ lid](./lid.png)', 'mdx');
  const words = document && shownWords(document, document.locator.at(6, 9));
  expect(words).toMatchObject({ text: 'The XYZ lid', start: 4, end: 7, isAlt: true });
});
