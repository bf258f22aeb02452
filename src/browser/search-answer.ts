import type { Result } from '../search/searcher.ts';
import { hasAnswer, type PageAnswer, readAnswer } from './read-answer.ts';
import { element } from './search-dom.ts';

/** Milliseconds for which a result has to stay first before its page is asked for. */
const askAfter = 150;
/** Milliseconds that a page of another site has for its answer. */
const patience = 2000;

/** The answers read so far, by address; undefined for a page that gave none. */
const known = new Map<string, PageAnswer | undefined>();

/**
 * A place in a result for what its page says first: it fills itself, and keeps its size, so that nothing moves when it
 * does. None for a page that is known to have no such answer.
 */
export function answerSlot({ address, kind }: Result): HTMLElement[] {
  const isHopeless = known.has(address) && known.get(address) === undefined;
  if (!hasAnswer(kind) || isHopeless) return [];
  const slot = element('span', { class: 'search-answer' });
  const answer = known.get(address);
  if (answer) slot.append(...show(answer));
  else setTimeout(() => void fill(slot, address, kind), askAfter);
  return [slot];
}

/** The page is asked for once the result has stayed; it is then at hand for whoever opens it. */
async function fill(slot: HTMLElement, address: string, kind: string): Promise<void> {
  if (!slot.isConnected) return;
  const answer = await load(address, kind).catch(() => undefined);
  if (answer) slot.replaceChildren(...show(answer));
  else slot.remove();
}

/** A page of another site is asked, too, if that site lets it: else it has no answer here. */
async function load(address: string, kind: string): Promise<PageAnswer | undefined> {
  const signal = address.startsWith('/') ? null : AbortSignal.timeout(patience);
  const response = await fetch(address, { signal });
  if (!response.ok) return undefined;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  known.set(address, readAnswer(page, kind));
  return known.get(address);
}

function show({ needs, place, parts }: PageAnswer): (Node | string)[] {
  const lead = place ? [element('b', {}, place), ' '] : [];
  const shown = parts.flatMap(({ text, isCommand }) => [isCommand ? element('code', {}, text) : text, ' ']);
  const step = element('span', { class: 'search-first' }, ...lead, ...shown);
  return needs ? [element('span', { class: 'search-needs' }, needs), ' ', step] : [step];
}
