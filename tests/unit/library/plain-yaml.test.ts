import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isScalar, parseDocument, visit } from 'yaml';
import { generateLibrary } from '../../../scripts/generate/library.ts';
import { parsePlainYaml } from '../../../src/library/plain-yaml.ts';
import { projectFolder } from '../../support/run.ts';

const frontmatterOf = (page: string) => /^---\n([\s\S]*?)\n---/.exec(page)?.[1] ?? '';

/** Value and spans as the YAML parser has them. */
function read(text: string) {
  const yaml = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
  if (yaml.errors.length > 0) return undefined;
  const spans = new Map<string, [number, number]>();
  visit(yaml, (key, node, parents) => {
    if (key === 'key' || !isScalar(node) || typeof node.value !== 'string' || !node.range) return;
    const quote = node.type?.startsWith('QUOTE') ? 1 : 0;
    const path: string[] = [];
    [...parents, node].forEach((parent, i, all) => {
      const next = all[i + 1] as { key?: { value: unknown } } | undefined;
      if (next && 'items' in parent && 'items' in Object(parent)) {
        const index = (parent as { items: unknown[] }).items.indexOf(next);
        path.push(next.key === undefined ? String(index) : String(next.key.value));
      }
    });
    spans.set(path.join(' '), [node.range[0] + quote, node.range[1] - quote]);
  });
  return { value: yaml.toJS(), spans };
}

/** What it reads is what the YAML parser reads; it may leave any text to that one. */
function expectRight(text: string): boolean {
  const plain = parsePlainYaml(text);
  if (plain) expect(plain, text).toEqual(read(text));
  return plain !== undefined;
}

const tame = fc.constantFrom('a', 'b-c', '90', '2026-11-20', 'true', 'open the door');
const word = fc.oneof(
  { arbitrary: tame, weight: 6 },
  fc.constantFrom(
    'a',
    'b-c',
    '90',
    '007',
    '1.5',
    '-1',
    '2026-11-20',
    'true',
    'False',
    'null',
    '~',
    'yes',
    '.inf',
    '0x1',
    '1e3',
    '2FA',
  ),
  fc.constantFrom(
    '“x” y',
    "it's so",
    'a: b',
    'a:b',
    'x #y',
    'x#y',
    '"q"',
    "'q'",
    '"a',
    '"a" b',
    "'it''s'",
    '- x',
    '? x',
    '[',
    '{}',
    '…',
    '/a/',
    '',
    ' ',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const value = fc.oneof(
  word,
  fc.array(word, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
  fc.tuple(word, word).map(([a, b]) => `{ last: ${a}, every: ${b} }`),
  fc
    .array(
      fc.oneof(
        word,
        word.map((text) => `aid: ${text}`),
      ),
      { maxLength: 3 },
    )
    .map((items) => items.map((item) => `\n  - ${item}`).join('')),
);
const key = fc.constantFrom('task', 'kind', 'terms', 'review', 'true', '__proto__', 'constructor');
const fields = fc
  .array(fc.tuple(key, value, fc.constantFrom(' ', '', '  ')), { minLength: 1, maxLength: 4 })
  .map((all) =>
    all.map(([name, text, space]) => `${name}:${text.startsWith('\n') ? '' : space}${text}`).join('\n'),
  );

describe('parsePlainYaml', () => {
  test('reads what the YAML parser reads, or nothing', () => {
    let read = 0;
    fc.assert(
      fc.property(fields, (text) => {
        if (expectRight(text)) read++;
      }),
      { numRuns: 5000 },
    );
    expect(read).toBeGreaterThan(200);
  });

  test('reads every frontmatter of a generated library', () => {
    const pages = [...generateLibrary(60, 4)].filter(([path]) => path.endsWith('.mdx'));
    expect(pages.filter(([, text]) => !expectRight(frontmatterOf(text)))).toEqual([]);
  });

  test('reads most of the starter library, and any cut or damage of it', () => {
    const folder = join(projectFolder, 'content/aids/keys');
    const texts = readdirSync(folder)
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => frontmatterOf(readFileSync(join(folder, name), 'utf8')));
    expect(texts.filter((text) => expectRight(text)).length).toBeGreaterThan(texts.length / 2);
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(), word, (text, at, inserted) => {
        const place = at % (text.length + 1);
        expectRight(text.slice(0, place));
        expectRight(text.slice(0, place) + inserted + text.slice(place));
      }),
      { numRuns: 1000 },
    );
  });
});
