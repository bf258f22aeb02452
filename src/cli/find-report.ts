import type { RankedMatch } from '../search/rank.ts';
import type { FindabilitySummary, QuestionOutcome } from '../search/score-questions.ts';
import type { Answer, Result } from '../search/searcher.ts';
import type { Asked } from './find-questions.ts';

/** One query: what was understood, and each result with the reason for its place. */
export function formatAnswer({ query, count, results }: Answer): string {
  const understood = query.words.map(({ text }) => text).join(', ') || 'nothing';
  const dropped = query.stopWordsDropped.length > 0 ? `; left out: ${query.stopWordsDropped.join(', ')}` : '';
  const lines = [`Looked for: ${understood}${dropped}`, `Found: ${count}`, ''];
  const found = results.flatMap((result, index) => [...formatResult(result, index + 1), '']);
  return `${[...lines, ...found].join('\n').trimEnd()}\n`;
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
export function formatOutcomes({ summary, kinds, questions }: Asked): string {
  const head = ['', 'asked', '@1 %', '@3 %', '@5 %', 'MRR@10', 'none %'];
  const rows = [['all', summary] as const, ...Object.entries(kinds)].map(([name, figures]) => [
    name,
    ...cells(figures),
  ]);
  const missed = questions
    .filter(({ rank }) => rank !== 1)
    .toSorted((a, b) => (b.rank ?? 99) - (a.rank ?? 99));
  return `${[head, ...rows].map(formatRow).join('\n')}\n${missed.length > 0 ? `\n${missed.map(formatMiss).join('\n')}\n` : ''}`;
}

function cells({ questions, success1, success3, success5, mrr10, empty }: FindabilitySummary): string[] {
  const shares = [success1, success3, success5].map((share) => share.toFixed(1));
  return [String(questions), ...shares, mrr10.toFixed(3), empty.toFixed(1)];
}

function formatRow([name = '', ...figures]: readonly string[]): string {
  return name.padEnd(12) + figures.map((figure) => figure.padStart(8)).join('');
}

function formatMiss({ query, kind, rank, answers, results }: QuestionOutcome): string {
  const found = rank === null ? 'not found' : `place ${rank}`;
  const first = results[0] ? `first came ${results[0]}` : 'nothing came';
  return `${found.padEnd(10)}“${query}”${kind ? ` (${kind})` : ''}\n          wanted ${answers.join(' or ')}; ${first}`;
}
