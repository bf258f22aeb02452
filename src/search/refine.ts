import { type Stemmer, splitWords } from '../language/stem.ts';
import { isStopWord } from '../language/stop-words.ts';
import { fieldSeparator } from '../schema/index-fields.ts';
import type { PagefindFragment } from './pagefind.ts';
import type { RankedMatch, RankedPage } from './rank.ts';
import type { Query, QueryForm } from './understand-query.ts';

/** The score of a page once its text is at hand. */
export type Refiner = (page: RankedPage, fragment: PagefindFragment, query: Query) => number;

interface Context {
  stem: Stemmer;
  /** The day it is, as YYYY-MM-DD. */
  today: string;
}

/** Chosen by measuring on three sets of questions, in round figures. */
const refinement = {
  /** What a label adds that is the query and nothing else. */
  title: 0.5,
  alias: 0.5,
  symptom: 0.5,
  heading: 0.25,
  overdue: 0.9,
};

/** Kinds that answer a form of query, and what that is worth. */
const fitting: Record<QueryForm, Record<string, number>> = {
  choice: { decision: 1.15 },
  meaning: { foundation: 1.3, reference: 1.1 },
  trouble: { troubleshooting: 1.15 },
};

/** Moves pages by how well their labels and their kind fit the query, and pages past their review down. */
export function createRefiner({ stem, today }: Context): Refiner {
  return (page, fragment, { form }) => {
    const { type = '', kind = '', due = '' } = fragment.meta;
    const isOverdue = due !== '' && due < today;
    return (
      page.score *
      (1 + bestLabel(page, fragment, stem)) *
      kindFit([type, kind], form) *
      (isOverdue ? refinement.overdue : 1)
    );
  };
}

/** The most that a refiner can give a page, whatever its text turns out to be. */
export function mostRefined({ score, coverage }: RankedPage, { form }: Query): number {
  const { title, alias, symptom, heading } = refinement;
  const kind = form ? Math.max(1, ...Object.values(fitting[form])) : 1;
  return score * (1 + Math.max(title, alias, symptom, heading) * coverage) * kind;
}

function kindFit(kinds: readonly string[], form: QueryForm | undefined): number {
  return form ? Math.max(1, ...kinds.map((kind) => fitting[form][kind.toLowerCase()] ?? 1)) : 1;
}

function bestLabel(page: RankedPage, { meta, anchors }: PagefindFragment, stem: Stemmer): number {
  const texts = (field: string) => (meta[field] ?? '').split(fieldSeparator);
  const headings = anchors.filter(({ element }) => /^h[2-6]$/i.test(element)).map(({ text }) => text);
  const labels: [number, string[]][] = [
    [refinement.title, texts('title')],
    [refinement.alias, texts('aliases')],
    [refinement.symptom, texts('symptoms')],
    [refinement.heading, headings],
  ];
  const fits = labels.flatMap(([weight, all]) => all.map((text) => weight * labelFit(page, text, stem)));
  return Math.max(0, ...fits);
}

/** How nearly a label is the query: the share of the label that was asked for, times the share of the query in it. */
function labelFit({ matches, coverage }: RankedPage, label: string, stem: Stemmer): number {
  const all = splitWords(label);
  const content = all.filter((word) => !isStopWord(word));
  const words = (content.length > 0 ? content : all).map(stem);
  const inLabel = (match: RankedMatch) => match.words.every((word) => words.includes(stem(word)));
  const held = matches.filter(inLabel);
  const asked = new Set(held.flatMap((match) => match.words.map(stem)));
  const whole = matches.reduce((sum, { weight, share }) => sum + weight * share, 0);
  const part = held.reduce((sum, { weight, share }) => sum + weight * share, 0);
  const share = words.filter((word) => asked.has(word)).length / words.length;
  return whole > 0 && words.length > 0 ? share * (part / whole) * coverage : 0;
}
