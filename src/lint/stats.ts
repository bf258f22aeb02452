import { extractProse, type Prose } from '../library/prose.ts';
import type { Finding } from '../schema/finding.ts';
import { countRawWords, reachOf } from './reach.ts';
import { type Scope, unjudged } from './summary.ts';

/** Figures about a run: how far the linter reaches, and what it finds there. */
export interface Stats {
  /** Words of prose that rules read. */
  read: number;
  /** Words of prose that a reader sees in places that the rules skip. */
  skipped: number;
  /** Words of files that could not be judged. */
  unjudged: number;
  unjudgedFiles: number;
  /** Words of code, keys and text to copy: no prose. */
  code: number;
  byKind: [kind: Prose['kind'], words: number][];
  byRule: [ruleId: string, findings: number][];
  /** Automated Readability Index; undefined without a sentence. */
  grade: number | undefined;
}

export function collectStats(findings: readonly Finding[], { documents, files, textOf }: Scope): Stats {
  const kinds = new Map<Prose['kind'], number>();
  const stats = { read: 0, skipped: 0, code: 0 };
  for (const document of documents) {
    const { read, shown, code, byKind } = reachOf(document);
    stats.read += read;
    stats.skipped += Math.max(0, shown - read);
    stats.code += code;
    for (const [kind, words] of Object.entries(byKind) as [Prose['kind'], number][])
      kinds.set(kind, (kinds.get(kind) ?? 0) + words);
  }
  const lost = unjudged({ documents, files });
  const rules = new Map<string, number>();
  for (const { ruleId } of findings) rules.set(ruleId, (rules.get(ruleId) ?? 0) + 1);
  return {
    ...stats,
    unjudged: lost.reduce((sum, file) => sum + countRawWords(textOf(file) ?? ''), 0),
    unjudgedFiles: lost.length,
    byKind: byCount(kinds),
    byRule: byCount(rules),
    grade: gradeOf(documents.flatMap((document) => extractProse(document))),
  };
}

function byCount<Key>(counts: ReadonlyMap<Key, number>): [Key, number][] {
  return [...counts].sort(([a, m], [b, n]) => n - m || (String(a) < String(b) ? -1 : 1));
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * The school grade that a text asks for, by the Automated Readability Index (Senter and Smith, AMRL-TR-66-220, 1967):
 * it needs letters, words and sentences, and no guess at syllables. Labels and cells are no sentences.
 */
function gradeOf(proses: readonly Prose[]): number | undefined {
  const total = { letters: 0, words: 0, sentences: 0 };
  for (const { kind, text } of proses) {
    if (kind !== 'paragraph' && kind !== 'item') continue;
    for (const { segment } of sentences.segment(text)) {
      const words = segment.match(/[\p{L}\p{N}][\p{L}\p{N}'’&-]*/gu) ?? [];
      if (words.length === 0) continue;
      total.sentences++;
      total.words += words.length;
      total.letters += words.join('').replace(/[^\p{L}\p{N}]/gu, '').length;
    }
  }
  if (total.sentences === 0) return undefined;
  const grade = 4.71 * (total.letters / total.words) + 0.5 * (total.words / total.sentences) - 21.43;
  return Math.max(0, grade);
}
