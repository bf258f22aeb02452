import { idSchema } from '../schema/fields.ts';
import type { Finding } from '../schema/finding.ts';
import { questionsSchema } from '../schema/questions.ts';
import { type Site, siteSchema } from '../schema/site.ts';
import { type Topic, topicsSchema } from '../schema/topics.ts';
import { isBrokenPage } from './broken-files.ts';
import { isGlossary, isQuestions } from './content-path.ts';
import type { Content, Library, Page, Source } from './library.ts';
import { linkError } from './link-error.ts';
import { byPath, type Glossary, linkGlossary } from './link-glossary.ts';
import { checkFileNames, hasPages } from './misplaced-files.ts';
import { findNearest } from './nearest.ts';
import { checkOldAddresses, reservedTopics } from './old-addresses.ts';
import { openSources, type ParsedSources, readYaml } from './parsed-sources.ts';
import { readSettings } from './read-settings.ts';
import { type EditedPage, replacePages } from './replace-pages.ts';
import { unreadLists } from './unread-lists.ts';

const startOfFile = { line: 1, column: 1, endLine: 1, endColumn: 1 };

interface Link {
  content: Content;
  parsed: ParsedSources;
  glossary: Glossary;
}

/** What each library was linked from. */
const links = new WeakMap<Library, Link>();

/** Parses what was read and links it into a library. Never throws for content: problems are findings. */
export function linkLibrary(content: Content): Library {
  return link(content, undefined);
}

/**
 * The library after some of its files changed, came or went: the same as if all were read and linked again, but only
 * what changed is parsed. What did not change stays the same object: pages, terms, site settings.
 */
export function updateLibrary(
  library: Library,
  { changed = [], removed = [] }: { changed?: readonly Source[]; removed?: readonly string[] },
): Library {
  const before = links.get(library);
  if (!before) throw new Error('This library was not made by linkLibrary.');
  const edited = removed.length === 0 ? updateTexts(library, before, changed) : undefined;
  if (edited) return edited;
  const paths = new Set([...changed.map(({ path }) => path), ...removed]);
  const kept = before.content.sources.filter(({ path }) => !paths.has(path));
  return link({ ...before.content, sources: [...kept, ...changed] }, before);
}

/** The quick way for edits of pages and glossaries. Undefined when all has to be linked again. */
function updateTexts(library: Library, before: Link, changed: readonly Source[]): Library | undefined {
  const after = new Map(changed.map((source) => [source.path, source]));
  const isQuick = ({ path }: Source) => library.paths.has(path) || isGlossary(path);
  const old = before.content.sources.filter((source) => after.has(source.path) && isQuick(source));
  if (old.length < after.size) return undefined;
  const sources = before.content.sources.map((source) => after.get(source.path) ?? source);
  const parsed = openSources(before.parsed, new Map(before.parsed.parsed));
  const edited = old.flatMap((source): EditedPage[] => {
    const type = library.paths.get(source.path)?.type;
    const was = type && parsed.page(type, source);
    parsed.parsed.delete(source);
    return type && was ? [{ before: was, after: parsed.page(type, after.get(source.path) as Source) }] : [];
  });
  const glossary = linkGlossary(sources, parsed, before.glossary);
  const next = replacePages(library, edited);
  if (!next || glossary.findings.length + before.glossary.findings.length > 0) return undefined;
  next.terms = glossary.terms;
  links.set(next, { content: { ...before.content, sources }, parsed, glossary });
  return next;
}

function link(content: Content, before: Link | undefined): Library {
  const parsed = openSources(before?.parsed);
  const findings: Finding[] = [...content.findings];
  const sources = [...content.sources].sort(byPath);
  const find = (path: string) => sources.find((source) => source.path === path);
  const settings = readSettings(find('site.yaml'), parsed);
  findings.push(...settings.findings);
  const library: Library = {
    folder: content.folder,
    site: settings.site,
    ...(settings.place && { settings: settings.place }),
    topics: [],
    topicEntries: new Map(),
    aids: [],
    foundations: [],
    pages: new Map(),
    addresses: new Map(),
    paths: new Map(),
    terms: new Map(),
    questions: [],
    assets: content.assets,
    findings,
  };
  const topics = find('topics.yaml');
  if (topics) linkTopics(topics, parsed, library);
  findings.push(...checkFileNames(content));
  const glossary = linkGlossary(sources, parsed, before?.glossary);
  library.terms = glossary.terms;
  findings.push(...glossary.findings);
  const isTopicsBroken = unreadLists(library).has('topics');
  const pageLink: PageLink = { library, parsed, topics, isTopicsBroken };
  for (const source of sources) {
    if (source.path.startsWith('aids/')) linkPage('aid', source, pageLink);
    else if (source.path.startsWith('foundations/')) linkPage('foundation', source, pageLink);
  }
  findings.push(...checkOldAddresses(library));
  for (const source of sources) if (isQuestions(source.path)) linkQuestions(source, parsed, library);
  if (content.findings.length === 0 && !hasPages(content)) findings.push(emptyLibrary(content));
  links.set(library, { content, parsed, glossary });
  return library;
}

