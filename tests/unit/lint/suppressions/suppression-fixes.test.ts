import { expect, test } from 'vitest';
import { fixTexts } from '../../../../src/cli/fix-texts.ts';
import { judge, withTexts } from '../../../../src/cli/judge.ts';
import { applyEdits } from '../../../../src/lint/edits/apply-edits.ts';
import { chooseFixes } from '../../../../src/lint/edits/choose-fixes.ts';
import { lintPages } from '../../../../src/lint/lint.ts';
import { aid, makeLibrary } from '../../../support/library.ts';
import { makeInput } from '../../../support/lint-input.ts';

/** The text of an aid after all safe fixes, and the ids of what is found in it then. */
function fix(text: string, format: 'md' | 'mdx' = 'mdx') {
  const input = makeInput({ [`aids/print/a.${format}`]: text });
  const run = (texts: ReadonlyMap<string, string>) => judge(withTexts(input, texts), {});
  const fixed = fixTexts(run(new Map()), { judge: run, select: ({ findings }) => findings });
  return {
    text: fixed.texts.get(`content/aids/print/a.${format}`) ?? text,
    left: fixed.result.findings.map(({ ruleId }) => ruleId),
  };
}

const comment = '{/* pitcrew-disable-next-line no-broken-link -- x */}';
const open = '{/* pitcrew-disable no-broken-link -- x */}';
const close = '{/* pitcrew-enable no-broken-link */}';

test.each([
  ['above a paragraph', `One.\n\n${comment}\nTwo.`, 'One.\n\nTwo.'],
  ['with its line break', `One.\r\n\r\n${comment}\r\n\r\nTwo.`, 'One.\r\n\r\n\r\nTwo.'],
  ['below a paragraph', `One.\n${comment}\n\nTwo.`, 'One.\n\nTwo.'],
  ['below a line across', `One.\n\n---\n${comment}\nTwo.`, 'One.\n\n---\nTwo.'],
  ['below a line across with spaces', `One.\n\n--- \t\n${comment}\nTwo.`, 'One.\n\n--- \t\nTwo.'],
  ['at the end of the page', `One.\n\n${comment}`, 'One.\n\n'],
  ['with the end of its region', `${open}\n\nOne.\n\n${close}\n\nTwo.`, '\nOne.\n\n\nTwo.'],
])('an idle comment goes %s', (_, body, expected) => {
  expect(fix(aid(body))).toEqual({ text: aid(expected).replace(/\n\n\n$/, '\n\n'), left: [] });
});

test('an idle comment goes from Markdown and from frontmatter', () => {
  const html = '<!-- pitcrew-disable-next-line no-broken-link -- x -->\n\nOne.';
  expect(fix(aid(html), 'md')).toEqual({ text: aid('\nOne.'), left: [] });
  const yaml = '# pitcrew-disable-next-line no-broken-link -- x\nowner: Me';
  expect(fix(aid('One.', yaml))).toEqual({ text: aid('One.', 'owner: Me'), left: [] });
});

test.each([
  ['between two lines of a paragraph', `One\n${comment}\ntwo.`],
  ['before words in its line', `One.\n\n${comment} two.`],
  ['behind words in its line', `One.\n\nTwo ${comment}\n\nThree.`],
  ['below a line that ends with dashes', `One ---\n${comment}\ntwo.`],
  ['below a line that begins with dashes', `---x\n${comment}\ntwo.`],
  ['inside a line', `One ${comment} two.`],
  [
    'beside another comment in its braces',
    '{/* for writers */ /* pitcrew-disable-next-line no-broken-link -- x */}\n\nOne.',
  ],
  ['with a second rule', '{/* pitcrew-disable-next-line no-broken-link no-undefined-acronym -- x */}\nQXF.'],
  ['whose end is shared', `${open}\n\nOne.\n\n{/* pitcrew-enable no-broken-link no-late-definition */}`],
])('a comment stays %s', (_, body) => {
  const { text, left } = fix(aid(body));
  expect(text).toBe(aid(body));
  expect(left).toContain('no-unused-suppression');
});

test.each([
  ['lint: { no-broken-link: quoted }', ''],
  ['lint:\n  no-broken-link: quoted\nowner: Me', 'owner: Me'],
  ['lint:\n  no-broken-link: >\n    quoted\n    text\nowner: Me', 'owner: Me'],
  [
    'lint:\n  no-broken-link: quoted\n  no-undefined-acronym: quoted\nowner: Me',
    'lint:\n  no-undefined-acronym: quoted\nowner: Me',
  ],
])('an idle entry of the field goes: %s', (fields, expected) => {
  expect(fix(aid('QXF.', fields)).text).toBe(aid('QXF.', expected));
});

test('an idle entry stays inside braces with others', () => {
  const text = aid('QXF.', 'lint: { no-broken-link: quoted, no-undefined-acronym: quoted }');
  expect(fix(text)).toEqual({ text, left: ['no-unused-suppression'] });
});

/** The text of an aid after the safe fixes of one round, as an editor makes them all at once. */
function fixAtOnce(text: string): string {
  const library = makeLibrary({ 'aids/print/a.mdx': text });
  const file = 'content/aids/print/a.mdx';
  const { edits } = chooseFixes(lintPages(library, new Set([file])));
  return applyEdits(text, edits.get(file) ?? []);
}

test.each([
  [
    'beside each other',
    '  no-broken-link: quoted\n  no-undefined-acronym: quoted\n',
    '  no-undefined-acronym: quoted\n',
  ],
  [
    'with comments',
    '  # a\n  no-broken-link: quoted # b\n  # c\n  no-undefined-acronym: >\n    quoted\n  # d\n',
    '  # a\n  # c\n  no-undefined-acronym: >\n    quoted\n  # d\n',
  ],
  [
    'three of them',
    '  no-broken-link: quoted\r\n  no-undefined-acronym: quoted\r\n  no-late-definition: quoted\r\n',
    '  no-undefined-acronym: quoted\r\n',
  ],
])(
  'of idle entries that go at once one stays, for an empty field breaks the page: %s',
  (_, entries, left) => {
    const page = (lint: string) => aid('One.', `lint:\n${lint}owner: Me`);
    expect(fixAtOnce(page(entries))).toBe(page(left));
    expect(fix(page(entries)).text).toBe(
      aid('One.', entries.includes('# d') ? '  # d\nowner: Me' : 'owner: Me'),
    );
  },
);
