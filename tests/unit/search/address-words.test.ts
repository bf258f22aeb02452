import { expect, test } from 'vitest';
import { wordsOfAddress } from '../../../src/search/address-words.ts';

test.each([
  ['/keys/renew-a-cert/', '/', 'renew a cert'],
  ['/docs/keys/renew_cert.html', '/docs/', 'renew cert'],
  ['/keys/renew/index.html', '/', 'renew'],
  ['/caf%C3%A9%20printer', '/', 'café printer'],
  ['/%E0%A4%A', '/', 'E0 A4 A'],
  ['/', '/', ''],
])('the words of %s below %s are “%s”', (path, base, words) => {
  expect(wordsOfAddress(path, base)).toBe(words);
});
