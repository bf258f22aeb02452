import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readYaml } from '../../../src/library/read-yaml.ts';
import { readTree, textSpans } from '../../../src/library/yaml-tree.ts';

/** The texts of scalars in the source, by their paths. */
function spelled(text: string): Record<string, string> {
  const read = readYaml(text);
  if ('problem' in read) throw new Error(read.problem.message);
  return Object.fromEntries([...read.spans].map(([path, span]) => [path, text.slice(...span)]));
}

test('a text is found without its quotes, wherever it stands', () => {
  const text = `a: b c\n"d e": 'it''s'\nf: [g, "h\\n"]\ni:\n  - j: k\n    l: m\n  - n\n`;
  expect(spelled(text)).toEqual({
    a: 'b c',
    'd e': "it''s",
    'f 0': 'g',
    'f 1': 'h\\n',
    'i 0 j': 'k',
    'i 0 l': 'm',
    'i 1': 'n',
  });
});

test.each([
  ['|\n  b\n  c\n', '  b\n  c\n'],
  ['>-\n  b\n  c\n', '  b\n  c\n'],
  ['b\n  c\n', 'b\n  c'],
])('so is one of more than one line: %j', (value, expected) => {
  expect(spelled(`a: ${value}`)).toEqual({ a: expected });
});

test('an alias has the value of its anchor, and no text of its own', () => {
  expect(readYaml('a: &x b\nc: *x\n')).toMatchObject({ value: { a: 'b', c: 'b' } });
  expect(spelled('a: &x b\nc: *x\n')).toEqual({ a: 'b' });
});

test('many aliases are read, as long as little comes of them', () => {
  const list = Array.from({ length: 50 }, () => 'x');
  expect(readYaml(`a: &a x\nb: [${list.map(() => '*a').join(', ')}]`)).toMatchObject({ value: { b: list } });
});

test.each([
  ['', null],
  ['# nothing', null],
  ['a: 012\nb: 0o12\nc: 1e3', { a: 12, b: 10, c: 1000 }],
  ['a: yes\nb: ~\nc: 2026-01-02', { a: 'yes', b: null, c: '2026-01-02' }],
])('%j is YAML 1.2', (text, value) => {
  expect(readYaml(text)).toMatchObject({ value });
});

test('a bracket may end a list at the start of a line', () => {
  expect(readYaml('a: [\n  b,\n]\nc: |\n  d\n')).toMatchObject({ value: { a: ['b'], c: 'd\n' } });
  expect(spelled('a: [\n  b,\n]\nc: |\n  d\n')).toEqual({ 'a 0': 'b', c: '  d\n' });
});

test.each([
  ['a: "b', 'MISSING_CHAR', 3],
  ['a: x\nb: "c\nd: e\n', 'MISSING_CHAR', 8],
  ["a: [x, 'y]\nb: 1\n", 'MISSING_CHAR', 7],
  ['a: b\na: c', 'DUPLICATE_KEY', 5],
  ['a: b\n---\nc: d', 'MULTIPLE_DOCS', 5],
  ['a: *b', 'BAD_ALIAS', 3],
  [`a: &a [${'b, '.repeat(9)}b]\nc: [${'*a, '.repeat(120)}*a]`, 'BAD_ALIAS', 0],
  [`a: &a [b]\nc: &c [${'*a, '.repeat(9)}*a]\nd: [${'*c, '.repeat(20)}*c]`, 'BAD_ALIAS', 0],
])('%.30s is none: %s', (text, code, start) => {
  const read = readYaml(text);
  expect(read).toMatchObject({ problem: { code } });
  if ('problem' in read) expect(read.problem.message).not.toContain('maxAliases');
  if ('problem' in read && start > 0) expect(read.problem.at[0]).toBe(start);
});

/** What the other library reads; undefined where it finds a mistake, or where a key is no text. */
function other(text: string) {
  const tree = readTree(text);
  if (tree.errors.length > 0 || /(?:^|[\s{[,])[?:](?:\s|$)/m.test(text)) return undefined;
  return { value: tree.toJS() as unknown, texts: textsAt(text, textSpans(text)) };
}

/** An empty text stands nowhere, and the libraries see the end of a block in other places. */
function textsAt(text: string, spans: ReadonlyMap<string, [number, number]>) {
  const texts = [...spans].map(
    ([path, [start, end]]) => [path, start, text.slice(start, end).trimEnd()] as const,
  );
  return texts.filter(([, , written]) => written !== '');
}

function expectAgreement(text: string): boolean {
  const expected = other(text);
  const read = readYaml(text);
  if (!expected || 'problem' in read) return false;
  expect({ value: read.value, texts: textsAt(text, read.spans) }).toEqual(expected);
  return true;
}

const value = fc.constantFrom(
  ...[
    'a',
    '[]',
    '[a, b c]',
    '{ last: 2026-01-02, every: 7 }',
    '"a: b"',
    "'it''s # so'",
    'true',
    '0',
    '1e3',
    '-',
  ],
  ...[
    'a, b',
    'a # b',
    '|',
    '>-',
    '"a\\tb"',
    '~',
    '',
    '.5',
    'é “x”',
    '[a, [b, "c"]]',
    '!!str 7',
    '&x a',
    '@',
    '%',
  ],
);
const line = fc
  .tuple(
    fc.constantFrom('', '', '  ', '    '),
    fc.constantFrom('', '', '- '),
    fc.constantFrom('', 'a: ', 'b: ', 'c:', '"d e": '),
    value,
  )
  .map((parts) => parts.join('').trimEnd());

test('both libraries read the same in texts that both take', () => {
  let agreed = 0;
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
      if (expectAgreement(lines.join('\n'))) agreed++;
    }),
    { numRuns: 5000 },
  );
  expect(agreed).toBeGreaterThan(500);
});

test('and in all files of the starter library', () => {
  const folder = resolve('content');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const isYaml = name.endsWith('.yaml');
    if (!isYaml && !/\.mdx?$/.test(name)) continue;
    const text = readFileSync(join(folder, name), 'utf8');
    expect(expectAgreement(isYaml ? text : (/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '')), name).toBe(
      true,
    );
  }
});
