import type { AstroIntegration } from 'astro';
import { expect, test } from 'vitest';
import { checkOptions } from '../../../src/astro/check-options.ts';

const integration = (name: string): AstroIntegration => ({ name, hooks: {} });
const once = [integration('pitcrew'), integration('other')];

test('options that are right pass', () => {
  for (const options of [{}, { content: 'docs/aids' }]) checkOptions(options, { integrations: once });
});

test.each<[string, object, AstroIntegration[], string]>([
  ['an unknown option', { contnt: 'x' }, once, 'pitcrew() has no option `contnt`. Write `content`.'],
  ['a number', { content: 7 }, once, '`content` of pitcrew() is no path.'],
  ['an empty path', { content: '' }, once, '`content` of pitcrew() is no path.'],
  ['two of it', {}, [...once, integration('pitcrew')], 'pitcrew() stands twice among the integrations.'],
])('%s is told', (_, options, integrations, message) => {
  expect(() => checkOptions(options, { integrations })).toThrow(`astro.config: ${message}`);
});
