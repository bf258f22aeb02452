import type { Library, Page } from '../library/library.ts';
import { senseOf } from '../library/terms.ts';
import { components, isComponentName } from '../schema/component.ts';
import type { Term } from '../schema/glossary.ts';
import type { Mention } from './mention.ts';
import { pageOfFile } from './mentions.ts';

/** What an editor shows over a mention, as Markdown; undefined if nothing has that name. */
export function describeMention(library: Library, { kind, id, file }: Mention): string | undefined {
  if (kind === 'component') return isComponentName(id) ? components[id].description : undefined;
  if (kind === 'topic') {
    const topic = library.topicEntries.get(id)?.topic;
    return topic && `**${escapeMarkdown(topic.label)}**\n\n${escapeMarkdown(topic.description)}`;
  }
  if (kind === 'page') {
    const page = library.pages.get(id);
    return page && describePage(page);
  }
  const term = library.terms.get(id)?.term;
  const page = pageOfFile(library, file);
  return term && describeTerm(term, page?.type === 'aid' ? page.topic : undefined);
}

export function describePage(page: Page): string {
  const draft = page.fields.draft ? ' (draft)' : '';
  const name = page.type === 'aid' ? page.fields.kind : 'foundation';
  return `**${escapeMarkdown(page.title)}**${draft}\n\n${escapeMarkdown(page.fields.summary)}\n\n${name} · \`${page.address}\``;
}

/** A term as readers of a topic see it. */
export function describeTerm(term: Term, topic: string | undefined): string {
  const sense = senseOf(term, topic);
  const expansion = sense.expansion ? ` (${escapeMarkdown(sense.expansion)})` : '';
  return `**${escapeMarkdown(term.label)}**${expansion}\n\n${escapeMarkdown(sense.definition)}`;
}

/** Content is plain text in these fields: what looks like Markdown must be shown as it is. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#&]/g, '\\$&');
}
