import type { Kind } from '../../src/schema/aid.ts';
import { capitalize, coinName, namesCount } from './names.ts';
import { withArticles } from './pen.ts';
import type { Random } from './random.ts';
import { commands, fields, states, things } from './vocabulary.ts';

/** What the library will hold, before a sentence of it is written. */
export interface Plan {
  topics: string[];
  terms: PlannedTerm[];
  foundations: PlannedPage[];
  aids: PlannedAid[];
}

export interface PlannedTerm {
  id: string;
  label: string;
  expansion: string | undefined;
  topic: string;
}

export interface PlannedPage {
  id: string;
  topic: string;
  title: string;
  /** What it is about, as it stands in a sentence. */
  subject: string;
  prerequisites: PlannedPage[];
  /** Ids of all pages behind it. */
  behind: Set<string>;
  /** Longest chain of prerequisites below it. */
  level: number;
  /** Terms that only this page may bring to those that stand on it. */
  teaches: PlannedTerm[];
  /** Terms that nobody teaches: free for every page of the topic. */
  free: PlannedTerm[];
}

export interface PlannedAid extends PlannedPage {
  kind: Kind;
}

/** Longest chain of prerequisites: no-deep-prerequisites warns above it. */
const deepest = 4;

const termsEach = 3;

/** Names are kept for so many, and for their terms behind them. */
const mostFoundations = 1000;

/** As frequent as in libraries of work instructions: half of the aids lead through steps. */
const kinds: readonly Kind[] = [
  ...Array<Kind>(10).fill('procedure'),
  ...Array<Kind>(4).fill('troubleshooting'),
  ...Array<Kind>(3).fill('reference'),
  'checklist',
  'checklist',
  'decision',
  'decision',
  'change',
  'tip',
];

export function planLibrary(count: number, random: Random): Plan {
  const topics = fields.slice(0, Math.min(fields.length, Math.max(1, Math.ceil(count / 40))));
  const plan: Plan = { topics, terms: [], foundations: [], aids: [] };
  const foundationsCount = Math.min(mostFoundations, Math.max(topics.length, Math.ceil(count / 25)));
  for (let i = 0; i < foundationsCount; i++) planFoundation(plan, i, random);
  const foundations = Map.groupBy(plan.foundations, (page) => page.topic);
  const aids = new Map<string, PlannedAid[]>(topics.map((topic) => [topic, []]));
  for (let i = 0; i < count; i++) {
    const topic = topics[i % topics.length] as string;
    const before = aids.get(topic) ?? [];
    const aid = planAid(i, topic, { foundations: foundations.get(topic) ?? [], before, random });
    before.push(aid);
    plan.aids.push(aid);
  }
  return plan;
}

function planFoundation(plan: Plan, index: number, random: Random): void {
  const topic = plan.topics[index % plan.topics.length] as string;
  const terms = Array.from({ length: termsEach }, (_, i) =>
    planTerm(index * termsEach + i, topic, random, plan.terms),
  );
  const subject = `${coinName(index)} ${random.pick(things)}`;
  const others = plan.foundations.filter((page) => page.topic === topic && page.level === 0);
  const below = others.length > 0 && random.oneIn(3) ? [random.pick(others)] : [];
  const page = {
    id: `how-the-${subject.replaceAll(' ', '-')}-works`,
    topic,
    title: `How the ${subject} works`,
    subject,
    teaches: terms.slice(1),
    free: terms.slice(0, 1),
  };
  plan.terms.push(...terms);
  plan.foundations.push({ ...page, ...standOn(below) });
}

/** One term in five is an acronym. Consonants alone make no word that could be taken for it. */
function planTerm(index: number, topic: string, random: Random, others: PlannedTerm[]): PlannedTerm {
  const name = coinName(index + mostFoundations);
  const label = `${name} ${random.pick(things)}`;
  const term = { id: label.replaceAll(' ', '-'), label, expansion: undefined, topic };
  if (index % 5 !== 0) return term;
  const words = [name, ...Array.from({ length: 3 }, () => random.pick(consonants))];
  const letters = words.map((word) => word.charAt(0).toUpperCase()).join('');
  if (others.some((other) => other.label === letters)) return term;
  return { id: words.join('-'), label: letters, expansion: capitalize(words.join(' ')), topic };
}

const consonants = things.filter((thing) => /^[^aeiou]/.test(thing));

interface Neighbors {
  foundations: PlannedPage[];
  before: PlannedAid[];
  random: Random;
}

function planAid(index: number, topic: string, { foundations, before, random }: Neighbors): PlannedAid {
  const kind = index < 7 ? (kinds[[0, 10, 14, 17, 19, 21, 22][index] ?? 0] as Kind) : random.pick(kinds);
  const thing = random.pick(things);
  const subject = `${capitalize(coinName(namesCount - 1 - index))} ${thing}`;
  const title = withArticles(titleOf(kind, subject, random));
  const candidates: PlannedPage[] = [];
  const base = random.pick(foundations);
  if (!random.oneIn(10)) {
    candidates.push(base);
    const earlier = before.length > 0 && random.oneIn(2) ? random.pick(before) : undefined;
    if (earlier && earlier.level < deepest) candidates.push(earlier);
    if (random.oneIn(5)) candidates.push(random.pick(foundations));
  }
  const id = title.toLowerCase().replaceAll(' ', '-');
  return { id, topic, title, subject, kind, teaches: [], free: base.free, ...standOn(candidates) };
}

/** The prerequisites that no other one implies, and what follows from them. */
function standOn(candidates: PlannedPage[]): Pick<PlannedPage, 'prerequisites' | 'behind' | 'level'> {
  const unique = [...new Set(candidates)];
  const prerequisites = unique.filter((page) => !unique.some((other) => other.behind.has(page.id)));
  const behind = new Set(prerequisites.flatMap((page) => [page.id, ...page.behind]));
  return { prerequisites, behind, level: 1 + Math.max(-1, ...prerequisites.map((page) => page.level)) };
}

function titleOf(kind: Kind, subject: string, random: Random): string {
  const thing = random.pick(things);
  if (kind === 'procedure') return `${random.pick(commands)} the ${thing} of the ${subject}`;
  if (kind === 'checklist') return `Inspect the ${subject} before a shift`;
  if (kind === 'decision') return `Choose a ${thing} for the ${subject}`;
  if (kind === 'reference') return `Look up the sizes of the ${subject}`;
  if (kind === 'troubleshooting') return `Fix a ${subject} that stays ${random.pick(states)}`;
  if (kind === 'change') return `Use the new ${thing} of the ${subject}`;
  return `Find the ${thing} of the ${subject}`;
}
