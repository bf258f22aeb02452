import type { AstroIntegration } from 'astro';
import { expect, test } from 'vitest';
import { checkOptions } from '../../../src/astro/check-options.ts';

const integration = (name: string): AstroIntegration => ({ name, hooks: {} });
const once = [integration('pitcrew'), integration('other')];

const config = { integrations: once, base: '/', site: undefined };

test('options that are right pass', () => {
  for (const options of [{}, { content: 'docs/aids' }]) checkOptions(options, config);
  checkOptions({}, { ...config, base: '/help', site: 'https://aids.example.com/help' });
});

test.each<[string, object, object, string]>([
  ['an unknown option', { contnt: 'x' }, {}, 'pitcrew() has no option `contnt`. Write `content`.'],
  ['a number', { content: 7 }, {}, '`content` of pitcrew() is no path.'],
  ['an empty path', { content: '' }, {}, '`content` of pitcrew() is no path.'],
  [
    'two of it',
    {},
    { integrations: [...once, integration('pitcrew')] },
    'pitcrew() stands twice among the integrations.',
  ],
  ['a base with a space', {}, { base: '/a b/' }, "`/a b/` is no base path. Write one like `base: '/help/'`."],
  [
    'a site with a password',
    {},
    { site: 'https://me:secret@example.com' },
    '`site` is no address for everybody. Write one without a password, like https://aids.example.com.',
  ],
])('%s is told', (_, options, changed, message) => {
  expect(() => checkOptions(options, { ...config, ...changed })).toThrow(`astro.config: ${message}`);
});
