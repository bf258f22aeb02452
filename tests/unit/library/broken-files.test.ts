import { expect, test } from 'vitest';
import { isBrokenPage } from '../../../src/lint/broken-pages.ts';
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
