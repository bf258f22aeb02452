import { expect, test } from 'vitest';
import type { Aid } from '../../../src/library/library.ts';
import { relatedAids } from '../../../src/views/related.ts';
import { aid, type Files, makeLibrary } from '../../support/library.ts';

const related = (files: Files) => {
  const library = makeLibrary(files);
  return relatedAids(library, library.pages.get('a') as Aid).map((link) => link.id);
};

const topics =
  '- { id: print, label: Printing, description: x }\n- { id: scan, label: Scanning, description: x }\n';
const glossary =
  '- { id: fuser, label: fuser, definition: x }\n- { id: platen, label: platen, definition: x }\n';

test('the writer’s own choice wins, in its order, without drafts', () => {
  const files = {
    'aids/print/a.mdx': aid('x', 'related: [d, c, b]'),
    'aids/print/b.mdx': aid('x', '', 'B'),
    'aids/print/c.mdx': aid('x', 'draft: true', 'C'),
    'aids/print/d.mdx': aid('x', '', 'D'),
    'aids/print/e.mdx': aid('x', '', 'E'),
  };
  expect(related(files)).toEqual(['d', 'b']);
  expect(related({ ...files, 'aids/print/a.mdx': aid('x', 'related: []') })).toEqual([]);
});

test('prerequisites either way come before shared terms, rare terms before common ones, topic last', () => {
  const files = {
    'topics.yaml': topics,
    'glossary.yaml': glossary,
    'aids/print/a.mdx': aid('The fuser and the platen.').replace('[]', '[{ aid: behind }]'),
    'aids/scan/behind.mdx': aid('x', '', 'Behind'),
    'aids/scan/ahead.mdx': aid('x', '', 'Ahead').replace('[]', '[{ aid: a }]'),
    'aids/scan/rare.mdx': aid('The platen.', '', 'Rare'),
    'aids/scan/common.mdx': aid('The fuser.', '', 'Common'),
    'aids/scan/common-too.mdx': aid('The fuser.', '', 'Common too'),
    'aids/scan/stranger.mdx': aid('x', '', 'Stranger'),
  };
  expect(related(files)).toEqual(['ahead', 'behind', 'rare', 'common', 'common-too']);
});

test('a topic fills the list when nothing better is there, up to five', () => {
  const files = Object.fromEntries(
    ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => [`aids/print/${id}.mdx`, aid('x', '', `Task ${id}`)]),
  );
  expect(related(files)).toEqual(['b', 'c', 'd', 'e', 'f']);
});
