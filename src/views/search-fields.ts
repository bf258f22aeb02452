import { addDays } from '../library/days.ts';
import type { Page } from '../library/library.ts';
import { fieldSeparator } from '../schema/index-fields.ts';

/** What the search index keeps of a page beside its text. */
export interface SearchFields {
  /** Words that lead to the page and that it does not show. */
  aliases: string[];
  symptoms: string[];
  /** The day of the next review, as YYYY-MM-DD. */
  due: string | undefined;
}

export function searchFields({ type, fields }: Page): SearchFields {
  const { aliases, review } = fields;
  return {
    aliases,
    symptoms: type === 'aid' && fields.kind === 'troubleshooting' ? fields.symptoms : [],
    due: review && addDays(review.last, review.every),
  };
}

interface Indexed {
  type: 'aid' | 'foundation';
  topic: string;
  kind: string;
  kindLabel: string;
  search: SearchFields;
}

/** Attributes of a page's main element: they tell Pagefind what to read, to keep, and to filter by. */
export function indexAttributes({ type, topic, kind, kindLabel, search }: Indexed): Record<string, string> {
  const kept = Object.entries({
    type,
    topic,
    kind,
    aliases: search.aliases.join(fieldSeparator),
    symptoms: search.symptoms.join(fieldSeparator),
    due: search.due ?? '',
  }).filter(([, text]) => text !== '');
  return {
    'data-pagefind-body': '',
    ...Object.fromEntries(kept.map(([name, text]) => [`data-${name}`, text])),
    'data-kind-label': kindLabel,
    'data-pagefind-meta': kept.map(([name]) => `${name}[data-${name}]`).join(', '),
    'data-pagefind-filter': 'topic[data-topic], kind[data-kind-label]',
  };
}
