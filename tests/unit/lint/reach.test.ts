import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../src/library/document.ts';
import type { Document } from '../../../src/library/library.ts';
import { countRawWords, reachOf } from '../../../src/lint/reach.ts';
import { aid, makeLibrary } from '../../support/library.ts';

function openPage(body: string, format: string, site: string): Document {
  const files = { 'site.yaml': `title: T\n${site}`, [`aids/print/a.${format}`]: aid(body) };
  return makeLibrary(files).pages.get('a')?.document as Document;
}

/** Words of a body: those that rules read, those that a reader sees, and those of code. */
function wordsOf(body: string, format = 'mdx', site = ''): [read: number, shown: number, code: number] {
  const [page, empty] = [openPage(body, format, site), openPage('', format, site)].map(reachOf);
  if (!page || !empty) throw new Error('The test is wrong.');
  return [page.read - empty.read, page.shown - empty.shown, page.code - empty.code];
}

describe('the words of a page', () => {
  test.each<[string, string, [number, number, number]]>([
    ['prose', 'One two three.', [3, 3, 0]],
    ['emphasis inside a word', 'o**n**e tw*o* ~~x~~y [fo](/a/)ur', [4, 4, 0]],
    ['blocks', '## One\n\ntwo\n\n- three\n- four\n\n> five', [5, 5, 0]],
    ['a table', '| One | two |\n| --- | --- |\n| three | four |', [4, 4, 0]],
    ['a footnote', 'One[^1] two\n\n[^1]: three', [3, 3, 0]],
    ['code in a line', 'One `a b` two', [2, 2, 2]],
    ['a block of code', 'One\n\n```sh\na b c\n```', [1, 1, 3]],
    ['keys, and text to copy', '<Keys>Ctrl C</Keys> one <Copy>a b c</Copy>', [1, 1, 5]],
    ['addresses', 'See https://a.com/b, c@d.ef and www.x.y now', [3, 3, 0]],
    ['comments', 'One {/* two three */} four', [2, 2, 0]],
    [
      'a property and an alternative',
      '<Note title="One two">three</Note>\n\n![four five](./x.png)',
      [5, 5, 0],
    ],
    ['elements', 'One <b>two</b> <kbd>Ctrl</kbd>', [2, 2, 1]],
    ['hyphens and apostrophes', 'It’s a one-two R&D', [4, 4, 0]],
  ])('%s', (_, body, expected) => {
    expect(wordsOf(body)).toEqual(expected);
  });

  test.each<[string, string, [number, number, number]]>([
    ['text around elements', 'One <b>two</b> three', [3, 3, 0]],
    ['keys', 'One <kbd>Ctrl C</kbd> two', [2, 2, 2]],
    ['code around other elements', 'One <pre>a <b>b</b> c</pre> two', [2, 2, 3]],
    ['a block', '<p>One two</p>\n\nthree', [3, 3, 0]],
  ])('in Markdown, %s', (_, body, expected) => {
    expect(wordsOf(body, 'md')).toEqual(expected);
  });

  test('an expression shows words that no rule reads', () => {
    expect(wordsOf('One {two} three.', 'mdx', 'allowCode: true\n')).toEqual([2, 3, 0]);
  });

  test('by the kind of their place', () => {
    const body = '## One\n\ntwo three\n\n- four\n\n| five |\n| --- |\n| six |';
    expect(reachOf(openPage(body, 'mdx', '')).byKind).toMatchObject({
      field: 4,
      title: 3,
      heading: 1,
      paragraph: 2,
      item: 1,
      cell: 2,
    });
  });

  test('of a document without frontmatter', () => {
    const document = parseDocument('a.md', '# One\n\ntwo', 'md').document as Document;
    expect(reachOf(document)).toMatchObject({ read: 2, shown: 2, code: 0 });
  });
});

test.each([
  ['frontmatter', '---\ntask: A b c\n---\nOne two', 2],
  ['a byte order mark and other line breaks', '\uFEFF--- \r\ntask: A b c\r\n---\r\nOne two', 2],
  ['frontmatter alone', '---\ntask: A b c\n---', 0],
  ['dashes further down', 'One\n---\ntwo\n---\nthree', 3],
  ['tags', 'One <b class="x y">two</b> three', 3],
  ['what is no tag', 'One < two and 3 > 1', 5],
  ['addresses', 'One https://a.com/b two', 2],
])('raw words leave out %s', (_, source, expected) => {
  expect(countRawWords(source)).toBe(expected);
});
