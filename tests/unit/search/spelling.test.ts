import { describe, expect, it } from 'vitest';
import { correctWord, slipDistance, splitWord } from '../../../src/search/spelling.ts';
import { parseVocabulary } from '../../../src/search/vocabulary.ts';
import { writeVocabulary } from '../../../src/search/write-vocabulary.ts';

const often = (word: string) => Array.from({ length: 16 }, () => ({ labels: '', content: word }));
const vocabulary = parseVocabulary(
  writeVocabulary(
    [
      {
        labels: '',
        content: 'certificate registration profile mirror conflict log git ssh form farm set up restart',
      },
      ...often('commit'),
      { labels: '', content: 'comment' },
      ...often('time out'),
    ],
    { index: '', language: 'en', synonyms: [] },
  ),
);

describe('correctWord', () => {
  it.each([
    ['certifcate', 'certificate'],
    ['regestration', 'registration'],
    ['profle', 'profile'],
    ['proflie', 'profile'],
    ['miror', 'mirror'],
    ['confict', 'conflict'],
    ['commmit', 'commit'],
    ['ocmmit', 'commit'],
  ])('%s is %s', (typed, meant) => {
    expect(correctWord(typed, vocabulary)).toBe(meant);
  });

  it('prefers the neighbor on the keyboard, and then the frequent word', () => {
    expect(correctWord('forn', vocabulary)).toBe('form');
    expect(correctWord('comment', vocabulary)).toBe('comment');
    expect(correctWord('commet', vocabulary)).toBe('commit');
  });

  it.each(['bluetooth', 'gum', 'xx', '0x80070005', 'err_cert', 'v2', ''])('leaves %j', (typed) => {
    expect(correctWord(typed, vocabulary)).toBeUndefined();
  });

  it('swaps letters in three, and no more', () => {
    expect(correctWord('gti', vocabulary)).toBe('git');
    expect(correctWord('gum', vocabulary)).toBeUndefined();
  });
});

describe('splitWord', () => {
  it('finds two words of the library in one', () => {
    expect(splitWord('timeout', vocabulary)).toEqual(['time', 'out']);
    expect(splitWord('bluetooth', vocabulary)).toBeUndefined();
    expect(splitWord('x', vocabulary)).toBeUndefined();
  });
});

describe('slipDistance', () => {
  it.each([
    ['same', 'same', 0],
    ['smae', 'same', 0.7],
    ['samee', 'same', 0.6],
    ['sme', 'same', 1],
    ['sane', 'same', 0.7],
    ['sabe', 'same', 1],
    ['aame', 'same', 0.7 + 0.4],
    ['', 'ab', 2.4],
  ])('from %s to %s: %d', (typed, meant, distance) => {
    expect(slipDistance(typed, meant)).toBeCloseTo(distance);
  });
});
