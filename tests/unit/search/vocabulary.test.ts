import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  packWords,
  parseVocabulary,
  VocabularyError,
  type VocabularyFile,
} from '../../../src/search/vocabulary.ts';
import { writeVocabulary } from '../../../src/search/write-vocabulary.ts';

const library = { index: 'en_1', language: 'en', synonyms: [] };
const page = (content: string, labels = '') => ({ content, labels });

describe('writeVocabulary and parseVocabulary', () => {
  it('keep the words of the pages and how many pages hold each', () => {
    const text = writeVocabulary(
      [page('Renew the certificate.'), page('A certificate, a Certificate'), page('Log in', 'Renewal')],
      library,
    );
    const vocabulary = parseVocabulary(text);
    expect(vocabulary.words).toEqual(['certificate', 'log', 'login', 'renew', 'renewal', 'sign', 'the']);
    expect(vocabulary.frequencyOf('certificate')).toBe(2);
    expect(vocabulary.frequencyOf('log')).toBe(1);
    expect(vocabulary.frequencyOf('tls')).toBe(0);
    expect(vocabulary.rangeOf('ren')).toEqual(['renew', 'renewal']);
    expect(vocabulary.rangeOf('x')).toBeUndefined();
    expect(vocabulary).toMatchObject({ index: 'en_1', language: 'en' });
  });

  it('leave out codes, and words too short to misspell', () => {
    expect(parseVocabulary(writeVocabulary([page('0x80070005 ab tls1 É élan')], library)).words).toEqual([
      'élan',
    ]);
  });

  it('note words written joined here and apart there', () => {
    const text = writeVocabulary(
      [page('Use the hostname page.'), page('The host name. Then host name again')],
      library,
    );
    expect(parseVocabulary(text).synonyms).toEqual([{ phrases: ['hostname', 'host name'] }]);
  });

  it('join no words across a full stop, and no two stop words', () => {
    const text = writeVocabulary([page('today into'), page('Go to. Day one, and in to it')], library);
    expect(parseVocabulary(text).synonyms).toEqual([]);
  });

  it('hold general synonyms of what the library says, in English alone', () => {
    const pages = [page('The folders. Log out')];
    const read = (language: string) => parseVocabulary(writeVocabulary(pages, { ...library, language }));
    expect(read('en-GB').synonyms).toEqual([
      { phrases: ['folder'], typed: ['directory'] },
      { phrases: ['log in', 'log on'], typed: ['login', 'sign in'] },
      { phrases: ['log out'], typed: ['log off', 'sign out'] },
    ]);
    expect(read('en').words).toContain('directory');
    expect(read('de').synonyms).toEqual([]);
    expect(read('de').words).toEqual(['folders', 'log', 'out', 'the']);
  });

  it('keep the glossary', () => {
    const synonyms = [{ phrases: ['vpn', 'virtual private network'], only: ['Networks'] }];
    const vocabulary = parseVocabulary(writeVocabulary([], { ...library, synonyms, terms: ['vpn'] }));
    expect(vocabulary.synonyms).toEqual(synonyms);
    expect(vocabulary.terms).toEqual(new Set(['vpn']));
  });

  it('keep every spelling of a term once, whether or not it stands for another', () => {
    const synonyms = [
      { phrases: ['server', 'machine'] },
      { phrases: ['vpn', 'virtual private network'] },
      { phrases: ['aws', 'amazon web services'], except: ['HR'] },
    ];
    const terms = ['amazon web services', 'aws', 'toner', 'virtual private network', 'vpn'];
    const text = writeVocabulary([], { ...library, synonyms, terms });
    for (const term of terms) expect(text.split(`"${term}"`).length - 1).toBe(/^a/.test(term) ? 2 : 1);
    const vocabulary = parseVocabulary(text);
    expect(vocabulary.terms).toEqual(new Set(terms));
    expect(new Set(vocabulary.synonyms)).toEqual(new Set(synonyms));
  });

  it('give back any words', () => {
    const words = fc.uniqueArray(fc.stringMatching(/^[a-zäöüéßש]{1,40}$/u));
    fc.assert(
      fc.property(words, (all) => {
        const file = JSON.parse(writeVocabulary([], library)) as VocabularyFile;
        const words = packWords(new Map(all.map((word, i) => [word, i + 1])));
        const read = parseVocabulary(JSON.stringify({ ...file, words }));
        expect(new Set(read.words)).toEqual(new Set(all));
        for (const word of all) expect(read.frequencyOf(word)).toBeGreaterThan(0);
      }),
    );
  });

  it('stay small for a large library', () => {
    const letters = 'etaoinshrdlucmfpgwybvk';
    let seed = 1;
    const next = (below: number) => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed % below;
    };
    const word = () => Array.from({ length: 4 + next(7) }, () => letters[next(letters.length)]).join('');
    const pages = Array.from({ length: 300 }, () => page(Array.from({ length: 200 }, word).join(' ')));
    const text = writeVocabulary(pages, library);
    expect(parseVocabulary(text).words.length).toBeLessThan(3300);
    expect(gzipSync(text).length).toBeLessThan(20_000);
  });

  it.each([
    ['cut off', '{"version":1,"wor'],
    ['of another version', '{"version":99}'],
    ['something else', 'null'],
  ])('refuse a file that is %s', (_, text) => {
    expect(() => parseVocabulary(text)).toThrow(VocabularyError);
  });
});
