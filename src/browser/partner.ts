import type { SearchIndex } from '../search/search-index.ts';
import type { Vocabulary } from '../search/vocabulary.ts';
import type { Bundle } from './open-bundle.ts';
import { VersionError } from './open-partner.ts';

/** Another site of the federation. Nothing is fetched from it before it is first opened. */
export interface Partner {
  name(): string;
  /** Why an answer leaves it out. */
  absence(): Absence;
  /** False for one that failed, and for one still busy with a question: nobody waits for the same silence twice. */
  isReady(): boolean;
  /** Undefined for one that is not ready, or not before the deadline. */
  open(deadline: Promise<void>): Promise<OpenedPartner | undefined>;
}

export type Absence = 'other version' | 'silent';

export interface OpenedPartner {
  partner: Partner;
  vocabulary: Vocabulary;
  /** Its index, of which every answer comes before the deadline, or rejects with a PartnerError. */
  indexUntil(deadline: Promise<void>): SearchIndex;
}

/** What is fetched from a partner. */
export interface PartnerBundle extends Bundle {
  title: string;
}

/** Thrown when a partner fails or is late in the middle of a search. */
export class PartnerError extends Error {
  readonly partner: Partner;
  constructor(partner: Partner) {
    super(`${partner.name()} does not answer.`);
    this.partner = partner;
  }
}

export function createPartner(address: string, open: () => Promise<PartnerBundle>): Partner {
  let name = address.replace(/^https?:\/\/|\/$/g, '');
  let opening: Promise<PartnerBundle> | undefined;
  let absence: Absence = 'silent';
  let isFailed = false;
  /** What came too late, or has not come yet. */
  const pending = new Set<Promise<unknown>>();

  /** What fails once has failed until the page is loaded anew; what is late may come yet. */
  function wait<Value>(answer: Promise<Value>, deadline: Promise<void>): Promise<Value> {
    let isDone = false;
    const lateness = deadline.then((): never => {
      if (!isDone) pending.add(answer);
      throw new PartnerError(partner);
    });
    const settled = answer
      .catch((error) => {
        isFailed = true;
        if (error instanceof VersionError) [name, absence] = [error.title, 'other version'];
        throw new PartnerError(partner);
      })
      .finally(() => {
        isDone = true;
        pending.delete(answer);
      });
    return Promise.race([settled, lateness]);
  }

  const partner: Partner = {
    name: () => name,
    absence: () => absence,
    isReady: () => !isFailed && pending.size === 0,
    async open(deadline) {
      if (!partner.isReady()) return undefined;
      opening ??= open();
      try {
        const { index, vocabulary, guard, title } = await wait(opening, deadline);
        name = title;
        const indexUntil = (end: Promise<void>) =>
          signed(
            eachWith((answer) => wait(guard(answer), end), index),
            title,
          );
        return { partner, vocabulary, indexUntil };
      } catch {
        return undefined;
      }
    },
  };
  return partner;
}

type Ask = <Value>(answer: Promise<Value>) => Promise<Value>;

function eachWith(ask: Ask, index: SearchIndex): SearchIndex {
  return {
    load: (keys, around) => ask(index.load(keys, around)),
    lookUp: (key) => ask(index.lookUp(key)),
    page: (id) => ask(index.page(id)),
    pagesWith: (name, value) => ask(index.pagesWith(name, value)),
    filters: () => ask(index.filters()),
    countPages: () => ask(index.countPages()),
  };
}

/** The same index, whose pages say which site they are from. */
function signed(index: SearchIndex, site: string): SearchIndex {
  return {
    ...index,
    page: async (id) => {
      const fragment = await index.page(id);
      return fragment && { ...fragment, site };
    },
  };
}
