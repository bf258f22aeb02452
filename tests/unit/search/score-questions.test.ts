import { describe, expect, it } from 'vitest';
import type { QuestionOutcome } from '../../../src/schema/findability.ts';
import { questionId, rankOf, summarize, summarizeByKind } from '../../../src/search/score-questions.ts';

const outcome = (rank: number | null, more: Partial<QuestionOutcome> = {}): QuestionOutcome => ({
  id: 'q',
  query: 'q',
  kind: undefined,
  answers: ['/a/'],
  results: ['/b/'],
  rank,
  fits: true,
  keystrokes: null,
  unknown: [],
  ...more,
});

describe('rankOf', () => {
  it('is the place of the first right answer', () => {
    expect(rankOf(['/x/', '/b/', '/a/'], ['/a/', '/b/'])).toBe(2);
  });
  it('is null where none was found', () => {
    expect(rankOf(['/x/'], ['/a/'])).toBeNull();
    expect(rankOf([], ['/a/'])).toBeNull();
  });
});

describe('summarize', () => {
  it('counts what came first, among three and among five, and the reciprocal ranks', () => {
    expect(summarize([outcome(1), outcome(3), outcome(5), outcome(null, { results: [] })])).toEqual({
      questions: 4,
      success1: 25,
      success3: 50,
      success5: 75,
      mrr10: 0.383,
      empty: 25,
    });
  });
  it('counts no reciprocal rank below the tenth result', () => {
    expect(summarize([outcome(11)]).mrr10).toBe(0);
  });
  it('gives zeros for no questions', () => {
    expect(summarize([])).toEqual({
      questions: 0,
      success1: 0,
      success3: 0,
      success5: 0,
      mrr10: 0,
      empty: 0,
    });
  });
});

it('summarizes by kind, in order of name', () => {
  const kinds = summarizeByKind([outcome(1, { kind: 'typo' }), outcome(2, { kind: 'plain' }), outcome(1)]);
  expect(Object.entries(kinds).map(([name, { questions, success1 }]) => [name, questions, success1])).toEqual(
    [
      ['other', 1, 100],
      ['plain', 1, 0],
      ['typo', 1, 100],
    ],
  );
});

it('names a question by its words', () => {
  expect(questionId('Curl: (60) “No” ERR_X?')).toBe('curl-60-no-err-x');
});
