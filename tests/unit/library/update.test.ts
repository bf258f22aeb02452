import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Library, Source } from '../../../src/library/library.ts';
import { linkLibrary, updateLibrary } from '../../../src/library/link.ts';
import { lint, lintPages } from '../../../src/lint/lint.ts';
import { rules } from '../../../src/lint/registry.ts';
import { aid, makeLibrary } from '../../support/library.ts';

const start = {
  'topics.yaml': '- { id: print, label: Printing, description: Printers. }\n',
  'glossary.yaml': '- { id: tray, label: tray, definition: It holds paper. }\n',
  'questions.yaml': '- { question: paper is stuck, answers: [a] }\n',
  'aids/print/a.mdx': aid('Pull the tray. Read [more](/print/b/).', 'terms: [tray]'),
  'aids/print/b.mdx': aid('Pull the PCL.', 'prerequisites: [{ aid: c }]', 'Load paper').replace(
    'prerequisites: []\n',
    '',
  ),
  'foundations/c.mdx':
    '---\ntitle: Trays\nsummary: What holds paper.\nteaches: [tray]\n---\n\nA tray holds paper.\n',
};

const texts = [
  ...Object.values(start),
  '',
  'title: Aids\nbaseline: [PCL]\n',
  '- { id: tray, label: drawer, definition: It holds paper. }\n- nothing: here\n',
  '---\ntask: Mend: it\n---\n',
  aid('<Steps>', 'draft: true'),
  aid('Say “page description language (PCL)”. A tray.', 'id: c\nwas: [/print/b/]'),
];

const change = fc.record({
  path: fc.constantFrom(
    ...Object.keys(start),
    'site.yaml',
    'glossary/more.yaml',
    'aids/print/d.mdx',
    'aids/scan/e.mdx',
  ),
  text: fc.option(fc.constantFrom(...texts), { nil: undefined, freq: 4 }),
});

const source = (path: string, text: string): Source => ({ path, file: `content/${path}`, text });

function update(library: Library, { path, text }: { path: string; text: string | undefined }): Library {
  return updateLibrary(library, text === undefined ? { removed: [path] } : { changed: [source(path, text)] });
}

function linkAgain(texts: ReadonlyMap<string, string>): Library {
  const sources = [...texts].map(([path, text]) => source(path, text));
  return linkLibrary({ folder: 'content', sources, assets: new Map(), findings: [] });
}

const settings = { today: '2026-11-24' };
const ofWholeLibrary = new Set(rules.filter((rule) => rule.scope === 'library').map((rule) => rule.id));

describe('updateLibrary', () => {
  test('any changes give the library that linking all again gives, and the same findings', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const now = new Map<string, string>(Object.entries(start));
        let library = linkAgain(now);
        for (const { path, text } of changes) {
          library = update(library, { path, text });
          if (text === undefined) now.delete(path);
          else now.set(path, text);
          const again = linkAgain(now);
          for (const part of ['pages', 'addresses', 'paths'] as const)
            expect([...library[part].keys()]).toEqual([...again[part].keys()]);
          for (const part of ['aids', 'foundations'] as const)
            expect(library[part].map(({ id }) => id)).toEqual(again[part].map(({ id }) => id));
          expect([...library.terms.keys()]).toEqual([...again.terms.keys()]);
          expect(lint(library, settings)).toEqual(lint(again, settings));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('what did not change stays the same object', () => {
    const before = makeLibrary(start);
    const after = update(before, { path: 'aids/print/a.mdx', text: aid('Push it.') });
    expect(after.pages.get('b')).toBe(before.pages.get('b'));
    expect(after.terms).toBe(before.terms);
    expect(after.pages.get('a')).not.toBe(before.pages.get('a'));
    expect(before.pages.get('a')?.document.text).toContain('Pull the tray');
  });

  test('an edit of a page or of a glossary links nothing else again', () => {
    const before = makeLibrary(start);
    for (const [path, text] of [
      ['aids/print/a.mdx', aid('Push it.')],
      ['foundations/c.mdx', start['foundations/c.mdx'].replace('paper', 'much paper')],
      ['glossary.yaml', '- { id: tray, label: tray, definition: It keeps paper. }\n'],
    ] as const)
      expect(update(before, { path, text }).topics).toBe(before.topics);
    for (const [path, text] of [
      ['aids/print/a.mdx', aid('Push it.', 'id: other')],
      ['aids/print/a.mdx', aid('Push it.', 'was: [/print/old/]')],
      ['aids/print/a.mdx', aid('Push it.', 'unknown: field')],
      ['aids/print/new.mdx', aid('Push it.')],
      ['glossary.yaml', '- { id: tray }\n'],
    ] as const)
      expect(update(before, { path, text }).topics).not.toBe(before.topics);
  });

  test('nothing of the libraries before it is kept alive', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const type = (library: Library, text: string) =>
      update(library, { path: 'aids/print/a.mdx', text: aid(text) });
    let library = type(makeLibrary(start), 'Push the first.');
    const page = new WeakRef(library.pages.get('a') as object);
    for (const text of ['Push the second.', 'Push the third.', 'Push it.']) library = type(library, text);
    // A WeakRef holds its target until the running job ends.
    await new Promise((end) => setTimeout(end));
    collect();
    expect(page.deref()).toBeUndefined();
    expect(library.pages.has('a')).toBe(true);
  });
});

describe('lintPages', () => {
  test('gives the findings of its files, those of rules for the whole library left out', () => {
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 4 }),
        fc.constantFrom(...Object.keys(start)),
        (changes, path) => {
          const library = changes.reduce(update, makeLibrary(start));
          const file = `content/${path}`;
          const all = lint(library, settings).filter((finding) => finding.file === file);
          expect(lintPages(library, new Set([file]), settings)).toEqual(
            all.filter((finding) => !ofWholeLibrary.has(finding.ruleId)),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
