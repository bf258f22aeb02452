import { correctText } from './correct-text.ts';
import type { Answer } from './searcher.ts';

/** `what is a CSR`, `CSR meaning`, `what does CSR stand for?`: the words around the term. */
const before =
  /^(?:(?:what(?:'s|s| is| are)|define|definition(?: of)?|(?:the )?meaning(?: of)?|explain|what does) )?(?:(?:an?|the) )?/;
const after = / (?:mean|stand for|meaning|definition|explained)$/;

/** The term that a query asks for, in lower case: what is left without the words of the question. */
export function termAsked({ query, corrections }: Pick<Answer, 'corrections' | 'query'>): string {
  const text = correctText(query.text, corrections).toLowerCase();
  return text
    .replace(/[?!.\s]+$/, '')
    .replace(before, '')
    .replace(after, '')
    .trim();
}
