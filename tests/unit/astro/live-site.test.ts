import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type LiveSite, openLiveSite } from '../../../src/astro/live-site.ts';
import { lint } from '../../../src/lint/lint.ts';
import { makeFolder } from '../../support/command.ts';
import { aid } from '../../support/library.ts';

const files = {
  'content/site.yaml': 'title: Aids\n',
  'content/topics.yaml': '- id: print\n  label: Print\n  description: Printers.\n',
  'content/glossary.yaml': '- id: tray\n  label: tray\n  definition: What holds paper.\n',
  'content/aids/print/a.mdx': aid('Open the lid. See [b](/print/b/).'),
  'content/aids/print/b.mdx': aid('Ask the QJW team.'),
  'content/aids/print/c.mdx': aid('See ![A lid that is open](./lid.png).'),
  'content/aids/print/lid.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
};

let root: string;
let live: LiveSite;
const path = (inside: string) => join(root, 'content', inside);

beforeEach(async () => {
  root = makeFolder(files);
  live = await openLiveSite({
    contentFolder: join(root, 'content'),
    base: '/',
    cacheFolder: join(root, 'cache'),
    history: new Map(),
    paintSocialImage: async () => Buffer.of(),
    prefix: undefined,
  });
});
afterEach(() => rmSync(root, { recursive: true }));

function write(inside: string, text: string): string {
  mkdirSync(dirname(path(inside)), { recursive: true });
  writeFileSync(path(inside), text);
  return path(inside);
}

const idle = async () => {};
const words = () =>
  live.site().findings.map(({ file, ruleId, message }) => {
    const [acronym = ''] = /\b(?:QJW|QRV)\b/.exec(message) ?? [];
    return `${file.split('/').at(-1)} ${ruleId} ${acronym}`.trim();
  });

test('the whole library is judged as the command line judges it', async () => {
  expect(live.site().findings).toEqual(live.site().library.findings);
  expect(await live.judgeWhole(idle)).toBe(true);
  expect(live.site().findings).toEqual(lint(live.site().library, { isPreview: true }));
  expect(words()).toContain('b.mdx no-undefined-acronym QJW');
});

test('a changed page is judged at once, and what is known of the others stays', async () => {
  await live.judgeWhole(idle);
  await live.takeIn([write('aids/print/a.mdx', aid('Ask the QRV team. See [b](/print/b/).'))]);
  live.judge([path('aids/print/a.mdx')]);
  expect(words()).toEqual(
    expect.arrayContaining(['a.mdx no-undefined-acronym QRV', 'b.mdx no-undefined-acronym QJW']),
  );
  const before = live.site().findings;
  await live.judgeWhole(idle);
  expect(live.site().findings).toEqual(before);
});

test('a change of one page that others point to shows in them once the whole is judged', async () => {
  await live.judgeWhole(idle);
  expect(words()).not.toContain('a.mdx no-broken-link');
  renameSync(path('aids/print/b.mdx'), path('aids/print/d.mdx'));
  await live.takeIn([path('aids/print/b.mdx'), path('aids/print/d.mdx')]);
  live.judge([path('aids/print/b.mdx'), path('aids/print/d.mdx')]);
  expect(words().filter((word) => word.startsWith('b.mdx'))).toEqual([]);
  await live.judgeWhole(idle);
  expect(words()).toContain('a.mdx no-broken-link');
  expect(live.site().findings).toEqual(lint(live.site().library, { isPreview: true }));
});

test('a change during the judgment ends it', async () => {
  let turns = 0;
  const busy = async () => {
    if (turns++ === 0) await live.takeIn([write('aids/print/a.mdx', aid('Another.'))]);
  };
  expect(await live.judgeWhole(busy)).toBe(false);
  expect(await live.judgeWhole(busy)).toBe(true);
});

test('Astro looks again only where it has work: pictures, and files that are no pages', async () => {
  await live.takeIn([write('aids/print/a.mdx', aid('Another.'))]);
  expect([live.concernsAstro(), live.site().changed]).toEqual([false, new Set(['a'])]);
  await live.takeIn([write('aids/print/c.mdx', aid('No picture.'))]);
  expect([live.concernsAstro(), live.site().changed]).toEqual([true, new Set(['c'])]);
  await live.takeIn([write('aids/print/c.mdx', aid('Still none.'))]);
  expect(live.concernsAstro()).toBe(false);
  await live.takeIn([write('glossary.yaml', '[]')]);
  expect([live.concernsAstro(), live.site().changed]).toEqual([true, undefined]);
});
