import type { Library, Page } from '../library/library.ts';
import { words } from '../render/words.ts';
import type { Findability, FindabilitySummary, QuestionOutcome } from '../schema/findability.ts';
import { publishedAids, publishedFoundations } from './page-link.ts';

interface Context {
  found: Findability;
  /** The last report, to show what moved. */
  before: Findability | undefined;
  library: Library;
  /** Addresses of the site's style sheets. */
  styles: readonly string[];
}

/** The report on findability as a page: figures, each question with its place and where it was, and what is missing. */
export function findabilityPage({ found, before, library, styles }: Context): string {
  const places = new Map(before?.questions.map(({ id, rank }) => [id, rank]));
  const links = styles.map((href) => `<link rel="stylesheet" href="${escapeHtml(href)}">`).join('');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><meta http-equiv="content-security-policy" content="default-src 'self'">
<title>Findability – ${escapeHtml(library.site.title)}</title>${links}</head>
<body><main id="_page" class="frame"><div class="prose">
<h1>Findability</h1>
${figures(found, before)}
<h2>Questions</h2>
${table(
  ['Question', 'Place', 'Before', 'Came first'],
  found.questions.map((question) => row(question, places)),
)}
<h2>Pages without a question</h2>
${list(
  untested(library, found).map(({ title, address }) => `${escapeHtml(title)} (${escapeHtml(address)})`),
  'Every page has one.',
)}
<h2>Words that no page has</h2>
${list(
  missingWords(found).map(([word, count]) => `${escapeHtml(word)}: ${count}`),
  'Every word of every question is on a page.',
)}
</div></main></body></html>
`;
}

function figures({ summary, misspelled, kinds }: Findability, before: Findability | undefined): string {
  const cells = ({ questions, success1, success3, success5, mrr10, empty }: FindabilitySummary) =>
    [questions, success1, success3, success5, mrr10, empty].map(String);
  const rows = [
    ['All', ...cells(summary)],
    ...(before ? [['All, before', ...cells(before.summary)]] : []),
    ...Object.entries(kinds).map(([name, kind]) => [escapeHtml(name), ...cells(kind)]),
    ['With a slip', ...cells(misspelled)],
  ];
  return table(
    ['Questions', 'Asked', 'First, %', 'First three, %', 'First five, %', 'MRR@10', 'Nothing found, %'],
    rows,
  );
}

function row(
  { id, query, rank, results, answers }: QuestionOutcome,
  places: ReadonlyMap<string, number | null>,
): string[] {
  const before = places.get(id);
  const earlier = before === undefined ? 'not asked' : placeName(before);
  const first =
    rank === 1 ? '' : `${escapeHtml(results[0] ?? 'nothing')}, wanted ${escapeHtml(answers.join(' or '))}`;
  return [escapeHtml(query), placeName(rank), earlier, first];
}

function placeName(rank: number | null): string {
  return rank === null ? 'not found' : String(rank);
}

/** Published pages that no question names as an answer. */
export function untested(library: Library, { questions }: Findability): Page[] {
  const tested = new Set(questions.flatMap(({ answers }) => answers));
  return [...publishedAids(library), ...publishedFoundations(library)].filter(
    ({ address }) => !tested.has(address),
  );
}

/** Words of the questions that no page holds, and in how many questions, the most frequent first. */
export function missingWords({ questions }: Findability): [word: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { unknown } of questions)
    for (const word of new Set(unknown)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[], name: string) =>
    `<tr>${cells.map((cell) => `<${name}>${cell}</${name}>`).join('')}</tr>`;
  const body = rows.map((cells) => line(cells, 'td')).join('\n');
  return `<div class="table" tabindex="0" role="group" aria-label="${words.table}"><table><thead>${line(head, 'th')}</thead><tbody>${body}</tbody></table></div>`;
}

function list(items: readonly string[], none: string): string {
  return items.length > 0 ? `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>` : `<p>${none}</p>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
