import { expect, test } from 'vitest';
import { parseSiteFile, writeSiteFile } from '../../../src/search/site-file.ts';

test('what a site says about its index is read as it was written', () => {
  expect(parseSiteFile(writeSiteFile('Workshop', '1.5.2'))).toEqual({
    title: 'Workshop',
    format: '2, Pagefind 1.5.2',
  });
});

test.each([
  undefined,
  '',
  '<!doctype html>',
  'null',
  '[]',
  '{"title":"Workshop"}',
  '{"title":1,"format":"1"}',
])('a file that holds %j says nothing', (text) => {
  expect(parseSiteFile(text)).toBeUndefined();
});
