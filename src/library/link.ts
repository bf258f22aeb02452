import { z } from 'zod';
import { aidSchema } from '../schema/aid.ts';
import type { Finding } from '../schema/finding.ts';
import { foundationSchema } from '../schema/foundation.ts';
import { glossarySchema } from '../schema/glossary.ts';
import { questionsSchema } from '../schema/questions.ts';
import { type Site, siteSchema } from '../schema/site.ts';
import { type Topic, topicsSchema } from '../schema/topics.ts';
import { parseDocument } from './document.ts';
import type { Content, Document, Library, Located, Page, Source } from './library.ts';
import { createLocator } from './locate.ts';
import { checkFileNames } from './misplaced-files.ts';
import { findNearest } from './nearest.ts';
import { checkOldAddresses, reservedTopics } from './old-addresses.ts';
import { parseYaml } from './parse-yaml.ts';

const startOfFile = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** Parses what was read and links it into a library. Never throws for content: problems are findings. */
export function linkLibrary(content: Content): Library {
  const findings: Finding[] = [...content.findings];
  const library: Library = {
    site: siteSchema.parse({ title: 'Job aids' }),
    topics: [],
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
  const sources = [...content.sources].sort((a, b) => (a.path < b.path ? -1 : 1));
  const find = (path: string) => sources.find((source) => source.path === path);

  const site = find('site.yaml');
  const settings = site && readYaml(site, siteSchema, findings);
  if (site && settings) {
    library.site = settings.output ?? library.site;
    library.settings = { file: site.file, source: settings.located };
  }
  const topics = find('topics.yaml');
  if (topics) linkTopics(topics, library);
  for (const source of sources)
    if (/^glossary(?:\.yaml$|\/.+\.yaml$)/.test(source.path)) linkTerms(source, library);
  for (const source of sources) {
    if (source.path.startsWith('aids/')) linkPage('aid', source, library, topics);
    else if (source.path.startsWith('foundations/')) linkPage('foundation', source, library, topics);
  }
  findings.push(...checkOldAddresses(library), ...checkFileNames(content));
  for (const source of sources)
    if (/^questions(?:\.yaml$|\/.+\.yaml$)/.test(source.path)) linkQuestions(source, library);
  if (content.findings.length === 0 && !sources.some((source) => /\.mdx?$/.test(source.path)))
    findings.push({
      ruleId: 'no-empty-library',
      severity: 'error',
      file: content.folder,
      ...startOfFile,
      message: 'This folder holds no job aid.',
      hint: 'Add a file like aids/printing/clear-a-jam.mdx, and name the topic in topics.yaml.',
      data: {},
    });
  return library;
}

function readYaml<Schema extends z.ZodType>(source: Source, schema: Schema, findings: Finding[]) {
  const text = source.text.replace(/^\uFEFF/, '');
  const parsed = parseYaml(text, schema, { file: source.file, locator: createLocator(text), offset: 0 });
  findings.push(...parsed.findings);
  return parsed.located ? { output: parsed.output, located: parsed.located } : undefined;
}

/** The entries of a list file that fit; each wrong one is a finding and the others stay. */
function readEntries<Schema extends z.ZodType>(source: Source, entry: Schema, findings: Finding[]) {
  const read = readYaml(source, z.array(entry), findings);
  const values = Array.isArray(read?.located.value) ? read.located.value : [];
  return values.flatMap((value: unknown, index: number) => {
    const result = entry.safeParse(value);
    return result.success && read ? [{ value: result.data, index, located: read.located }] : [];
  });
}

function linkTopics(source: Source, library: Library): void {
  for (const { value: topic, index, located } of readEntries(
    source,
    topicsSchema.element,
    library.findings,
  )) {
    const range = located.at([index, 'id']);
    if (reservedTopics.has(topic.id))
      library.findings.push(
        error(
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
        error(
          'no-duplicate-id',
          source.file,
          range,
          `The topic \`${topic.id}\` is here twice.`,
          'Remove one, or give it another id.',
          { id: topic.id },
        ),
      );
    else library.topics.push(topic);
  }
}

function linkTerms(source: Source, library: Library): void {
  for (const { value: term, index, located } of readEntries(
    source,
    glossarySchema.element,
    library.findings,
  )) {
    const other = library.terms.get(term.id);
    if (other)
      library.findings.push(
        error(
          'no-duplicate-id',
          source.file,
          located.at([index, 'id']),
          `The term \`${term.id}\` is in ${other.file}, too.`,
          'Join the two entries, or give this one another id.',
          { id: term.id },
        ),
      );
    else library.terms.set(term.id, { term, file: source.file, source: located, index });
  }
}

function linkQuestions(source: Source, library: Library): void {
  for (const { value: question, index, located } of readEntries(
    source,
    questionsSchema.element,
    library.findings,
  )) {
    library.questions.push({ question, file: source.file, range: located.at([index, 'question']) });
    question.answers.forEach((answer, i) => {
      if (library.pages.has(answer)) return;
      const nearest = findNearest(answer, library.pages.keys());
      library.findings.push(
        error(
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

function linkPage(
  type: Page['type'],
  source: Source,
  library: Library,
  topicsFile: Source | undefined,
): void {
  const match = /^(?:aids\/([^/]+)|foundations)\/([^/]+)\.(mdx?)$/.exec(source.path);
  const [, topic = '', slug = '', format] = match ?? [];
  const isAddressable = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug);
  if (!match || !isAddressable) {
    const hint = match
      ? 'Name the file with lower-case letters, digits and hyphens: clear-a-jam.mdx.'
      : type === 'aid'
        ? 'Move it to aids/<topic>/<name>.mdx.'
        : 'Move it to foundations/<name>.mdx.';
    library.findings.push(
      error('no-misplaced-page', source.file, startOfFile, 'This file name makes no address.', hint, {}),
    );
    return;
  }
  const parsed = parseDocument(source.file, source.text, format as 'md' | 'mdx');
  library.findings.push(...parsed.findings);
  if (!parsed.frontmatter) {
    if (parsed.document)
      library.findings.push(
        error(
          'no-invalid-field',
          source.file,
          startOfFile,
          'This page has no frontmatter.',
          `Begin with ---, then ${type === 'aid' ? '`task:`, `kind:` and `summary:`' : '`title:` and `summary:`'}, then ---.`,
          {},
        ),
      );
    return;
  }
  const locator = parsed.document?.locator ?? createLocator(source.text.replace(/^\uFEFF/, ''));
  const place = { file: source.file, locator, offset: parsed.frontmatter.offset };
  if (type === 'aid') {
    if (!library.topics.some((known) => known.id === topic))
      library.findings.push(unknownTopic(source, topic, library.topics, topicsFile));
    const { output, located, findings } = parseYaml(parsed.frontmatter.text, aidSchema, place);
    library.findings.push(...findings);
    if (!output || !located || !parsed.document) return;
    addPage(library, {
      type,
      id: output.id ?? slug,
      address: `/${topic}/${slug}/`,
      title: output.task,
      path: source.path,
      fields: output,
      document: withFrontmatter(parsed.document, located),
      topic,
    });
  } else {
    const { output, located, findings } = parseYaml(parsed.frontmatter.text, foundationSchema, place);
    library.findings.push(...findings);
    if (!output || !located || !parsed.document) return;
    addPage(library, {
      type,
      id: output.id ?? slug,
      address: `/foundations/${slug}/`,
      title: output.title,
      path: source.path,
      fields: output,
      document: withFrontmatter(parsed.document, located),
    });
  }
}

function withFrontmatter(document: Document, frontmatter: Located): Document {
  return { ...document, frontmatter };
}

function addPage(library: Library, page: Page): void {
  const { document } = page;
  const report = (ruleId: string, path: PropertyKey[], message: string, hint: string) =>
    library.findings.push(
      error(ruleId, document.file, document.frontmatter?.at(path, 'key') ?? startOfFile, message, hint, {
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
  const hint = nearest
    ? `Move the file to aids/${nearest}/, or add \`${topic}\` to topics.yaml.`
    : `Add \`- id: ${topic}\` to ${topicsFile?.file ?? 'a new file topics.yaml'}, with a label and a description.`;
  return error(
    'no-unknown-topic',
    source.file,
    startOfFile,
    `The folder \`${topic}\` is no topic of this library.`,
    hint,
    { topic, nearest: nearest ?? null },
  );
}

function error(
  ruleId: string,
  file: string,
  range: Pick<Finding, 'line' | 'column' | 'endLine' | 'endColumn'>,
  message: string,
  hint: string,
  data: Finding['data'],
): Finding {
  return { ruleId, severity: 'error', file, ...range, message, hint, data };
}

/** The settings alone, for linting files outside a library. */
export function linkSite(source: Source): { site: Site | undefined; findings: Finding[] } {
  const findings: Finding[] = [];
  return { site: readYaml(source, siteSchema, findings)?.output, findings };
}
