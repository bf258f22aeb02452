import { findRange, type Vocabulary } from './vocabulary.ts';

/**
 * The vocabularies of joined indexes as one, in their order. A slip can mean a word of any of them. The synonyms of the
 * first hold everywhere, for they are the words of whoever searches; those of another only on its own pages, for the
 * same acronym may mean something else there. Terms are the first one's.
 */
export function joinVocabularies(parts: readonly Vocabulary[]): Vocabulary {
  const [first] = parts;
  if (!first) throw new RangeError('There is no vocabulary to join.');
  const words = [...new Set(parts.flatMap((part) => part.words))].sort();
  return {
    language: first.language,
    words,
    synonyms: parts.flatMap(({ synonyms }, part) =>
      part === 0 ? synonyms : synonyms.map((group) => ({ ...group, part })),
    ),
    terms: first.terms,
    frequencyOf: (word) => parts.reduce((sum, part) => sum + part.frequencyOf(word), 0),
    rangeOf: (beginning) => findRange(words, beginning),
  };
}
