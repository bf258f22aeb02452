import type { PhrasingContent, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { addDays } from '../library/days.ts';
import { isPublished, type Library, type Page } from '../library/library.ts';
import type { Prerequisite } from '../schema/fields.ts';
import type { Term } from '../schema/glossary.ts';
import { type MarkdownContext, resolveBody } from './markdown-body.ts';
import { heading, link, list, paragraph, strong, text } from './mdast.ts';
import { spellOut, verbatim } from './spell-out.ts';
import { words } from './words.ts';
import { writeText } from './write-text.ts';

/** Where the Markdown will be read from. */
interface MarkdownSite {
  /** Origin of the published site; addresses stay relative to the host where it is not known. */
  siteUrl?: string | undefined;
  /** Base path of the site, with a slash at both ends. */
  base: string;
}

interface MarkdownOptions extends MarkdownSite {
  /** Addresses of pictures and videos from the root of the site, by their paths inside the content folder. */
  assets?: ReadonlyMap<string, string>;
  /** The day of the last change, from the version history. */
  changed?: string | undefined;
}

const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    fences: true,
    handlers: { text: writeText },
    listItemIndent: 'one',
    rule: '-',
    strong: '*',
  });

/** Writes plain Markdown from nodes. */
function write(children: RootContent[]): string {
  return writer.stringify({ type: 'root', children });
}

/** Address of a page as plain Markdown, from the root of the site: `/keys/renew.md`. */
export function markdownAddress(page: Page): string {
  return page.address.replace(/\/$/, '.md');
}

/** An aid or a foundation as plain Markdown that needs nothing around it. */
export function pageToMarkdown(library: Library, page: Page, options: MarkdownOptions): string {
  const absolute = (address: string) => absoluteAddress(address, options);
  const context: MarkdownContext = { library, page, absolute, assets: options.assets ?? new Map() };
  const front = [...kindBlocks(page), ...prerequisiteBlocks(context)];
  const body = resolveBody(page.document.tree, context);
  const root: Root = {
    type: 'root',
    children: [
      heading(1, page.title),
      paragraph(text(page.fields.summary)),
      ...front,
      ...(wouldRunOn(front, body) ? [{ type: 'thematicBreak' } as const] : []),
      ...body,
      { type: 'thematicBreak' },
      list(upkeep(page, absolute(page.address), options.changed)),
    ],
  };
  spellOut(root, library, page.type === 'aid' ? page.topic : undefined);
  return write(root.children);
}

/** True where a body without a heading of its own would seem to belong to the section before it. */
function wouldRunOn(front: readonly RootContent[], [first]: readonly RootContent[]): boolean {
  const opensSection = first?.type === 'heading' && first.depth <= 2;
  return front.some(({ type }) => type === 'heading') && first !== undefined && !opensSection;
}

/** What a kind of aid says before its body. */
function kindBlocks(page: Page): RootContent[] {
  if (page.type === 'foundation') return [];
  const { fields } = page;
  if (fields.kind === 'procedure' && fields.minutes !== undefined)
    return [paragraph(text(words.markdown.takes(words.aid.minutes(fields.minutes))))];
  if (fields.kind === 'decision') return [paragraph(strong(fields.decides))];
  if (fields.kind === 'change') return [paragraph(text(`${words.aid.willBeEffective(fields.effective)}.`))];
  if (fields.kind === 'troubleshooting')
    return [
      heading(2, words.aid.symptoms),
      verbatim(list(fields.symptoms.map((symptom) => [text(symptom)]))),
    ];
  return [];
}

function prerequisiteBlocks(context: MarkdownContext): RootContent[] {
  const { prerequisites } = context.page.fields;
  if (!prerequisites || (prerequisites.length === 0 && context.page.type === 'foundation')) return [];
  const title = heading(2, words.aid.beforeStart);
  if (prerequisites.length === 0) return [title, paragraph(text(words.aid.needsNothing))];
  const items = prerequisites.map((prerequisite) => prerequisiteItem(prerequisite, context));
  const shown = items.filter((item) => item.length > 0);
  return shown.length > 0 ? [title, list(shown)] : [];
}

