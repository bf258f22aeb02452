import { attributeSpan, literalsOf } from '../library/attributes.ts';
import type { Library, Page } from '../library/library.ts';
import { resolveLink } from '../library/links.ts';
import { elementsOf, nodesOf } from '../library/nodes.ts';
import { rangeOfProse } from '../library/prose.ts';
import { termUses } from '../library/terms.ts';
import { spanOf } from '../library/tree.ts';
import { isComponentName } from '../schema/component.ts';
import { findTargets } from './link-target.ts';
import { type Mention, type Position, textRange, touches } from './mention.ts';

/** What stands at a place of a file: the narrowest mention there, bare words last. */
export function mentionAt(library: Library, file: string, at: Position): Mention | undefined {
  const page = pageOfFile(library, file);
  const found = page
    ? [...pageMentions(library, page), ...tagMentions(page)]
    : listMentions(library).filter((mention) => mention.file === file);
  return (
    found.find((mention) => touches(mention.range, at)) ??
    (page && textMentions(library, page).find((mention) => touches(mention.range, at)))
  );
}

/** Every place of the library that names something by its id or its address. */
export function findMentions(library: Library, { kind, id }: Pick<Mention, 'kind' | 'id'>): Mention[] {
  const all = [
    ...[...library.pages.values()].flatMap((page) => pageMentions(library, page)),
    ...listMentions(library),
  ];
  return all.filter((mention) => mention.kind === kind && mention.id === id);
}

export function pageOfFile(library: Library, file: string): Page | undefined {
  for (const page of library.pages.values()) if (page.document.file === file) return page;
  return undefined;
}

/** What a page names: in its frontmatter, in its links, in `<Term id="…">`. */
function pageMentions(library: Library, page: Page): Mention[] {
  return [...fieldMentions(page), ...linkMentions(library, page), ...termElements(page)];
}

type Named = Pick<Mention, 'id' | 'kind' | 'role'>;

function fieldMentions({ id, document, fields }: Page): Mention[] {
  const { file, frontmatter } = document;
  const found: Mention[] = [];
  const add = (path: PropertyKey[], named: Named) => {
    const range = frontmatter && textRange(frontmatter, path);
    if (range) found.push({ ...named, file, range });
  };
  if (fields.id) add(['id'], { kind: 'page', role: 'id', id });
  for (const [i, item] of (fields.prerequisites ?? []).entries()) {
    if ('aid' in item) add(['prerequisites', i, 'aid'], { kind: 'page', role: 'prerequisite', id: item.aid });
    if ('foundation' in item)
      add(['prerequisites', i, 'foundation'], { kind: 'page', role: 'prerequisite', id: item.foundation });
  }
  const related = 'related' in fields ? (fields.related ?? []) : [];
  for (const [i, other] of related.entries())
    add(['related', i], { kind: 'page', role: 'related', id: other });
  for (const [i, term] of fields.terms.entries()) add(['terms', i], { kind: 'term', role: 'term', id: term });
  const teaches = 'teaches' in fields ? fields.teaches : [];
  for (const [i, term] of teaches.entries()) add(['teaches', i], { kind: 'term', role: 'taught', id: term });
  return found;
}

function linkMentions(library: Library, page: Page): Mention[] {
  const { document } = page;
  return findTargets(document).flatMap(({ kind, text, span }): Mention[] => {
    const link = kind === 'link' && !text.startsWith('#') ? resolveLink(library, page, text) : undefined;
    if (!link) return [];
    const place = { role: 'link', file: document.file, range: document.locator.at(...span) } as const;
    if (link.page) return [{ kind: 'page', id: link.page.id, ...place }];
    const topic = text.startsWith('/') ? /^\/([^/]+)\/$/.exec(link.address)?.[1] : undefined;
    return topic && library.topicEntries.has(topic) ? [{ kind: 'topic', id: topic, ...place }] : [];
  });
}

function termElements({ document }: Page): Mention[] {
  return elementsOf(document, 'Term').flatMap(({ node }): Mention[] => {
    const { id } = literalsOf(node);
    const span = attributeSpan(node, 'id', document.text);
    if (!id || !span || document.text.slice(...span) !== id) return [];
    return [{ kind: 'term', role: 'tag', id, file: document.file, range: document.locator.at(...span) }];
  });
}

/** Names of components in their opening tags. */
function tagMentions({ document }: Page): Mention[] {
  const elements = [...nodesOf(document, 'mdxJsxFlowElement'), ...nodesOf(document, 'mdxJsxTextElement')];
  return elements.flatMap(({ node }): Mention[] => {
    const name = node.name ?? '';
    const start = spanOf(node)[0] + 1;
    if (!isComponentName(name) || !document.text.startsWith(name, start)) return [];
    const range = document.locator.at(start, start + name.length);
    return [{ kind: 'component', role: 'tag', id: name, file: document.file, range }];
  });
}

/** Where the prose of a page uses the words of a term. */
function textMentions(library: Library, page: Page): Mention[] {
  return termUses(library, page).map(({ id, prose, start, end }) => ({
    kind: 'term',
    role: 'text',
    id,
    file: page.document.file,
    range: rangeOfProse(page.document, prose, start, end),
  }));
}

/** What the glossary, the topics and the questions name. */
function listMentions(library: Library): Mention[] {
  const found: Mention[] = [];
  const { terms, topicEntries, questions } = library;
  for (const { term, file, source, index } of terms.values()) {
    const add = (path: PropertyKey[], named: Named) => {
      const range = textRange(source, [index, ...path]);
      if (range) found.push({ ...named, file, range });
    };
    add(['id'], { kind: 'term', role: 'id', id: term.id });
    for (const [i, { topics }] of term.senses.entries())
      for (const [j, topic] of topics.entries())
        add(['senses', i, 'topics', j], { kind: 'topic', role: 'sense', id: topic });
  }
  for (const { topic, file, source, index } of topicEntries.values()) {
    const range = textRange(source, [index, 'id']);
    if (range) found.push({ kind: 'topic', role: 'id', id: topic.id, file, range });
  }
  for (const { question, file, source, index } of questions)
    for (const [i, id] of question.answers.entries()) {
      const range = textRange(source, [index, 'answers', i]);
      if (range) found.push({ kind: 'page', role: 'answer', id, file, range });
    }
  return found;
}
