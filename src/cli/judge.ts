import { join, relative, resolve } from 'node:path';
import type { Document, Library, Source } from '../library/library.ts';
import { linkLibrary, linkSite } from '../library/link.ts';
import { parseLooseDocument } from '../library/loose-document.ts';
import { type LintSettings, lint, lintDocuments } from '../lint/lint.ts';
import type { Scope } from '../lint/summary.ts';
import { compareFindings, type Finding } from '../schema/finding.ts';
import type { Site } from '../schema/site.ts';
import type { LibraryInput, LintInput, LooseInput } from './lint-input.ts';

/** What the linter says of an input, and what it looked at. */
export interface LintResult extends Scope {
  findings: Finding[];
  documents: Document[];
  files: string[];
  /** Names of all files of which findings are wanted, YAML files among them. */
  sources: string[];
  library: Library | undefined;
  site: Site | undefined;
  /** Where a file is on the disk. */
  pathOf(file: string): string;
  /** Milliseconds. */
  times: { parse: number; rules: number };
}

/** Lints what was read. Reads nothing. */
export function judge(input: LintInput, settings: LintSettings): LintResult {
  const results = [
    ...(input.library ? [judgeLibrary(input.library, settings)] : []),
    ...(input.loose ? [judgeLoose(input.loose, settings)] : []),
  ];
  return joinResults(results);
}

/** The same input with other texts, by their names in findings. */
export function withTexts({ library, loose }: LintInput, texts: ReadonlyMap<string, string>): LintInput {
  const renew = (source: Source) => ({ ...source, text: texts.get(source.file) ?? source.text });
  return {
    library: library && {
      ...library,
      content: { ...library.content, sources: library.content.sources.map(renew) },
    },
    loose: loose && { ...loose, sources: loose.sources.map(renew) },
  };
}

function judgeLibrary({ content, folder, isWanted }: LibraryInput, settings: LintSettings): LintResult {
  const start = performance.now();
  const library = linkLibrary(content);
  const linked = performance.now();
  const findings = lint(library, { ...settings, isWanted });
  const sources = content.sources.map(({ file }) => file).filter(isWanted);
  const unread = content.findings.map(({ file }) => file).filter(isWanted);
  return {
    findings,
    documents: [...library.pages.values()].map((page) => page.document).filter(({ file }) => isWanted(file)),
    files: [...new Set([...sources, ...unread])].filter((file) => /\.mdx?$/.test(file)),
    sources: [...sources, ...unread],
    library,
    site: library.site,
    textOf: textsOf(content.sources),
    pathOf: (file) => join(folder, relative(content.folder, file)),
    times: { parse: linked - start, rules: performance.now() - linked },
  };
}

function judgeLoose({ isWanted, ...input }: LooseInput, settings: LintSettings): LintResult {
  const start = performance.now();
  const findings = [...input.findings];
  const linked = input.settings && linkSite(input.settings);
  findings.push(...(linked?.findings ?? []));
  const documents = input.sources.flatMap((source) => parseLooseDocument(source, findings) ?? []);
  const parsed = performance.now();
  findings.push(...lintDocuments(documents, { ...settings, site: linked?.site, isWanted }));
  const files = [...input.paths.keys()].filter(isWanted);
  return {
    findings: findings.filter(({ file }) => isWanted(file)),
    documents: documents.filter(({ file }) => isWanted(file)),
    files,
    sources: [...files, ...(input.settings ? [input.settings.file].filter(isWanted) : [])],
    library: undefined,
    site: linked?.site,
    textOf: textsOf([...input.sources, ...(input.settings ? [input.settings] : [])]),
    pathOf: (file) => input.paths.get(file) ?? resolve(file),
    times: { parse: parsed - start, rules: performance.now() - parsed },
  };
}

function textsOf(sources: readonly Source[]): (file: string) => string | undefined {
  const texts = new Map(sources.map((source) => [source.file, source.text]));
  return (file) => texts.get(file);
}

function joinResults(results: readonly LintResult[]): LintResult {
  const [first, second] = results;
  if (!first) throw new Error('Nothing was read.');
  if (!second) return { ...first, findings: first.findings.sort(compareFindings) };
  const ofFirst = new Set(first.sources);
  return {
    findings: [...first.findings, ...second.findings].sort(compareFindings),
    documents: [...first.documents, ...second.documents],
    files: [...first.files, ...second.files],
    sources: [...first.sources, ...second.sources],
    library: first.library ?? second.library,
    site: first.site ?? second.site,
    textOf: (file) => first.textOf(file) ?? second.textOf(file),
    pathOf: (file) => (ofFirst.has(file) ? first : second).pathOf(file),
    times: {
      parse: first.times.parse + second.times.parse,
      rules: first.times.rules + second.times.rules,
    },
  };
}
