import { describe, expect, it } from 'vitest';
import { termAsked } from '../../../src/search/term-asked.ts';
import { understandQuery } from '../../../src/search/understand-query.ts';

const asked = (typed: string, corrections: { typed: string; used: string }[] = []) =>
  termAsked({ query: understandQuery(typed), corrections });

describe('termAsked', () => {
  it.each([
    'CSR',
    'what is a CSR?',
    'What’s a CSR',
    'whats csr',
    'the csr',
    'define CSR',
    'meaning of CSR',
    'CSR meaning',
    'what does CSR stand for?',
    'what does csr mean',
  ])('takes the term out of “%s”', (typed) => {
    expect(asked(typed)).toBe('csr');
  });

  it('keeps a task whole, and words that only look like a question', () => {
    expect(asked('create a CSR')).toBe('create a csr');
    expect(asked('definition')).toBe('definition');
    expect(asked('analysis')).toBe('analysis');
    expect(asked('')).toBe('');
  });

  it('takes the word that was meant', () => {
    expect(asked('what is a certifcate', [{ typed: 'certifcate', used: 'certificate' }])).toBe('certificate');
  });
});
