import { describe, expect, it } from 'vitest';
import { siteSchema } from '../../../src/schema/site.ts';

describe('ask', () => {
  const read = (ask: string) => siteSchema.safeParse({ title: 'T', ask });

  it.each([
    'https://git.example/team/aids/issues/new?title={query}',
    'https://git.example/new?title=Aid%3A%20{query}&labels=aid',
    'http://intranet/ask#{query}',
    'mailto:aids@example.com?subject={query}',
  ])('takes %s', (ask) => {
    expect(read(ask).data?.ask).toBe(ask);
  });

  it.each([
    'https://git.example/new',
    'git.example/new?title={query}',
    'https://{query}',
    'mailto:aids@example.com',
    'mailto:{query}',
    'javascript:alert("{query}")',
    'https://git.example/a b?{query}',
    '/ask?{query}',
  ])('refuses %s, and says what to write', (ask) => {
    expect(read(ask).error?.issues[0]?.message).toMatch(/https:\/\/ or mailto: and has \{query\}/);
  });
});
