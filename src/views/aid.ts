import type { Aid, Library } from '../library/library.ts';
import { words } from '../render/words.ts';
import { type Day, readDay } from './dates.ts';
import { linkTo, type PageLink } from './page-link.ts';
import { type PrerequisitesView, prerequisitesOf } from './prerequisites.ts';
import { relatedAids } from './related.ts';
import { type SearchFields, searchFields } from './search-fields.ts';
import { type Upkeep, type UpkeepContext, upkeepOf } from './upkeep.ts';

export interface AidView extends PageLink {
  topic: { label: string; address: string };
  /** What the kind adds, each where the aid has it. */
  minutes: string | undefined;
  decides: string | undefined;
  symptoms: string[];
  effective: { day: Day; words: string } | undefined;
  prerequisites: PrerequisitesView;
  related: PageLink[];
  upkeep: Upkeep;
  search: SearchFields;
}

/** Related aids are found by the terms that aids use, or declare. */
export function aidView(
  library: Library,
  aid: Aid,
  context: UpkeepContext,
  relatedBy: 'declared' | 'used' = 'used',
): AidView {
  const { fields } = aid;
  const topic = library.topics.find(({ id }) => id === aid.topic);
  return {
    ...linkTo(aid),
    topic: { label: topic?.label ?? aid.topic, address: `/${aid.topic}/` },
    minutes: fields.kind === 'procedure' && fields.minutes ? words.aid.minutes(fields.minutes) : undefined,
    decides: fields.kind === 'decision' ? fields.decides : undefined,
    symptoms: fields.kind === 'troubleshooting' ? fields.symptoms : [],
    effective: fields.kind === 'change' ? effectiveFrom(fields.effective, context) : undefined,
    prerequisites: prerequisitesOf(library, aid),
    related: relatedAids(library, aid, relatedBy),
    upkeep: upkeepOf(aid, context),
    search: searchFields(aid),
  };
}

function effectiveFrom(iso: string, { today, language }: UpkeepContext): AidView['effective'] {
  const day = readDay(iso, language);
  return { day, words: iso <= today ? words.aid.effective(day.words) : words.aid.willBeEffective(day.words) };
}
