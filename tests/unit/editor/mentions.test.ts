import { expect, test } from 'vitest';
import { findDefinition } from '../../../src/editor/definition.ts';
import { describeMention } from '../../../src/editor/describe.ts';
import { mentionAt } from '../../../src/editor/mentions.ts';
import { aid, type Files } from '../../support/library.ts';
import { makeMarked } from '../../support/marked.ts';

const foundation =
  '---\ntitle: Trust\nsummary: Whom a machine trusts.\nteaches: [tls]\n---\nMachines trust few.\n';

const files: Files = {
  'topics.yaml':
    '- { id: print, label: Printing, description: Printers. }\n- { id: keys, label: Keys, description: Keys. }\n',
  'glossary.yaml': `- id: tls
  label: TLS
  expansion: Transport Layer Security
  definition: It hides *what* you send.
  senses: [{ topics: [keys], expansion: Top Level Soap, definition: It cleans. }]
`,
  'questions.yaml': '- { question: paper stuck, answers: [clear-a-jam, "trust"] }\n',
  'aids/print/clear-a-jam.mdx': aid('Use TLS. See [how](/keys/renew/#x) and [more](../keys/renew.mdx).'),
  'aids/keys/renew.mdx': aid('Go to [printing](/print/).', 'terms: [tls]', 'Renew a key'),
  'foundations/trust.mdx': foundation,
};

function look(path: string, from: string, to: string) {
  const text = files[path] ?? '';
  expect(text).toContain(from);
  const { library, file, at } = makeMarked({ ...files, [path]: text.replace(from, to) });
  const mention = mentionAt(library, file, at);
  return { mention, library };
}

test.each([
  ['a word of the glossary', 'aids/print/clear-a-jam.mdx', 'Use TLS', 'Use TL‸S', 'term tls text'],
  ['the end of a word', 'aids/print/clear-a-jam.mdx', 'Use TLS', 'Use TLS‸', 'term tls text'],
  ['an item of terms', 'aids/keys/renew.mdx', '[tls]', '[‸tls]', 'term tls term'],
  ['an item of teaches', 'foundations/trust.mdx', '[tls]', '["t‸ls"]', 'term tls taught'],
  ['an id in the glossary', 'glossary.yaml', 'id: tls', 'id: tl‸s', 'term tls id'],
  ['a topic of a sense', 'glossary.yaml', '[keys]', '[ke‸ys]', 'topic keys sense'],
  ['an answer', 'questions.yaml', '[clear-a-jam,', '[clear‸-a-jam,', 'page clear-a-jam answer'],
  ['a quoted answer', 'questions.yaml', '"trust"', '"trust‸"', 'page trust answer'],
  ['an address with an anchor', 'aids/print/clear-a-jam.mdx', 'renew/#', 'ren‸ew/#', 'page renew link'],
  ['a path in a link', 'aids/print/clear-a-jam.mdx', 'renew.mdx', 'renew.‸mdx', 'page renew link'],
  ['a link to a topic', 'aids/keys/renew.mdx', '(/print/)', '(/pr‸int/)', 'topic print link'],
  ['an id of a topic', 'topics.yaml', 'id: print', 'id: ‸print', 'topic print id'],
])('finds %s', (_, path, from, to, wanted) => {
  const { mention } = look(path, from, to);
  expect(mention && `${mention.kind} ${mention.id} ${mention.role}`).toBe(wanted);
});

test.each([
  ['prerequisites', 'prerequisites:\n  - aid: re‸new\n  - foundation: trust\n', 'page renew prerequisite'],
  ['a foundation', 'prerequisites: [{ foundation: trust‸ }]\n', 'page trust prerequisite'],
  ['related pages', 'related: [renew‸]\n', 'page renew related'],
  ['an own id', 'id: own‸-id\n', 'page own-id id'],
])('finds what frontmatter names: %s', (_, field, wanted) => {
  const text = aid('Text.', field).replace(field.startsWith('prereq') ? 'prerequisites: []\n' : '', '');
  const { library, file, at } = makeMarked({ ...files, 'aids/print/other.mdx': text });
  const mention = mentionAt(library, file, at);
  expect(mention && `${mention.kind} ${mention.id} ${mention.role}`).toBe(wanted);
});

test.each([
  ['<Te‸rm id="tls">it</Term>', 'component Term tag'],
  ['a <Term id="t‸ls">it</Term>', 'term tls tag'],
  ['<No‸te>Mind.</Note>', 'component Note tag'],
  ['<a href="/keys/re‸new/">it</a>', 'page renew link'],
  ['[it][1]\n\n[1]: /keys/re‸new/', 'page renew link'],
  ['plain w‸ords', undefined],
  ['`TL‸S` in code', undefined],
])('finds in a body: %s', (body, wanted) => {
  const { library, file, at } = makeMarked({ ...files, 'aids/print/other.mdx': aid(body) });
  const mention = mentionAt(library, file, at);
  expect(mention && `${mention.kind} ${mention.id} ${mention.role}`).toBe(wanted);
});

test('a term is described as its topic understands it', () => {
  const common = look('aids/print/clear-a-jam.mdx', 'Use TLS', 'Use TL‸S');
  expect(common.mention && describeMention(common.library, common.mention)).toBe(
    '**TLS** (Transport Layer Security)\n\nIt hides \\*what\\* you send.',
  );
  const keys = look('aids/keys/renew.mdx', '[tls]', '[tl‸s]');
  expect(keys.mention && describeMention(keys.library, keys.mention)).toBe(
    '**TLS** (Top Level Soap)\n\nIt cleans.',
  );
});

test('a page is described by its title, its summary and its address', () => {
  const { mention, library } = look('questions.yaml', '"trust"', '"tr‸ust"');
  expect(mention && describeMention(library, mention)).toBe(
    '**Trust**\n\nWhom a machine trusts.\n\nfoundation · `/foundations/trust/`',
  );
});

test.each([
  ['aids/print/clear-a-jam.mdx', 'Use TLS', 'Use TL‸S', 'content/glossary.yaml 1:7-1:10'],
  ['questions.yaml', '"trust"', '"tr‸ust"', 'content/foundations/trust.mdx 2:8-2:13'],
  ['aids/print/clear-a-jam.mdx', 'renew/#', 'ren‸ew/#', 'content/aids/keys/renew.mdx 2:7-2:18'],
  ['aids/keys/renew.mdx', '(/print/)', '(/pr‸int/)', 'content/topics.yaml 1:9-1:14'],
])('leads from %s (%s) to the definition', (path, from, to, wanted) => {
  const { mention, library } = look(path, from, to);
  const place = mention && findDefinition(library, mention);
  const { line, column, endLine, endColumn } = place?.range ?? {};
  expect(`${place?.file} ${line}:${column}-${endLine}:${endColumn}`).toBe(wanted);
});

test('leads nowhere from an id that nothing has', () => {
  const { mention, library } = look('aids/keys/renew.mdx', '[tls]', '[n‸o]');
  expect(mention).toMatchObject({ kind: 'term', id: 'no' });
  expect(mention && findDefinition(library, mention)).toBeUndefined();
  expect(mention && describeMention(library, mention)).toBeUndefined();
});
