import { joinIndexes } from '../search/joined-index.ts';
import { joinVocabularies } from '../search/joined-vocabulary.ts';
import type { Answer, Searcher, SearchOptions } from '../search/searcher.ts';
import type { Vocabulary } from '../search/vocabulary.ts';
import type { Bundle } from './open-bundle.ts';
import { type Opener, openPartner } from './open-partner.ts';
import { type Absence, createPartner, type OpenedPartner, type Partner, PartnerError } from './partner.ts';

/**
 * Searches this site and its partners as one. Whatever partners do, what this site has is found: an answer waits for
 * them so long and no longer.
 */

/** Milliseconds that an answer waits for partners: two seconds in all. */
const patience = { opening: 1500, answering: 500 };
/** Milliseconds after which the reader gets what this site alone has. */
const earlyAfter = 300;

export interface FederatedAnswer extends Answer {
  /** Sites of the federation that the answer leaves out. */
  absent?: Absent[];
  /** True for what this site alone has, while the others are asked. */
  isAlone?: boolean;
}

export interface Absent {
  name: string;
  why: Absence;
}

export interface FederatedSearcher {
  search(
    typed: string,
    options: SearchOptions,
    onEarly?: (answer: FederatedAnswer) => void,
  ): Promise<FederatedAnswer>;
}

type Parts = Pick<Bundle, 'index' | 'vocabulary'>;

interface Setup extends Opener {
  /** Addresses of the partners' home pages, each with a slash at the end. */
  addresses: readonly string[];
  own: Parts;
  searcherOf(parts: Parts): Searcher;
}

export function federate({ addresses, own, searcherOf, ...opener }: Setup): FederatedSearcher {
  const partners = addresses.map((address) => createPartner(address, () => openPartner(address, opener)));
  const alone = searcherOf(own);
  const join = createJoiner(own);

  async function searchAll(typed: string, options: SearchOptions): Promise<FederatedAnswer> {
    const opening = after(patience.opening);
    const opened = await Promise.all(partners.map((partner) => partner.open(opening)));
    let present = opened.filter((one) => one !== undefined);
    for (;;)
      try {
        const answering = after(patience.answering);
        const asked = present.map((one) => ({ ...one, index: one.indexUntil(answering) }));
        const answer = await searcherOf(join(asked)).search(typed, options);
        return { ...answer, absent: absentFrom(partners, present) };
      } catch (error) {
        if (!(error instanceof PartnerError)) throw error;
        // One silence ends the search, and the next goes without all who are silent by now.
        present = present.filter(({ partner }) => partner !== error.partner && partner.isReady());
      }
  }

  return {
    async search(typed, options, onEarly) {
      // A search for nothing warms up; that is nothing to ask others for.
      if (typed.trim() === '') return alone.search(typed, options);
      let isDone = false;
      const early = async () => {
        const answer = await alone.search(typed, options);
        if (!isDone) onEarly?.({ ...answer, isAlone: true });
      };
      const timer = setTimeout(() => void early().catch(() => {}), earlyAfter);
      try {
        return await searchAll(typed, options);
      } finally {
        isDone = true;
        clearTimeout(timer);
      }
    },
  };
}

const after = (time: number) => new Promise<void>((end) => setTimeout(end, time));

/** Joins this site's index with others. What words mean is worked out once for the same sites. */
function createJoiner(own: Parts): (present: readonly (OpenedPartner & Parts)[]) => Parts {
  const vocabularies = new Map<string, Vocabulary>();
  return (present) => {
    const parts = [own, ...present];
    const key = present.map(({ partner }) => partner.name()).join('\n');
    const vocabulary = vocabularies.get(key) ?? joinVocabularies(parts.map((part) => part.vocabulary));
    vocabularies.set(key, vocabulary);
    return { index: joinIndexes(parts.map(({ index }) => index)), vocabulary };
  };
}

function absentFrom(partners: readonly Partner[], present: readonly OpenedPartner[]): Absent[] {
  return partners
    .filter((partner) => !present.some((one) => one.partner === partner))
    .map((partner) => ({ name: partner.name(), why: partner.absence() }));
}
