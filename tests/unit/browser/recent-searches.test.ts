import { afterEach, describe, expect, it, vi } from 'vitest';
import { forgetSearches, recentSearches, rememberSearch } from '../../../src/browser/recent-searches.ts';

/** A storage of one device. */
function useStorage(kept = new Map<string, string>()): Map<string, string> {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  });
  return kept;
}

afterEach(() => vi.unstubAllGlobals());

describe('recent searches', () => {
  it('come newest first, each once, at most six', () => {
    useStorage();
    for (const query of ['a1', 'b1', ' Vpn ', 'c1', 'd1', 'e1', 'f1', 'VPN']) rememberSearch('/', query);
    expect(recentSearches('/')).toEqual(['VPN', 'f1', 'e1', 'd1', 'c1', 'b1']);
  });

  it('leave out what nobody chooses again', () => {
    useStorage();
    for (const query of ['', ' ', 'x', 'x'.repeat(101)]) rememberSearch('/', query);
    expect(recentSearches('/')).toEqual([]);
  });

  it('belong to their site, and are gone once forgotten', () => {
    const kept = useStorage();
    rememberSearch('/one/', 'vpn');
    expect(recentSearches('/two/')).toEqual([]);
    forgetSearches('/one/');
    expect(recentSearches('/one/')).toEqual([]);
    expect(kept.size).toBe(0);
  });

  it.each(['{', 'null', '"vpn"', '[1, null, {}]'])('take %s for none', (text) => {
    useStorage(new Map([['pitcrew:searches:/', text]]));
    expect(recentSearches('/')).toEqual([]);
  });

  it('are none where storage is blocked or full', () => {
    const refuse = () => {
      throw new DOMException('no', 'QuotaExceededError');
    };
    vi.stubGlobal('localStorage', { getItem: () => null, setItem: refuse, removeItem: refuse });
    rememberSearch('/', 'vpn');
    forgetSearches('/');
    expect(recentSearches('/')).toEqual([]);
    vi.stubGlobal('localStorage', undefined);
    rememberSearch('/', 'vpn');
    expect(recentSearches('/')).toEqual([]);
  });
});
