import type { Document } from '../library/library.ts';
import type { Finding, Severity } from '../schema/finding.ts';
import type { Summary } from '../schema/report.ts';
import { countRawWords, reachOf } from './reach.ts';

/** What a run had before it. */
export interface Scope {
  documents: readonly Document[];
  /** Names of the Markdown and MDX files, those that could not be judged among them. */
  files: readonly string[];
  textOf(file: string): string | undefined;
}

export function summarize(
  findings: readonly Finding[],
  { documents, files, textOf }: Scope,
  known = 0,
): Summary {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  let words = 0;
  let shownWords = 0;
  for (const document of documents) {
    const { read, shown } = reachOf(document);
    words += read;
    shownWords += Math.max(read, shown);
  }
  for (const file of unjudged({ documents, files })) shownWords += countRawWords(textOf(file) ?? '');
  const bySeverity = { errors: count('error'), warnings: count('warning'), notes: count('note') };
  return { files: files.length, words, shownWords, ...bySeverity, known };
}

/** Files that no rule could read: they do not parse, or a field that every page needs is wrong. */
export function unjudged({ documents, files }: Pick<Scope, 'documents' | 'files'>): string[] {
  const judged = new Set(documents.map((document) => document.file));
  return files.filter((file) => !judged.has(file));
}
