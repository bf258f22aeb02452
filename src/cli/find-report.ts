import { visible } from '../reporters/visible.ts';
import type { Findability, FindabilitySummary, QuestionOutcome } from '../schema/findability.ts';
import type { Comparison, Moved } from '../search/compare-questions.ts';
import type { RankedMatch } from '../search/rank.ts';
import type { Answer, Result } from '../search/searcher.ts';

/** One query: what was understood, and each result with the reason for its place. */
export function formatAnswer({ query, corrections, unknown, fits, count, results }: Answer): string {
  const understood = query.words.map(({ text }) => text).join(', ') || 'nothing';
  const dropped = query.stopWordsDropped.length > 0 ? `; left out: ${query.stopWordsDropped.join(', ')}` : '';
  const lines = [
    `Looked for: ${understood}${dropped}`,
    ...corrections.map(({ typed, used }) => `Corrected: “${typed}” to “${used}”`),
    ...(unknown.length > 0 ? [`On no page: ${unknown.join(', ')}`] : []),
    `Found: ${count}`,
    ...(count > 0 && !fits ? ['Nothing here fits well. The nearest pages:'] : []),
    '',
  ];
  const found = results.flatMap((result, index) => [...formatResult(result, index + 1), '']);
  return `${[...lines, ...found].map(visible).join('\n').trimEnd()}\n`;
}

function formatResult(
  { title, address, topic, kindLabel, score, coverage, matches, sections }: Result,
  place: number,
): string[] {
  const best = sections[0];
  const step =
    best &&
    `    ${best.isStep ? 'step' : 'part'} ${address}#${best.anchor}: ${best.excerpt.map(({ text }) => text).join('')}`;
  return [
    `${String(place).padStart(2)}  ${title}  ${address}`,
    `    ${[topic, kindLabel].filter(Boolean).join(', ')}`,
    `    score ${score.toFixed(2)}, answers ${Math.round(coverage * 100)} %: ${matches.map(reason).join('; ')}`,
    ...(step ? [step] : []),
  ];
}

function reason({ key, words, share, fields, locations }: RankedMatch): string {
  const times = locations.length === 1 ? 'once' : `${locations.length} times`;
  const places = [...fields, ...(locations.length > 0 ? [`${times} in the text`] : [])];
  const found = words.join(' ');
  const asked = found === key ? '' : ` for “${key}”`;
  return `${share < 1 && !asked ? 'like ' : ''}“${found}”${asked} in ${places.join(', ')}`;
}

/** All questions: the figures, then each question whose answer did not come first. */
export function formatFindability({ summary, misspelled, kinds, questions }: Findability): string {
  const head = ['', 'asked', '@1 %', '@3 %', '@5 %', 'MRR@10', 'none %'];
  const named: [string, FindabilitySummary][] = [['all', summary], ...Object.entries(kinds)];
  if (misspelled.questions > 0) named.push(['with a slip', misspelled]);
  const rows = named.map(([name, figures]) => [name, ...cells(figures)]);
  const typed =
    summary.keystrokes === null ? [] : [`Letters typed until the answer is first: ${summary.keystrokes}`];
  const missed = questions
    .filter(({ rank, answers }) => rank !== 1 && answers.length > 0)
    .toSorted((a, b) => (b.rank ?? 99) - (a.rank ?? 99));
  const misses = missed.length > 0 ? ['', ...missed.flatMap(formatMiss)] : [];
  return `${[...[head, ...rows].map(formatRow), ...typed, ...misses].map(visible).join('\n')}\n`;
}

function cells({ questions, success1, success3, success5, mrr10, empty }: FindabilitySummary): string[] {
  const shares = [success1, success3, success5].map((share) => share.toFixed(1));
  return [String(questions), ...shares, mrr10.toFixed(3), empty.toFixed(1)];
}

function formatRow([name = '', ...figures]: readonly string[]): string {
  return name.padEnd(12) + figures.map((figure) => figure.padStart(8)).join('');
}

function formatMiss({ query, kind, rank, answers, results }: QuestionOutcome): string[] {
  const found = rank === null ? 'not found' : `place ${rank}`;
  const first = results[0] ? `first came ${results[0]}` : 'nothing came';
  return [
    `${found.padEnd(10)}“${query}”${kind ? ` (${kind})` : ''}`,
    `          wanted ${answers.join(' or ')}; ${first}`,
  ];
}

/** What moved since an earlier report; nothing without one. */
export function formatComparison(comparison: Comparison | undefined): string {
  if (!comparison) return '';
  const { displaced, risen, gone } = comparison;
  const lines = [
    `Fell since the earlier report: ${displaced.length}; rose: ${risen.length}; not asked again: ${gone.length}`,
    ...displaced.map(formatMoved),
    ...risen.map(formatMoved),
  ];
  return `\n${lines.map(visible).join('\n')}\n`;
}

function formatMoved({ query, before, after, first }: Moved): string {
  const place = (rank: number | null) => (rank === null ? 'not found' : String(rank));
  const now = after === 1 || !first ? '' : `; first comes ${first}`;
  const way = `${place(before)} → ${place(after)}`;
  return `${way.padEnd(18)}“${query}”${now}`;
}
