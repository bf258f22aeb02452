import { describe, expect, test } from 'vitest';
import { mentionAt } from '../../../src/editor/mentions.ts';
import { renameMention, renameRange } from '../../../src/editor/rename.ts';
import { lint } from '../../../src/lint/lint.ts';
import { aid, type Files, makeLibrary } from '../../support/library.ts';
import { editFiles, makeMarked } from '../../support/marked.ts';

const files: Files = {
  'glossary.yaml': '- { id: tls, label: TLS, definition: D. }\n- { id: dns, label: DNS, definition: D. }\n',
  'questions.yaml': '- { question: paper, answers: [clear, own] }\n',
  'aids/print/clear.mdx': aid('Use TLS and <Term id="tls">it</Term>.\n\n## X', 'terms: [tls]'),
  'aids/print/own-file.mdx': aid('See [it](/print/clear/#x).', 'id: own\nrelated: [clear]', 'Own a file'),
  'aids/print/third.mdx': `---\ntask: Third\nkind: procedure\nsummary: S.\nprerequisites:\n  - aid: clear\n  - aid: own\n---\nText [own](/print/own-file/).\n`,
  'foundations/trust.mdx': '---\ntitle: Trust\nsummary: S.\nteaches:\n  - tls\n---\nTLS hides.\n',
};

function rename(path: string, [from, to]: [string, string], name: string) {
  const text = files[path] ?? '';
  expect(text).toContain(from);
  const { library, texts, file, at } = makeMarked({ ...files, [path]: text.replace(from, to) });
  const mention = mentionAt(library, file, at);
  expect(mention).toBeDefined();
  const renaming = mention && renameMention(library, mention, name);
  if (!renaming || 'refused' in renaming) return { refused: renaming?.refused ?? 'no mention' };
  return { changed: editFiles(texts, renaming.edits), moves: [...renaming.moves] };
}

/** The library after a rename, and what the linter says of it. */
function relint({ changed = {}, moves = [] }: ReturnType<typeof rename>) {
  const after = { ...files, ...changed };
  for (const [from, to] of moves) {
    after[to] = after[from] ?? '';
    delete after[from];
  }
  const before = lint(makeLibrary(files)).map(({ ruleId, message }) => `${ruleId} ${message}`);
  return lint(makeLibrary(after))
    .map(({ ruleId, message }) => `${ruleId} ${message}`)
    .filter((finding) => !before.includes(finding));
}

test.each([
  ['the glossary', 'glossary.yaml', ['id: tls', 'id: t‸ls']],
  ['terms', 'aids/print/clear.mdx', ['[tls]', '[tls‸]']],
  ['teaches', 'foundations/trust.mdx', ['- tls', '- ‸tls']],
  ['a component', 'aids/print/clear.mdx', ['id="tls"', 'id="t‸ls"']],
] as [string, string, [string, string]][])('renames a term from %s everywhere', (_, path, mark) => {
  const renamed = rename(path, mark, 'secure-line');
  expect(renamed).toEqual({
    moves: [],
    changed: {
      'glossary.yaml': files['glossary.yaml']?.replace('id: tls', 'id: secure-line'),
      'aids/print/clear.mdx': files['aids/print/clear.mdx']
        ?.replace('[tls]', '[secure-line]')
        .replace('id="tls"', 'id="secure-line"'),
      'foundations/trust.mdx': files['foundations/trust.mdx']?.replace('- tls', '- secure-line'),
    },
  });
  expect(relint(renamed)).toEqual([]);
});

test('renames a page with the id that it states: its address stays', () => {
  const renamed = rename('questions.yaml', ['own]', 'ow‸n]'], 'mine');
  expect(renamed.moves).toEqual([]);
  expect(Object.keys(renamed.changed ?? {})).toEqual([
    'aids/print/own-file.mdx',
    'aids/print/third.mdx',
    'questions.yaml',
  ]);
  expect(renamed.changed?.['aids/print/own-file.mdx']).toContain('id: mine\n');
  expect(relint(renamed)).toEqual([]);
});

