import { distanceWithin, findNearest } from '../library/nearest.ts';

/** Finds the address that a wrong one was meant to be; undefined when none is near enough. */
export type NearestAddress = (address: string) => string | undefined;

/** An address by its last part, which names the page. */
interface Named {
  address: string;
  name: string;
  words: readonly string[];
}

/** With fewer words in common than this part of all, it is another page on the same thing. */
const leastShare = 0.6;

/**
 * A page is known by the words of its name, wherever it stands: `/keys/renew-certifcate/` means
 * `/tls/renew-a-certificate/`, and not `/keys/read-certificates/`. The letters of whole addresses count only after that.
 */
export function createNearestAddress(known: Iterable<string>): NearestAddress {
  const addresses = [...known];
  const byWord = indexWords(addresses.map(named));
  return (address) => {
    const wanted = named(address);
    return mostAlike(wanted, countShared(wanted.words, byWord)) ?? findNearest(address, addresses);
  };
}

function named(address: string): Named {
  const name = nameOf(address);
  return { address, name, words: [...new Set(name.split(/[^\p{L}\p{N}]+/u).filter(Boolean))] };
}

function nameOf(address: string): string {
  const parts = address.toLowerCase().split('/').filter(Boolean);
  return (parts.at(-1) ?? '').replace(/\.mdx?$/, '');
}

function topicOf(address: string): string | undefined {
  return address.split('/')[1];
}

function indexWords(all: readonly Named[]): Map<string, Named[]> {
  const byWord = new Map<string, Named[]>();
  for (const one of all)
    for (const word of one.words) {
      const others = byWord.get(word);
      if (others) others.push(one);
      else byWord.set(word, [one]);
    }
  return byWord;
}

/** How many of the words each name has, slips included. */
function countShared(words: readonly string[], byWord: ReadonlyMap<string, Named[]>): Map<Named, number> {
  const shared = new Map<Named, number>();
  for (const word of words) {
    const holders = new Set(byWord.get(word));
    for (const [other, named] of byWord) if (isSlip(word, other)) for (const one of named) holders.add(one);
    for (const one of holders) shared.set(one, (shared.get(one) ?? 0) + 1);
  }
  return shared;
}

/** In a word of four letters one may be wrong, in one of eight two. */
function isSlip(word: string, other: string): boolean {
  const limit = Math.floor(word.length / 4);
  return limit > 0 && distanceWithin(word, other, limit) !== undefined;
}

/** The one with the most words in common; of several, that with the likest name, and then one of the same topic. */
function mostAlike({ address, name, words }: Named, shared: ReadonlyMap<Named, number>): string | undefined {
  let best: { one: Named; share: number; distance: number } | undefined;
  for (const [one, count] of shared) {
    const share = (2 * count) / (words.length + one.words.length);
    if (share < (best?.share ?? leastShare)) continue;
    const letters = distanceWithin(name, one.name, name.length) ?? name.length;
    const distance = letters + (topicOf(address) === topicOf(one.address) ? 0 : 0.5);
    if (!best || share > best.share || distance < best.distance) best = { one, share, distance };
  }
  return best?.one.address;
}
