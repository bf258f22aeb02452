import { expect, test } from 'vitest';
import { movePages } from '../../../src/editor/move-pages.ts';
import type { Asset } from '../../../src/library/library.ts';
import { lint } from '../../../src/lint/lint.ts';
import { aid, type Files, makeLibrary } from '../../support/library.ts';
import { editFiles } from '../../support/marked.ts';

const topics =
  '- { id: print, label: Printing, description: D. }\n- { id: office, label: Office, description: D. }\n';

function move(files: Files, moves: Record<string, string>, assets: string[] = []) {
  const all: Files = { 'topics.yaml': topics, 'aids/office/stay.mdx': aid('Text.', '', 'Stay'), ...files };
  const pictures = (paths: string[]) => paths.map((path): Asset => ({ path, bytes: 1, format: 'png' }));
  const library = makeLibrary(all, pictures(assets));
  const texts = new Map(Object.entries(all).map(([path, text]) => [`content/${path}`, text]));
  const changed = editFiles(texts, movePages(library, new Map(Object.entries(moves))));
  const after = Object.fromEntries(
    Object.entries({ ...all, ...changed }).map(([path, text]) => [moves[path] ?? path, text]),
  );
  const findings = lint(makeLibrary(after, pictures(assets.map((path) => moves[path] ?? path))));
  return { changed, broken: findings.filter(({ severity }) => severity === 'error').map((f) => f.message) };
}

const jam = aid(
  'See [more](more.mdx), [the other](/office/stay/), [it](../../office/stay/) and ![lid](./lid%20a.png).\n\n## Y',
);

test('a page that moves to another topic keeps its links, its pictures and its old address', () => {
  const { changed, broken } = move(
    {
      'aids/print/jam.mdx': jam,
      'aids/print/more.mdx': aid('[Jam](./jam.mdx?x#y)', 'related: [jam]', 'More'),
    },
    { 'aids/print/jam.mdx': 'aids/office/free.mdx' },
    ['aids/print/lid a.png'],
  );
  expect(changed['aids/print/jam.mdx']).toContain('was: [/print/jam/]');
  expect(changed['aids/print/jam.mdx']).toContain(
    'See [more](../print/more.mdx), [the other](/office/stay/), [it](/office/stay/) and ![lid](../print/lid%20a.png).',
  );
  expect(changed['aids/print/more.mdx']).toContain('related: [free]');
  expect(changed['aids/print/more.mdx']).toContain('[Jam](../office/free.mdx?x#y)');
  expect(broken).toEqual([]);
});

test('a picture that moves is followed', () => {
  const body =
    '<Figure src="./lid.png" alt="The lid of the printer, which is open now, seen from the front" />';
  const { changed, broken } = move(
    { 'aids/print/jam.mdx': aid(body) },
    { 'aids/print/lid.png': 'aids/office/new.png' },
    ['aids/print/lid.png'],
  );
  expect(changed['aids/print/jam.mdx']).toContain('src="../office/new.png"');
  expect(broken).toEqual([]);
});

test('files that move together need no change but the address', () => {
  const { changed } = move(
    { 'aids/print/jam.mdx': aid('![lid](./lid.png)'), 'aids/print/more.mdx': aid('Text.', '', 'More') },
    { 'aids/print/jam.mdx': 'aids/office/jam.mdx', 'aids/print/lid.png': 'aids/office/lid.png' },
    ['aids/print/lid.png'],
  );
  expect(changed).toEqual({
    'aids/print/jam.mdx': aid('![lid](./lid.png)').replace('---\n!', 'was: [/print/jam/]\n---\n!'),
  });
});

test('a whole topic that moves takes its entry, its senses and links along', () => {
  const { changed, broken } = move(
    {
      'aids/print/jam.mdx': aid('[All](/print/#top)'),
      'glossary.yaml':
        '- id: tls\n  label: TLS\n  definition: D.\n  senses: [{ topics: [print], definition: E. }]\n',
    },
    { 'aids/print/jam.mdx': 'aids/printing/jam.mdx' },
  );
  expect(changed['topics.yaml']).toContain('id: printing, label: Printing');
  expect(changed['glossary.yaml']).toContain('topics: [printing]');
  expect(changed['aids/print/jam.mdx']).toContain('[All](/printing/#top)');
  expect(broken).toEqual([]);
});

test('a page that comes back redirects from where it was, and no longer from where it is', () => {
  const there = { 'aids/print/jam.mdx': aid('Text.', 'was: [/print/old/, /office/jam/]') };
  const { changed, broken } = move(there, { 'aids/print/jam.mdx': 'aids/office/jam.mdx' });
  expect(changed['aids/print/jam.mdx']).toContain('was: [/print/old/, /print/jam/]');
  expect(broken).toEqual([]);
});

test('a draft had no address to keep', () => {
  const { changed } = move(
    { 'aids/print/jam.mdx': aid('Text.', 'draft: true') },
    { 'aids/print/jam.mdx': 'aids/office/jam.mdx' },
  );
  expect(changed).toEqual({});
});

test('an id that another page has is not taken: the page states its own', () => {
  const { changed, broken } = move(
    { 'aids/print/jam.mdx': aid('Text.'), 'questions.yaml': '- { question: q, answers: [jam] }\n' },
    { 'aids/print/jam.mdx': 'aids/print/stay.mdx' },
  );
  expect(changed['questions.yaml']).toBeUndefined();
  expect(changed['aids/print/jam.mdx']).toContain('id: jam\nwas: [/print/jam/]\n---');
  expect(broken).toEqual([]);
});

test('what moves out of the library, or never was in it, changes nothing', () => {
  const files = { 'aids/print/jam.mdx': aid('Text.') };
  expect(move(files, { 'aids/print/jam.mdx': 'attic/jam.mdx' }).changed).toEqual({});
  expect(move(files, { 'aids/print/none.mdx': 'aids/print/other.mdx' }).changed).toEqual({});
});

test('made twice, the edits of a move change no more', () => {
  const files = {
    'aids/print/jam.mdx': aid('Text.'),
    'aids/print/more.mdx': aid('[J](/print/jam/)', '', 'More'),
  };
  const moves = { 'aids/print/jam.mdx': 'aids/office/jam.mdx' };
  const { changed } = move(files, moves);
  expect(move({ ...files, ...changed }, moves).changed).toEqual({});
});
