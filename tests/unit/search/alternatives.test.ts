import { describe, expect, it } from 'vitest';
import { createStemmer } from '../../../src/language/stem.ts';
import { findAlternatives } from '../../../src/search/alternatives.ts';
import { understandQuery } from '../../../src/search/understand-query.ts';
import { parseVocabulary } from '../../../src/search/vocabulary.ts';
import { writeVocabulary } from '../../../src/search/write-vocabulary.ts';

const vocabulary = parseVocabulary(
  writeVocabulary(
    [
      {
        labels: '',
        content:
          'login. log in. hostname. organisation, color, visualized, centers, dialog, license, tor, scored',
      },
    ],
    {
      index: '',
      // General synonyms are English.
      language: 'und',
      synonyms: [
        { phrases: ['vpn', 'virtual private network'] },
        { phrases: ['aws', 'amazon web services'], except: ['HR'] },
        { phrases: ['aws', 'alternate work schedule'], only: ['HR'] },
        { phrases: ['certificate', 'cert'] },
      ],
    },
  ),
);

const find = (typed: string) =>
  findAlternatives(understandQuery(typed), vocabulary, createStemmer('en')).map(
    ({ keys, words, ...scope }) => [keys.join('+'), words.join(' '), ...Object.values(scope).flat()],
  );

describe('findAlternatives', () => {
  it.each([
    ['a long form for a short one', 'VPN drops', [['vpn', 'virtual private network']]],
    ['a short form for a long one', 'the virtual private networks', [['virtual+private+networks', 'vpn']]],
    ['other forms of a word', 'certificates', [['certificates', 'cert']]],
    ['a joined word for two', 'host name', [['host+name', 'hostname']]],
    ['two words for a joined one', 'login fails', [['login', 'log in']]],
    [
      'American and British spelling, where the library has it',
      'organizations organization colour visualised centres dialogue licence tour',
      [
        ['organization', 'organisation'],
        ['colour', 'color'],
        ['visualised', 'visualized'],
        ['centres', 'centers'],
        ['dialogue', 'dialog'],
        ['licence', 'license'],
      ],
    ],
    [
      'only the words that are looked for',
      'log in',
      [
        ['log', 'login'],
        ['log', 'login'],
      ],
    ],
    [
      'each sense with its topics',
      'aws',
      [
        ['aws', 'amazon web services', 'HR'],
        ['aws', 'alternate work schedule', 'HR'],
      ],
    ],
    ['nothing for a part of a phrase', 'private network', []],
    ['nothing for other words', 'printer', []],
  ])('gives %s', (_, typed, alternatives) => {
    expect(find(typed)).toEqual(alternatives);
  });
});