function emptyLibrary({ folder, sources }: Content): Finding {
  return {
    ruleId: 'no-empty-library',
    severity: 'error',
    file: folder,
    ...startOfFile,
    message: 'This folder holds no job aid.',
    hint: sources.some(({ path }) => /\.mdx?$/.test(path))
      ? 'Name the folder in which aids/ stands, or move the pages to aids/<topic>/.'
      : 'Add a file like aids/printing/clear-a-jam.mdx, and name the topic in topics.yaml.',
    data: {},
  };
}

function linkTopics(source: Source, parsed: ParsedSources, library: Library): void {
  const { entries, findings } = parsed.list(source, topicsSchema.element);
  library.findings.push(...findings);
  for (const { value: topic, index, located } of entries) {
    const range = located.at([index, 'id']);
    if (reservedTopics.has(topic.id))
      library.findings.push(
        linkError(
          'no-duplicate-address',
          source.file,
          range,
          `\`${topic.id}\` is an address of the site itself.`,
          'Choose another id for the topic.',
          { id: topic.id },
        ),
      );
    else if (library.topics.some((other) => other.id === topic.id))
      library.findings.push(
        linkError(
          'no-duplicate-id',
          source.file,
          range,
          `The topic \`${topic.id}\` is here twice.`,
          'Remove one, or give it another id.',
          { id: topic.id },
        ),
      );
    else {
      library.topics.push(topic);
      library.topicEntries.set(topic.id, { topic, file: source.file, source: located, index });
    }
  }
}

function linkQuestions(source: Source, parsed: ParsedSources, library: Library): void {
  const { entries, findings } = parsed.list(source, questionsSchema.element);
  library.findings.push(...findings);
  for (const { value: question, index, located } of entries) {
    library.questions.push({ question, file: source.file, source: located, index });
    question.answers.forEach((answer, i) => {
      if (library.pages.has(answer) || isBrokenPage(library, answer)) return;
      const nearest = findNearest(answer, library.pages.keys());
      library.findings.push(
        linkError(
          'no-unknown-answer',
          source.file,
          located.at([index, 'answers', i]),
          `No aid or foundation has the id \`${answer}\`.`,
          nearest ? `Write \`${nearest}\`.` : 'Write the id of a page: its file name without .mdx.',
          { id: answer, nearest: nearest ?? null },
        ),
      );
    });
  }
}

interface PageLink {
  library: Library;
  parsed: ParsedSources;
  topics: Source | undefined;
  /** Then a topic that is not there is no other fault. */
  isTopicsBroken: boolean;
}

function linkPage(
  type: Page['type'],
  source: Source,
  { library, parsed, topics, isTopicsBroken }: PageLink,
): void {
  const { page, topic, findings } = parsed.page(type, source);
  library.findings.push(...findings);
  if (topic !== undefined && !isTopicsBroken && !library.topics.some((known) => known.id === topic))
    library.findings.push(unknownTopic(source, topic, library.topics, topics));
  if (page) addPage(library, page);
}

function addPage(library: Library, page: Page): void {
  const { document } = page;
  const report = (ruleId: string, path: PropertyKey[], message: string, hint: string) =>
    library.findings.push(
      linkError(ruleId, document.file, document.frontmatter?.at(path, 'key') ?? startOfFile, message, hint, {
        id: page.id,
        address: page.address,
      }),
    );
  const sameId = library.pages.get(page.id);
  if (sameId) {
    const hint = 'Give one of them an `id:` of its own, or rename its file.';
    report('no-duplicate-id', ['id'], `${sameId.document.file} has the id \`${page.id}\`, too.`, hint);
    return;
  }
  const sameAddress = library.addresses.get(page.address);
  if (sameAddress) {
    report(
      'no-duplicate-address',
      [],
      `${sameAddress.document.file} has the address ${page.address}, too.`,
      'Rename one of the files.',
    );
    return;
  }
  library.pages.set(page.id, page);
  library.addresses.set(page.address, page);
  library.paths.set(page.path, page);
  if (page.type === 'aid') library.aids.push(page);
  else library.foundations.push(page);
}

function unknownTopic(
  source: Source,
  topic: string,
  topics: Topic[],
  topicsFile: Source | undefined,
): Finding {
  const nearest = findNearest(
    topic,
    topics.map((known) => known.id),
  );
  const hint = topicHint(topic, nearest, topicsFile?.file ?? 'a new file topics.yaml');
  return linkError(
    'no-unknown-topic',
    source.file,
    startOfFile,
    `The folder \`${topic}\` is no topic of this library.`,
    hint,
    { topic, nearest: nearest ?? null },
  );
}

function topicHint(topic: string, nearest: string | undefined, topicsFile: string): string {
  const isId = idSchema.safeParse(topic).success;
  if (nearest)
    return `Move the file to aids/${nearest}/${isId ? `, or add \`${topic}\` to topics.yaml` : ''}.`;
  if (!isId) return renameFolder(topic);
  return `Add \`- id: ${topic}\` to ${topicsFile}, with a label and a description.`;
}

/** For a folder whose name can be the id of no topic. */
function renameFolder(topic: string): string {
  const plain = topic.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const id = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return id
    ? `Rename the folder to ${id}.`
    : 'Rename the folder: lower-case letters, digits and single hyphens.';
}

/** The settings alone, for linting files outside a library. */
export function linkSite(source: Source): { site: Site | undefined; findings: Finding[] } {
  const { output, findings } = readYaml(source, siteSchema);
  return { site: output, findings };
}
