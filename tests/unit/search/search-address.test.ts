import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../../src/browser/search-address.ts';

describe('the address of the search page', () => {
  it('holds query and filters, and gives them back', () => {
    const choice = {
      query: 'a & b "ü" 100%',
      filters: { topic: ['Keys and certificates', 'Git'], kind: ['Tip'] },
    };
    const address = writeAddress('/base/search/', choice);
    expect(address).toMatch(/^\/base\/search\/\?q=a\+%26\+b/);
    expect(readAddress(new URL(address, 'https://example.com').search)).toEqual(choice);
  });

  it('keeps the wish for the words as typed, for as long as there are words', () => {
    const choice = { query: 'comit', isVerbatim: true, filters: { topic: ['Git'], kind: [] } };
    const address = writeAddress('/search/', choice);
    expect(address).toBe('/search/?q=comit&verbatim&topic=Git');
    expect(readAddress(new URL(address, 'https://example.com').search)).toEqual(choice);
    expect(writeAddress('/search/', { ...choice, query: '' })).toBe('/search/?topic=Git');
    const quoted = writeAddress('/search/', { query: 'verbatim=1', filters: {} });
    expect(readAddress(new URL(quoted, 'https://example.com').search)).toMatchObject({ query: 'verbatim=1' });
  });

  it('is bare without a query', () => {
    expect(writeAddress('/search/', { query: '', filters: { topic: [], kind: [] } })).toBe('/search/');
    expect(readAddress('')).toEqual({ query: '', filters: { topic: [], kind: [] } });
  });

  it('takes no filter that it does not know', () => {
    expect(readAddress('?q=x&evil=1').filters).toEqual({ topic: [], kind: [] });
  });
});
