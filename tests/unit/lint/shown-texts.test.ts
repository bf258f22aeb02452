import { expect, test } from 'vitest';
import { fillIn } from '../../../src/lint/rule.ts';
import { rangeOfText, shownTexts } from '../../../src/lint/shown-texts.ts';
import { aid, makeLibrary } from '../../support/library.ts';

const files = {
  'site.yaml': 'title: The site\ndescription: All of it\n',
  'topics.yaml': '- { id: print, label: Printing, description: Clear printers. }\n',
  'glossary.yaml': `- id: tray
  label: tray
  aliases: [drawer, box]
  expansion: The real array
  definition: >-
    Holds
    paper.
  senses:
    - topics: [print]
      expansion: Thin array
      definition: |2
          Holds ink.
- { id: lid, label: lid, definition: Covers it. }
`,
  'aids/print/a.mdx': aid('x'),
};

test('what readers see beside the pages, with what is shown together', () => {
  const shown = shownTexts(makeLibrary(files)).map(({ kind, prose, term, together, file }) => [
    `${file.replace('content/', '')} ${kind} ${term ?? '-'}`,
    prose.text.trim(),
    together.map((text) => text.trim()).join(' | '),
  ]);
  const tray = 'tray | The real array | Holds paper.';
  const sense = 'tray | Thin array | Holds ink.';
  expect(shown).toEqual([
    ['site.yaml label -', 'The site', 'The site | All of it'],
    ['site.yaml sentence -', 'All of it', 'The site | All of it'],
    ['topics.yaml label -', 'Printing', 'Printing | Clear printers.'],
    ['topics.yaml sentence -', 'Clear printers.', 'Printing | Clear printers.'],
    ['glossary.yaml label tray', 'tray', tray],
    ['glossary.yaml sentence tray', 'The real array', tray],
    ['glossary.yaml sentence tray', 'Holds paper.', tray],
    ['glossary.yaml label tray', 'drawer', tray],
    ['glossary.yaml label tray', 'box', tray],
    ['glossary.yaml sentence tray', 'Thin array', sense],
    ['glossary.yaml sentence tray', 'Holds ink.', sense],
    ['glossary.yaml label lid', 'lid', 'lid |  | Covers it.'],
    ['glossary.yaml sentence lid', 'Covers it.', 'lid |  | Covers it.'],
  ]);
});

test('a part of a text has its place in the file', () => {
  const lines = files['glossary.yaml'].split('\n');
  const places = shownTexts(makeLibrary(files)).flatMap((shown) => {
    const at = shown.prose.text.search(/paper|ink|array$|box/);
    if (at < 0 || shown.file !== 'content/glossary.yaml') return [];
    const { line, column, endColumn } = rangeOfText(shown, at, at + 3);
    return [lines[line - 1]?.slice(column - 1, endColumn - 1)];
  });
  expect(places).toEqual(['arr', 'pap', 'box', 'arr', 'ink']);
});

test('a message is filled with texts, numbers and lists, and keeps what nothing fills', () => {
  expect(fillIn('{a}, {b}, {c}, {d}{e}.', { a: 'one', b: 2, c: ['x', 'y'], d: null })).toBe(
    'one, 2, x, y, {d}{e}.',
  );
});
