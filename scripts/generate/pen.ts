import { capitalize, coinName, namesCount } from './names.ts';
import { createZipf, type Random } from './random.ts';
import { commands, people, places, qualities, states, things, units } from './vocabulary.ts';

/** Names below this number are kept for the glossary, so that no sentence uses a term by chance. */
export const reservedNames = 4000;

const drawName = createZipf(namesCount - reservedNames, 50);
const lists = {
  command: commands,
  person: people,
  place: places,
  quality: qualities,
  state: states,
  thing: things,
  unit: units,
};
const draws = new Map(
  Object.entries(lists).map(([name, words]) => [name, { words, draw: createZipf(words.length) }]),
);

/** What a page may use while it is written, and what it used. */
export interface Pen {
  random: Random;
  /** The coined name of what the page is about. */
  subject: string;
  /** Labels of the glossary terms that the page may use, by id. */
  terms: ReadonlyMap<string, string>;
  usedTerms: Set<string>;
}

/**
 * Fills the slots of a pattern: `{thing}`, `{quality}` and the like are drawn words, `{name}` is a coined one,
 * `{subject}` the page's own, `{number}` a number from 2 to 90, and `{term}` a glossary term, which the pen notes. No
 * word is drawn right behind itself.
 */
export function write(pen: Pen, pattern: string): string {
  let text = '';
  for (const part of pattern.split(/(\{\w+\})/)) {
    const slot = /^\{(\w+)\}$/.exec(part)?.[1];
    let words = slot ? fill(pen, slot) : part;
    while (slot && text.endsWith(` ${words} `)) words = fill(pen, slot);
    text += words;
  }
  return withArticles(text);
}

/** A orange lamp → an orange lamp. */
export function withArticles(text: string): string {
  return text.replace(/\b([Aa]) (?=[aeiou])/gi, '$1n ');
}

function fill(pen: Pen, slot: string): string {
  const { random } = pen;
  const words = draws.get(slot);
  if (words) return words.words[words.draw(random)] as string;
  if (slot === 'name') return capitalize(coinName(reservedNames + drawName(random)));
  if (slot === 'subject') return pen.subject;
  if (slot === 'number') return String(2 + random.below(89));
  if (slot === 'term') return useTerm(pen);
  throw new Error(`There are no words for {${slot}}.`);
}

/** A page without terms speaks of a plain thing. */
function useTerm(pen: Pen): string {
  const ids = [...pen.terms.keys()];
  if (ids.length === 0) return fill(pen, 'thing');
  const id = pen.random.pick(ids);
  pen.usedTerms.add(id);
  return pen.terms.get(id) as string;
}

/** So many sentences, each drawn from the patterns; no pattern twice in a row. */
export function sentences(pen: Pen, patterns: readonly string[], count: number): string {
  const written: string[] = [];
  let last: string | undefined;
  while (written.length < count) {
    const pattern = pen.random.pick(patterns);
    if (pattern === last) continue;
    last = pattern;
    written.push(write(pen, pattern));
  }
  return written.join(' ');
}
