import { expect, test } from 'vitest';
import { generalSynonyms } from '../../../src/language/general-synonyms.ts';

test('a phrase stands once, in lower case, and beside others', () => {
  const groups = generalSynonyms.map((group) => group.split(','));
  const phrases = groups.flat();
  expect(phrases.filter((phrase, place) => phrases.indexOf(phrase) !== place)).toEqual([]);
  for (const group of groups) expect(group.length).toBeGreaterThan(1);
  for (const phrase of phrases) expect(phrase).toMatch(/^[a-z0-9]+(?:[ -][a-z0-9]+)*$/);
});