test.each([
  ['an id', 'questions.yaml', ['[clear,', '[cl‸ear,'], 'free-the-paper'],
  ['a link', 'aids/print/own-file.mdx', ['/print/clear/', '/print/cl‸ear/'], '/print/free-the-paper/#x'],
  [
    'a link, by the name alone',
    'aids/print/own-file.mdx',
    ['/print/clear/', '/print/cl‸ear/'],
    'free-the-paper',
  ],
] as [string, string, [string, string], string][])(
  'renames a page without an own id by %s: file, ids, links and old address',
  (_, path, mark, name) => {
    const renamed = rename(path, mark, name);
    expect(renamed.moves).toEqual([['aids/print/clear.mdx', 'aids/print/free-the-paper.mdx']]);
    expect(renamed.changed?.['aids/print/clear.mdx']).toContain('terms: [tls]\nwas: [/print/clear/]\n---\n');
    expect(renamed.changed?.['aids/print/own-file.mdx']).toContain('related: [free-the-paper]');
    expect(renamed.changed?.['aids/print/own-file.mdx']).toContain('[it](/print/free-the-paper/#x)');
    expect(renamed.changed?.['aids/print/third.mdx']).toContain('  - aid: free-the-paper\n  - aid: own\n');
    expect(renamed.changed?.['questions.yaml']).toContain('answers: [free-the-paper, own]');
    expect(relint(renamed)).toEqual([]);
  },
);

test('renames by a link the file of a page that states its id, and keeps the id', () => {
  const renamed = rename('aids/print/third.mdx', ['/own-file/', '/own‸-file/'], 'my-file');
  expect(renamed.moves).toEqual([['aids/print/own-file.mdx', 'aids/print/my-file.mdx']]);
  expect(renamed.changed?.['aids/print/own-file.mdx']).toContain('id: own\n');
  expect(Object.keys(renamed.changed ?? {})).toEqual(['aids/print/own-file.mdx', 'aids/print/third.mdx']);
  expect(relint(renamed)).toEqual([]);
});

describe('refuses', () => {
  test.each([
    ['a term that is there', 'glossary.yaml', ['id: tls', 'id: t‸ls'], 'dns', 'has a term `dns` already'],
    ['what is no id', 'glossary.yaml', ['id: tls', 'id: t‸ls'], 'My TLS', 'lower-case letters'],
    ['a page that is there', 'questions.yaml', ['own]', 'ow‸n]'], 'third', 'third.mdx has the id `third`'],
    ['a file that is there', 'questions.yaml', ['[clear', '[cl‸ear'], 'third', 'third.mdx has the name'],
    [
      'an id that is there',
      'questions.yaml',
      ['[clear', '[cl‸ear'],
      'own',
      'own-file.mdx has the name `own`',
    ],
  ] as [string, string, [string, string], string, string][])('%s', (_, path, mark, name, words) => {
    expect(rename(path, mark, name)).toEqual({ refused: expect.stringContaining(words) as string });
  });

  test.each([
    ['plain words', aid('Plain w‸ords.'), 'Only the id of a term or a page'],
    ['words of a term', aid('Use T‸LS.'), 'words of the term `tls`'],
    ['a component', aid('<No‸te>It is so.</Note>'), 'Only the id of a term or a page'],
    ['a topic', aid('[it](/pri‸nt/)'), 'rename its folder aids/print/'],
    ['what does not exist', aid('Text.', 'terms: [no‸]'), 'Nothing has the id `no`'],
  ])('to begin at %s', (_, text, words) => {
    const { library, file, at } = makeMarked({ ...files, 'aids/print/new.mdx': text });
    expect(renameRange(library, mentionAt(library, file, at))).toEqual({
      refused: expect.stringContaining(words) as string,
    });
  });
});
