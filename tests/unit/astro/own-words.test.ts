import type { AstroIntegrationLogger } from 'astro';
import { expect, test } from 'vitest';
import { inOwnWords } from '../../../src/astro/own-words.ts';

/** What Astro's logger has printed once a hook has failed, as Astro prints it. */
async function printedAfter(error: Error): Promise<string[]> {
  const printed: string[] = [];
  const logger = { error: (message: string) => printed.push(message) } as unknown as AstroIntegrationLogger;
  const failure = inOwnWords(logger, () => {
    throw error;
  });
  await expect(failure).rejects.toBe(error);
  logger.error('An unhandled error occurred');
  return printed;
}

test('nothing is put above an error that says all', async () => {
  const told = Object.assign(new Error('2 errors in the content.'), { stack: '' });
  expect(await printedAfter(told)).toEqual([]);
});

test('an error that nobody foresaw is told in full', async () => {
  expect(await printedAfter(new Error('x is undefined'))).toEqual(['An unhandled error occurred']);
});

test('work that ends well gives its value', async () => {
  expect(await inOwnWords({} as AstroIntegrationLogger, () => 7)).toBe(7);
});
