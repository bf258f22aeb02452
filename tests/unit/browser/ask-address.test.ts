import { describe, expect, it } from 'vitest';
import { askAddress } from '../../../src/browser/ask-address.ts';

describe('askAddress', () => {
  it('fills in what was looked for, so that nothing of it can be part of the address', () => {
    const address = askAddress('https://git.example/new?title={query}&body=For: {query}', 'a & b #1?');
    expect(new URL(address).searchParams.get('title')).toBe('a & b #1?');
    expect(new URL(address).searchParams.get('body')).toBe('For: a & b #1?');
    expect(new URL(address).hash).toBe('');
    expect(askAddress('mailto:a@b.example?subject={query}', 'x\ny')).toBe('mailto:a@b.example?subject=x%0Ay');
  });

  it('bears half a letter, a dollar sign and a text without end', () => {
    expect(askAddress('https://x.example/{query}', '\ud800')).toBe('https://x.example/%EF%BF%BD');
    expect(askAddress('https://x.example/{query}', '$&$1')).toBe('https://x.example/%24%26%241');
    expect(askAddress('https://x.example/{query}', 'x'.repeat(10_000)).length).toBeLessThan(400);
  });
});
