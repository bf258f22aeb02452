import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { misspell } from '../../../src/search/misspell.ts';
import { slipDistance } from '../../../src/search/spelling.ts';

describe('misspell', () => {
  it('puts one slip into one long word, the same each time', () => {
    const query = 'renew the certificate now';
    const typed = misspell(query) ?? '';
    expect(misspell(query)).toBe(typed);
    const changed = typed.split(' ').filter((word, i) => word !== query.split(' ')[i]);
    expect(changed).toHaveLength(1);
    expect(
      slipDistance(changed[0] ?? '', changed[0]?.startsWith('r') ? 'renew' : 'certificate'),
    ).toBeLessThanOrEqual(1);
  });

  it.each(['dns on vpn', 'NXDOMAIN', 'ERR_CERT_DATE_INVALID', '/etc/letsencrypt', 'should would', '', '🔧'])(
    'leaves %j',
    (query) => {
      expect(misspell(query)).toBeUndefined();
    },
  );

  it('always changes the word it chose, and never its first letter', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[bcdfg][a-z]{4,11}$/), (word) => {
        const typed = misspell(word);
        if (typed === undefined) return;
        expect(typed).not.toBe(word);
        expect(typed[0]).toBe(word[0]);
        expect(slipDistance(typed, word)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
