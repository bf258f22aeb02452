import type { Document } from '../library/library.ts';
import { extractProse } from '../library/prose.ts';
import type { Finding, Severity } from '../schema/finding.ts';

/** What a run looked at, and what it found. */
export interface Summary {
  /** Markdown and MDX files, those that do not parse among them. */
  files: number;
  /** Words of prose that the rules read. */
  words: number;
  errors: number;
  warnings: number;
  notes: number;
}

export function summarize(
  findings: readonly Finding[],
  documents: Iterable<Document>,
  files: number,
): Summary {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  let words = 0;
  for (const document of documents) words += countWords(document);
  return { files, words, errors: count('error'), warnings: count('warning'), notes: count('note') };
}

function countWords(document: Document): number {
  let words = 0;
  for (const { text } of extractProse(document))
    words += text.match(/[\p{L}\p{N}][\p{L}\p{N}'’&-]*/gu)?.length ?? 0;
  return words;
}
