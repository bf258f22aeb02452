import { expect, test } from 'vitest';
import { isBrokenPage } from '../../../src/library/broken-files.ts';
import { isUnread } from '../../../src/library/unread-lists.ts';
import { lint } from '../../../src/lint/lint.ts';
import { makeFinding } from '../../support/findings.ts';
import { aid, makeLibrary } from '../../support/library.ts';

/** Two pages that could not be read, one that could and has a finding all the same, and a list that could not. */
function openLibrary() {
  const library = makeLibrary({
    'glossary.yaml': 'x: [',
    'aids/print/whole.mdx': aid('x'),
    'aids/print/broken.mdx': '<Note>',
    'aids/print/other.md': '---\n---\nx',
  });
  library.findings.push(makeFinding({ file: 'content/aids/print/whole.mdx' }));
  return library;
}

test.each([
  ['broken', true],
  ['/print/broken/', true],
  ['content/aids/print/broken.mdx', true],
  ['other', true],
  ['other.md', true],
  ['whole', false],
  ['/print/whole/', false],
  ['glossary', false],
  ['glossary.yaml', false],
  ['broken.mdxx', false],
  ['nowhere', false],
  ['', false],
])('%s is there and could not be read: %s', (slug, expected) => {
  expect(isBrokenPage(openLibrary(), slug)).toBe(expected);
});

test.each([
  ['glossary.yaml', 'x: [', true],
  ['glossary/b.yaml', '- { id: "a }', true],
  ['glossary/b.yaml', '- { id: a }', false],
  ['topics.yaml', 'x: [', false],
  ['aids/print/no-glossary.mdx', '---\nx: [\n---\n', false],
])('the glossary could not be read: %s of %j, %s', (path, text, expected) => {
  const library = makeLibrary({ 'aids/print/a.mdx': aid('The QJX.', 'terms: [tray]'), [path]: text });
  expect(isUnread(library, 'glossary')).toBe(expected);
  const rules = new Set(lint(library).map(({ ruleId }) => ruleId));
  for (const rule of ['no-unknown-term', 'no-undefined-acronym']) expect(rules.has(rule)).toBe(!expected);
});