/** Empty for a page that is not published. */
function prerequisiteItem(
  prerequisite: Prerequisite,
  { library, absolute }: MarkdownContext,
): PhrasingContent[] {
  if ('need' in prerequisite) return [text(`${words.aid.need}: ${prerequisite.need}`)];
  const isAid = 'aid' in prerequisite;
  const id = isAid ? prerequisite.aid : prerequisite.foundation;
  const page = library.pages.get(id);
  if (!page || !isPublished(page)) return [];
  const label = text(`${isAid ? words.aid.doFirst : words.aid.knowFirst}: `);
  return [label, link(absolute(page.address), page.title)];
}

function upkeep(page: Page, address: string, changed: string | undefined): PhrasingContent[][] {
  const { owner, review } = page.fields;
  const items: PhrasingContent[][] = [];
  if (owner) items.push([text(`${words.upkeep.owner}: ${owner}`)]);
  if (review) {
    const next = words.upkeep.nextReview(addDays(review.last, review.every));
    items.push([text(`${words.upkeep.reviewed}: ${review.last}, ${next}`)]);
  }
  if (changed) items.push([text(`${words.upkeep.changed}: ${changed}`)]);
  items.push([text(`${words.markdown.address}: `), link(address, address)]);
  return items;
}

/** The glossary as plain Markdown. */
export function glossaryToMarkdown(library: Library): string {
  const labelOf = (id: string) => library.topics.find((topic) => topic.id === id)?.label ?? id;
  const items = sortedTerms(library).map((term): PhrasingContent[] => {
    const senses = term.senses.map(
      (sense) => ` ${words.markdown.inTopics(sense.topics.map(labelOf))}${meaning(sense)}`,
    );
    return [strong(term.label), text(meaning(term) + senses.join(''))];
  });
  return write([heading(1, words.lists.glossary), paragraph(text(words.lists.glossaryLead)), list(items)]);
}

function meaning({ expansion, definition }: Pick<Term, 'definition' | 'expansion'>): string {
  return `${expansion ? ` (${expansion})` : ''}: ${definition}`;
}

function sortedTerms(library: Library) {
  const key = (label: string) => label.toLowerCase();
  const terms = [...library.terms.values()].map((entry) => entry.term);
  return terms.sort((a, b) => (key(a.label) < key(b.label) ? -1 : key(a.label) > key(b.label) ? 1 : 0));
}

/** The table of contents for language models: https://llmstxt.org */
export function llmsText(library: Library, site: MarkdownSite): string {
  const { title, description } = library.site;
  const section = (label: string, pages: Page[]): RootContent[] => {
    const published = pages.filter(isPublished);
    return published.length > 0 ? [heading(2, label), list(published.map((page) => entry(page, site)))] : [];
  };
  const glossary = link(absoluteAddress('/glossary.md', site), words.lists.glossary);
  return write([
    heading(1, title),
    ...(description ? [quote(description)] : []),
    paragraph(text(words.markdown.about)),
    ...library.topics.flatMap(({ id, label }) =>
      section(
        label,
        library.aids.filter((aid) => aid.topic === id),
      ),
    ),
    ...section(words.site.foundations, library.foundations),
    ...(library.terms.size > 0
      ? [heading(2, words.lists.glossary), list([[glossary, text(`: ${words.lists.glossaryLead}`)]])]
      : []),
  ]);
}

function quote(words: string): RootContent {
  return { type: 'blockquote', children: [paragraph(text(words))] };
}

function entry(page: Page, site: MarkdownSite): PhrasingContent[] {
  return [link(absoluteAddress(markdownAddress(page), site), page.title), text(`: ${page.fields.summary}`)];
}

function absoluteAddress(address: string, { siteUrl, base }: MarkdownSite): string {
  const origin = /^[a-z]+:\/\/[^/]+/i.exec(siteUrl ?? '')?.[0] ?? '';
  return origin + base + address.replace(/^\//, '');
}
