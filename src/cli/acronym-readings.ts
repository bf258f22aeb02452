import { documentsOf } from '../library/documents.ts';
import { linkLibrary, linkSite } from '../library/link.ts';
import { parseLooseDocument } from '../library/loose-document.ts';
import type { Reading } from '../lint/acronyms/acronym-list.ts';
import type { Finding } from '../schema/finding.ts';
import { siteSchema } from '../schema/site.ts';
import type { LibraryInput, LintInput, LooseInput } from './lint-input.ts';

export interface InputReading extends Reading {
  /** How many Markdown and MDX files there are, those that cannot be read among them. */
  files: number;
  /** What could not be read: its acronyms are not listed. */
  findings: Finding[];
}

/** Parses what was read: the library, and the files outside of it. */
export function readingsOf({ library, loose }: LintInput): InputReading[] {
  return [...(library ? [ofLibrary(library)] : []), ...(loose ? [ofLooseFiles(loose)] : [])];
}

function ofLibrary({ content, isWanted }: LibraryInput): InputReading {
  const library = linkLibrary(content);
  const documents = documentsOf(library);
  const names = [...content.sources, ...content.findings].map(({ file }) => file);
  return {
    library,
    site: library.site,
    documents,
    wanted: documents.filter(({ file }) => isWanted(file)),
    findings: library.findings.filter(({ file }) => isWanted(file)),
    files: new Set(names.filter((file) => isWanted(file) && /\.mdx?$/.test(file))).size,
  };
}

function ofLooseFiles({ sources, paths, settings, findings: unread }: LooseInput): InputReading {
  const findings = [...unread];
  const linked = settings && linkSite(settings);
  findings.push(...(linked?.findings ?? []));
  const documents = sources.flatMap((source) => parseLooseDocument(source, findings) ?? []);
  const site = linked?.site ?? siteSchema.parse({ title: 'Documents' });
  return { library: undefined, site, documents, wanted: documents, findings, files: paths.size };
}
