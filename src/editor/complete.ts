import type { Library, Page } from '../library/library.ts';
import type { Term } from '../schema/glossary.ts';
import { completeComponents, completeProperties, completeValues } from './complete-components.ts';
import { completeFields, completeKinds, prerequisiteEntries } from './complete-fields.ts';
import type { Cursor } from './cursor.ts';
import { describePage, describeTerm } from './describe.ts';

/** One thing that an editor offers to type. */
export interface Completion {
  label: string;
  kind: 'component' | 'field' | 'page' | 'property' | 'term' | 'topic' | 'value';
  /** What is shown beside the label, in a few words. */
  detail: string;
  /** Markdown. */
  description: string;
  /** Replaces what was typed; the label if left out. */
  text?: string;
  /** The text is a snippet, with `$0` where the cursor goes. */
  isSnippet?: boolean;
}

/** The page under edit: what it is follows from its path alone, since its text may not parse. */
export interface Draft {
  type: Page['type'];
  topic: string | undefined;
  text: string;
}

/** Everything that fits at a cursor in a page. The editor picks by what is typed. */
export function completePage(library: Library, cursor: Cursor, draft: Draft): Completion[] {
  if (cursor.at === 'component') return completeComponents();
  if (cursor.at === 'property') return completeProperties(cursor.component);
  if (cursor.at === 'link') return [...topicLinks(library), ...pageLinks(library)];
  if (cursor.at === 'field-name') return completeFields(draft);
  if (cursor.at === 'value')
    return cursor.component === 'Term' && cursor.property === 'id'
      ? completeTerms(library, draft.topic)
      : completeValues(cursor.component, cursor.property);
  if (cursor.field === 'terms' || cursor.field === 'teaches') return completeTerms(library, draft.topic);
  if (cursor.field === 'prerequisites') return prerequisiteEntries(draft);
  if (cursor.field === 'aid' || cursor.field === 'related') return completeIds(library.aids);
  if (cursor.field === 'foundation') return completeIds(library.foundations);
  return cursor.field === 'kind' && draft.type === 'aid' ? completeKinds() : [];
}

/** Everything that fits at a cursor in the glossary, the topics, the questions or the settings. */
export function completeList(library: Library, cursor: Cursor): Completion[] {
  if (cursor.at !== 'field') return [];
  if (cursor.field === 'answers') return completeIds([...library.pages.values()]);
  if (cursor.field !== 'topics') return [];
  return library.topics.map((topic) => ({ ...topicEntry(topic), label: topic.id }));
}

function completeTerms(library: Library, topic: string | undefined): Completion[] {
  return [...library.terms.values()].map(({ term }) => ({
    label: term.id,
    kind: 'term',
    detail: shortTerm(term),
    description: describeTerm(term, topic),
  }));
}

function shortTerm({ label, expansion }: Term): string {
  return expansion ? `${label}: ${expansion}` : label;
}

function completeIds(pages: readonly Page[]): Completion[] {
  return pages.map((page) => ({ ...pageEntry(page), label: page.id }));
}

function pageLinks(library: Library): Completion[] {
  return [...library.pages.values()].map((page) => ({ ...pageEntry(page), label: page.address }));
}

function pageEntry(page: Page): Completion {
  return { label: page.id, kind: 'page', detail: page.title, description: describePage(page) };
}

function topicLinks(library: Library): Completion[] {
  return library.topics.map((topic) => ({ ...topicEntry(topic), label: `/${topic.id}/` }));
}

function topicEntry({ id, label, description }: Library['topics'][number]): Completion {
  return { label: id, kind: 'topic', detail: label, description };
}
