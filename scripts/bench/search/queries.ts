import type { Text } from '../texts.ts';

export interface Query {
  words: string;
  /** The same words the other way round: no engine may answer it from memory alone. */
  turned: string;
  /** Part of the address of the page that it means. */
  target: string;
}

const small = new Set(['a', 'an', 'and', 'for', 'how', 'in', 'of', 'on', 'that', 'the', 'to', 'up', 'with']);

/** Queries made of the titles' words, from aids spread over the whole library. */
export function chooseQueries(texts: readonly Text[], count: number): Query[] {
  const aids = texts.filter(({ path }) => !path.startsWith('foundations/'));
  return Array.from({ length: count }, (_, turn) => {
    const { path, title } = aids[Math.floor((turn * aids.length) / count)] as Text;
    const words = title.toLowerCase().match(/\p{L}+/gu) ?? [];
    const kept = words.filter((word) => !small.has(word));
    const target = path.replace(/\.md$/, '');
    return { words: kept.join(' '), turned: kept.toReversed().join(' '), target };
  });
}
