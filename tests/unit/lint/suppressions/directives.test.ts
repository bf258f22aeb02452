import { expect, test } from 'vitest';
import { parseLooseDocument } from '../../../../src/library/loose-document.ts';
import { findDirectives } from '../../../../src/lint/suppressions/directives.ts';

/** What the comments of a text say, each with the text at its place. */
function directives(text: string, format: 'md' | 'mdx') {
  const file = `a.${format}`;
  const document = parseLooseDocument({ file, text }, []);
  if (!document) throw new Error('The test is wrong.');
  return findDirectives(document).map(({ name, rules, reason, start, end }) => ({
    says: [name.replace('pitcrew-', ''), rules.join('+'), reason].join('|'),
    at: text.slice(start, end),
  }));
}

const html = '<!-- pitcrew-disable no-x -- why -->';
const braces = '{/* pitcrew-disable no-x -- why */}';
const line = '# pitcrew-disable no-x -- why';

test.each<['md' | 'mdx', string, string[]]>([
  ['md', `Text ${html} more`, ['disable|no-x|why']],
  ['md', '<!--pitcrew-enable no-x-->', ['enable|no-x|']],
  ['md', '<!-- pitcrew-disable no-x,  no-y no-z -- why -- not   -->', ['disable|no-x+no-y+no-z|why -- not']],
  ['md', '<!-- pitcrew-disable no-x\n--\nwhy so -->', ['disable|no-x|why so']],
  ['md', '<!-- pitcrew-disable -->', ['disable||']],
  ['md', '<!-- pitcrew-disable no-x -- -->', ['disable|no-x|']],
  ['md', '<!-- other --> pitcrew-disable <!-- no pitcrew-disable no-x -->', []],
  ['md', 'Text <b  pitcrew-disable no-x -- y  >z</b>', []],
  ['mdx', `Text ${braces} more\n\n${braces}`, ['disable|no-x|why', 'disable|no-x|why']],
  [
    'mdx',
    '{/* pitcrew-disable no-x -- a */ /* pitcrew-disable no-y -- b */}',
    ['disable|no-x|a', 'disable|no-y|b'],
  ],
  ['mdx', '{/* other */}\n\npitcrew-disable', []],
  ['md', `---\n${line}\na: 1\n---\n${html}`, ['disable|no-x|why', 'disable|no-x|why']],
  ['md', `---\na: 1\n${line}\n---\nText`, ['disable|no-x|why']],
  ['md', `---\r\na: 1\r\n  ${line}\r\n--- \t\r\nText`, ['disable|no-x|why']],
  ['md', `---\n---x: 1\n${line}\n---\nText`, ['disable|no-x|why']],
  ['md', `---\na: b ---\n${line}\n---\nText`, ['disable|no-x|why']],
  ['md', `---\na: 1 ${line}\n---\nText`, []],
  ['md', `---\na: 1\n---\n${line}\n\n---\n`, []],
  ['md', `${line}\n\n---\n\nText`, []],
])('in %s, %j says %j', (format, text, expected) => {
  expect(directives(text, format).map(({ says }) => says)).toEqual(expected);
});

test('a comment stands where it is written, with what makes it a comment', () => {
  expect(directives(`---\r\na: 1\r\n  ${line}\r\n---\r\nText ${html}`, 'md').map(({ at }) => at)).toEqual([
    line,
    html,
  ]);
  expect(directives(`Text ${braces} more`, 'mdx').map(({ at }) => at)).toEqual([braces]);
});
