import type { Library } from '../library/library.ts';
import { aidsByTopic } from '../library/navigation.ts';
import { words } from '../render/words.ts';
import type { Kind } from '../schema/aid.ts';
import type { Topic } from '../schema/topics.ts';
import { linkTo, type PageLink } from './page-link.ts';

export interface TopicView {
  id: string;
  label: string;
  description: string;
  /** What the reader is after, the most urgent first. */
  groups: { id: string; label: string; aids: PageLink[] }[];
}

/** The kinds behind each need, in the order in which a reader under pressure looks. */
const needs = [
  ['repair', ['troubleshooting']],
  ['steps', ['procedure', 'checklist']],
  ['choose', ['decision']],
  ['facts', ['reference', 'tip']],
  ['news', ['change']],
] as const satisfies [keyof typeof words.needs, Kind[]][];

/** The topics that have a page: those with a published aid. */
export function shownTopics(library: Library): Topic[] {
  return library.topics.filter((topic) => aidsByTopic(library).has(topic.id));
}

export function topicView(library: Library, topic: Topic): TopicView {
  const aids = aidsByTopic(library).get(topic.id) ?? [];
  const groups = needs.map(([id, kinds]) => ({
    id,
    label: words.needs[id],
    aids: aids.filter((aid) => (kinds as readonly Kind[]).includes(aid.fields.kind)).map(linkTo),
  }));
  return { ...topic, groups: groups.filter((group) => group.aids.length > 0) };
}
