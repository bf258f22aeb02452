import { describe, expect, it } from 'vitest';
import { parseTerms } from '../../../src/search/term-file.ts';

const entry = { id: 'vpn', label: 'VPN', definition: 'A tunnel.', spellings: ['vpn'] };

describe('parseTerms', () => {
  it('gives what was written', () => {
    expect(parseTerms(JSON.stringify([entry]))).toEqual([entry]);
  });

  it.each([undefined, '', '[{"id":', 'null', '{"a":1}', '[null, 1, {"id":"x"}]'])(
    'finds no terms in %s',
    (text) => {
      expect(parseTerms(text)).toEqual([]);
    },
  );
});
