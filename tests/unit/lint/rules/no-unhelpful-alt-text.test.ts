import { expect, test } from 'vitest';
import { lint } from '../../../../src/lint/lint.ts';
import { aid, makeLibrary } from '../../../support/library.ts';
import { testRule } from '../../../support/rule-tester.ts';

const good = 'The open tray, with the green lever at its left edge';

testRule('no-unhelpful-alt-text', {
  valid: {
    'forty to a hundred and fifty characters': `![${good}](./x.png)\n\n<Figure src="./x.png" alt="${'x'.repeat(40)}" />\n\n![${'y'.repeat(150)}](./y.png)`,
    'no words, which require-alt-text reports': '![](./x.png) <img src="x" alt="" /> <img src="x" />',
    'what code writes': '<Figure src="./x.png" alt={words} />',
    'a name inside a link': '[![The queue](./x.png)](/) <a href="/"><img src="x" alt="Home" /></a>',
    'a screenshot that says of what': `![Screenshot of the queue, with the stopped job marked in red](./x.png)`,
    'HTML in Markdown': { 'aids/print/a.md': aid(`<p><img src="x" alt="${good}"></p>`) },
  },
  invalid: {
    'names of files': {
      content:
        '![«tray-open.png»](./x.png) ![«IMG_2041»](./x.png) <img src="x" alt="«Screenshot 2026-11-24 at 10.12»" /> ![«open_tray»][r]\n\n[r]: ./x.png',
      messages: Array(4).fill('file'),
    },
    'words that say only that it is a picture': {
      content:
        '![«Screenshot»](./x.png) ![«image 3»](./x.png)\n\n<Figure src="./x.png" alt="«A diagram.»" />',
      messages: Array(3).fill('word'),
    },
    'openings that a screen reader says by itself': {
      content: `![«Image of the open tray with the green lever at its edge»](./x.png)`,
      messages: ['opening'],
      says: ['“Image of”'],
    },
    'few or many words': {
      content: `![«The lid»](./x.png) ![«${'word '.repeat(30)}more»](./x.png)`,
      messages: ['short', 'long'],
      says: ['7 characters', '154 characters'],
    },
    'HTML in Markdown': {
      content: { 'aids/print/a.md': aid('<p><img src="x" alt="«tray.png»"></p>') },
      messages: ['file'],
    },
  },
});

test('what is a matter of degree is a note', () => {
  const body = '![The lid](./x.png) ![tray.png](./x.png)';
  const findings = lint(makeLibrary({ 'aids/print/a.mdx': aid(body) }), {
    only: new Set(['no-unhelpful-alt-text']),
  });
  expect(findings.map(({ severity }) => severity)).toEqual(['note', 'warning']);
});
