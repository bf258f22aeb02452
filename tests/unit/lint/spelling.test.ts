import { expect, test } from 'vitest';
import { carryOver } from '../../../src/lint/spelling.ts';

/** What takes the place between « and »: a question mark follows where a person has to look at it. */
function written(prose: string, spelling: string, label: string): string {
  const start = prose.indexOf('«');
  const text = prose.slice(start + 1, prose.indexOf('»'));
  const over = carryOver({ text, spelling, start }, label, prose.replace(/[«»]/g, ''));
  return over.text + (over.isExact ? '' : ' ?');
}

test.each([
  ['as the glossary writes it', 'The «sign-in page».', 'sign-in page', 'login page', 'login page'],
  ['with a capital', '«Sign-in page» opens.', 'sign-in page', 'login page', 'Login page'],
  ['in capitals', 'The «SIGN-IN PAGE».', 'sign-in page', 'login page', 'login page ?'],
  ['over two lines', 'The «sign-in\n page».', 'sign-in page', 'login page', 'login page'],
  ['in the plural', 'The «sign-in pages».', 'sign-in page', 'login page', 'login pages'],
  ['in the plural with a capital', '«Sign-in pages».', 'sign-in page', 'login page', 'Login pages'],
  ['of an owner', 'The «lighter’s» flame.', 'lighter', 'match', 'match’s'],
  ['of an owner, straight', "The «lighter's» flame.", 'lighter', 'match', "match's"],
  ['of an owner that ends with s', 'The «fume’s» color.', 'fume', 'gas', 'gas ?'],
  ['in fewer words', 'The «sign-in page».', 'sign-in page', 'login', 'login'],
  ['in more words', 'The «login».', 'login', 'login page', 'login page ?'],
])('another name is written %s', (_, prose, spelling, label, expected) => {
  expect(written(prose, spelling, label)).toBe(expected);
});

test.each([
  ['gas', false],
  ['box', false],
  ['quiz', false],
  ['match', false],
  ['dish', false],
  ['photo', false],
  ['shelf', false],
  ['knife', false],
  ['salesman', false],
  ['copy', false],
  ['key', true],
  ['chat', true],
  ['hub', true],
])('the plural of %s is the word and an s: %s', (label, isPlain) => {
  expect(written('Two «lighters» burn.', 'lighter', label)).toBe(isPlain ? `${label}s` : `${label} ?`);
});

test.each([
  ['A «lighter» burns.', 'lighter', 'match', 'match'],
  ['An «apple» falls.', 'apple', 'egg', 'egg'],
  ['Take an «apple».', 'apple', 'iron', 'iron'],
  ['A «lighter» burns.', 'lighter', 'egg', 'egg ?'],
  ['An «apple» falls.', 'apple', 'match', 'match ?'],
  ['A «unit» runs.', 'unit', 'match', 'match ?'],
  ['A «lighter» burns.', 'lighter', 'unit', 'unit ?'],
  ['An «hour» ends.', 'hour', 'house', 'house ?'],
  ['A «yard» ends.', 'yard', 'zone', 'zone'],
  ['A «PC» runs.', 'PC', 'box', 'box ?'],
  ['A «lighter» burns.', 'lighter', 'PC', 'PC ?'],
  ['a\n«lighter» burns.', 'lighter', 'egg', 'egg ?'],
  ['The «lighter» burns.', 'lighter', 'egg', 'egg'],
  ['In Asia «lighters» burn.', 'lighter', 'key', 'keys'],
  ['Any «apple» falls.', 'apple', 'match', 'match'],
])('the article in %j fits: %s, %s', (prose, spelling, label, expected) => {
  expect(written(prose, spelling, label)).toBe(expected);
});

test.each([
  ['The «cert» certificate.', 'cert', 'certificate', 'certificate ?'],
  ['The certificate «cert» here.', 'cert', 'certificate', 'certificate ?'],
  ['Open «sign-in page» page.', 'sign-in page', 'login page', 'login page ?'],
  ['Open «sign-in page» Page.', 'sign-in page', 'login page', 'login page ?'],
  ['Open «sign-in page» login.', 'sign-in page', 'login page', 'login page'],
  ['The login «sign-in page».', 'sign-in page', 'login page', 'login page ?'],
  ['The LOGIN «sign-in page».', 'sign-in page', 'login page', 'login page ?'],
  ['The page «sign-in page».', 'sign-in page', 'login page', 'login page'],
  ['The «cert», certificate.', 'cert', 'certificate', 'certificate'],
])('no word stands twice in %j: %s, %s', (prose, spelling, label, expected) => {
  expect(written(prose, spelling, label)).toBe(expected);
});
