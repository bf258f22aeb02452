import { expect, test } from 'vitest';
import { linkLibrary } from '../../../src/library/link.ts';
import { feedEntries } from '../../../src/render/feed.ts';

function makeLibrary(aids: Record<string, string>) {
  const files = Object.entries(aids).map(([slug, fields]) => [
    `aids/a/${slug}.mdx`,
    `---\ntask: Do ${slug}\nsummary: S.\nkind: tip\n${fields}\n---\n\nText.\n`,
  ]);
  const sources = [['topics.yaml', '- {id: a, label: A, description: D.}'], ...files];
  return linkLibrary({
    folder: 'content',
    sources: sources.map(([path = '', text = '']) => ({ path, file: path, text })),
    assets: new Map(),
    findings: [],
  });
}

test('the newest stand first, by last commit, else by last review; drafts and undated aids stay out', () => {
  const library = makeLibrary({
    reviewed: 'review: { last: 2026-02-01 }',
    changed: 'review: { last: 2026-05-01 }',
    also: '',
    undated: '',
    hidden: 'review: { last: 2026-09-01 }\ndraft: true',
  });
  const history = new Map([
    ['aids/a/changed.mdx', '2026-01-01'],
    ['aids/a/also.mdx', '2026-02-01'],
  ]);
  const entries = feedEntries(library, history).map(({ aid, day }) => `${day} ${aid.id}`);
  expect(entries).toEqual(['2026-02-01 also', '2026-02-01 reviewed', '2026-01-01 changed']);
});

test('a feed has at most 50 entries', () => {
  const names = Array.from({ length: 60 }, (_, i) => `aid-${i}`);
  const library = makeLibrary(
    Object.fromEntries(names.map((name) => [name, 'review: { last: 2026-02-01 }'])),
  );
  expect(feedEntries(library, new Map())).toHaveLength(50);
});
