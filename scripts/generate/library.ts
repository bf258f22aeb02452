import { bodies, foundationBody, type LinkTarget } from './bodies.ts';
import { capitalize } from './names.ts';
import * as patterns from './patterns.ts';
import { type Pen, write } from './pen.ts';
import { type Plan, type PlannedAid, type PlannedPage, type PlannedTerm, planLibrary } from './plan.ts';
import { createRandom, type Random } from './random.ts';
import { people, things, troubles } from './vocabulary.ts';

/** A content folder that lints clean, as texts by path. The same count and seed give the same bytes. */
export function generateLibrary(count: number, seed: number): Map<string, string> {
  const random = createRandom(seed);
  const plan = planLibrary(count, random);
  const files = new Map<string, string>();
  const used = new Set<string>();
  for (const page of plan.foundations)
    files.set(`foundations/${page.id}.mdx`, foundationFile(page, random, used));
  const byTopic = Map.groupBy(plan.aids, (aid) => aid.topic);
  for (const aid of plan.aids) {
    const links = linksFor(aid, byTopic.get(aid.topic) ?? [], random);
    const picture = pictureOf(aid, random);
    if (picture) files.set(`aids/${aid.topic}/${aid.id}.svg`, picture);
    files.set(
      `aids/${aid.topic}/${aid.id}.mdx`,
      aidFile(aid, { links, random, used, hasPicture: !!picture }),
    );
  }
  files.set(
    'site.yaml',
    'title: Job aids of the works\ndescription: How to keep every machine of the works running.\n',
  );
  files.set('topics.yaml', topicsFile(plan));
  for (const topic of plan.topics) {
    files.set(
      `glossary/${topic}.yaml`,
      glossaryFile(
        plan.terms.filter((term) => term.topic === topic && used.has(term.id)),
        random,
      ),
    );
    files.set(`questions/${topic}.yaml`, questionsFile(byTopic.get(topic) ?? [], random));
  }
  return files;
}

function penFor(page: PlannedPage, random: Random): Pen {
  const known = [...page.free, ...page.teaches, ...termsBehind(page)];
  return {
    random,
    subject: page.subject,
    terms: new Map(known.map((term) => [term.id, term.label])),
    usedTerms: new Set(),
  };
}

function termsBehind(page: PlannedPage): PlannedTerm[] {
  return page.prerequisites.flatMap((below) => [...below.teaches, ...termsBehind(below)]);
}

function foundationFile(page: PlannedPage, random: Random, used: Set<string>): string {
  const pen = penFor(page, random);
  const blocks = foundationBody(
    pen,
    page.teaches.map((term) => term.label),
  );
  for (const term of page.teaches) pen.usedTerms.add(term.id);
  for (const id of pen.usedTerms) used.add(id);
  return join(
    [
      '---',
      `title: ${page.title}`,
      `summary: ${write({ ...pen, terms: new Map() }, 'What a {subject} does, and why its {thing} stays {state}.')}`,
      `teaches: [${page.teaches.map((term) => term.id).join(', ')}]`,
      list(
        'prerequisites',
        page.prerequisites.map((below) => `foundation: ${below.id}`),
      ),
      `terms: [${[...pen.usedTerms].sort().join(', ')}]`,
      list('aliases', [`what is the ${page.subject}`]),
      ...upkeep(random),
      '---',
    ],
    blocks,
  );
}

interface AidContext {
  links: LinkTarget[];
  random: Random;
  used: Set<string>;
  hasPicture: boolean;
}

function aidFile(aid: PlannedAid, { links, random, used, hasPicture }: AidContext): string {
  const pen = penFor(aid, random);
  const plain = { ...pen, terms: new Map() };
  const blocks = bodies[aid.kind](pen, links);
  if (hasPicture)
    blocks.splice(
      1,
      0,
      write(
        plain,
        `<Figure src="./${aid.id}.svg" alt="The {subject} from above, with its {quality} {thing} at the left side" />`,
      ),
    );
  for (const id of pen.usedTerms) used.add(id);
  const needs =
    aid.prerequisites.length > 0 && random.oneIn(2)
      ? [`need: ${write(plain, random.pick(patterns.needs))}`]
      : [];
  const names = aid.prerequisites.map((below) => `${'kind' in below ? 'aid' : 'foundation'}: ${below.id}`);
  return join(
    [
      '---',
      `task: ${aid.title}`,
      `kind: ${aid.kind}`,
      `summary: ${write(plain, summaries[aid.kind])}`,
      ...kindFields(aid, plain),
      list('prerequisites', [...names, ...needs]),
      `terms: [${[...pen.usedTerms].sort().join(', ')}]`,
      list('aliases', [`${aid.subject} help`, write(plain, '{thing} of {subject}')]),
      ...upkeep(random),
      '---',
    ],
    blocks,
  );
}

const summaries: Record<PlannedAid['kind'], string> = {
  procedure: 'The {subject} has a {state} {thing} again.',
  checklist: 'The {subject} is {state}, and nobody has to look twice.',
  decision: 'You know which one fits the {subject}.',
  reference: 'The sizes and places of all parts of the {subject}.',
  troubleshooting: 'The {subject} is {state} again.',
  change: 'The {subject} has a {quality} {thing}, and the old one is gone.',
  tip: 'You find it within {number} seconds.',
};

function kindFields(aid: PlannedAid, pen: Pen): string[] {
  if (aid.kind === 'decision') return [`decides: Which one fits the ${aid.subject}?`];
  if (aid.kind === 'change') return [`effective: ${day(pen.random)}`];
  if (aid.kind === 'troubleshooting')
    return [
      list(
        'symptoms',
        patterns.symptoms.map((pattern) => write(pen, pattern)),
      ),
    ];
  return [];
}

/** Reviewed in 2026, and every five years: clean until 2031. */
function upkeep(random: Random): string[] {
  return [`owner: ${capitalize(random.pick(people))} team`, `review: { last: ${day(random)}, every: 1826 }`];
}

function day(random: Random): string {
  const digits = (number: number) => String(number).padStart(2, '0');
  return `2026-${digits(1 + random.below(9))}-${digits(1 + random.below(28))}`;
}

function linksFor(aid: PlannedAid, others: PlannedAid[], random: Random): LinkTarget[] {
  const targets = Array.from({ length: random.below(3) }, () => random.pick(others));
  return [...new Set(targets)]
    .filter((target) => target !== aid)
    .map((target) => ({ title: target.title, address: addressOf(target, random) }));
}

function addressOf(aid: PlannedAid, random: Random): string {
  const anchor =
    aid.kind === 'tip' || !random.oneIn(3)
      ? ''
      : `#about-the-${aid.subject.toLowerCase().replaceAll(' ', '-')}`;
  return `/${aid.topic}/${aid.id}/${anchor}`;
}

/** One aid in twenty has a picture. */
function pictureOf(aid: PlannedAid, random: Random): string | undefined {
  if (!random.oneIn(20)) return undefined;
  const x = random.below(200);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200"><title>${aid.subject}</title><rect x="${x}" y="40" width="100" height="120" fill="#246"/></svg>\n`;
}

function topicsFile({ topics }: Plan): string {
  return topics
    .map((id) => `- id: ${id}\n  label: ${capitalize(id)}\n  description: What the works know about ${id}.\n`)
    .join('');
}

function glossaryFile(terms: PlannedTerm[], random: Random): string {
  const entries = terms.map(({ id, label, expansion }) => {
    const pen: Pen = { random, subject: '', terms: new Map(), usedTerms: new Set() };
    const definition = write(pen, 'The part that keeps a {quality} {thing} {state} in a {name} {place}.');
    const words = expansion ? [`  expansion: ${expansion}`] : [`  avoid: [${label.split(' ')[0]} gadget]`];
    return [`- id: ${id}`, `  label: ${label}`, ...words, `  definition: ${definition}`].join('\n');
  });
  return entries.length > 0 ? `${entries.join('\n')}\n` : '[]\n';
}

/** As learners ask who have not seen the page: by what is wrong, and by a part of its name. */
function questionsFile(aids: PlannedAid[], random: Random): string {
  const entries = aids.map(({ id, subject }) => {
    const question = `${random.pick(troubles)} ${random.pick(things)} ${subject.toLowerCase()}`;
    return `- question: ${question}\n  answers: [${id}]\n`;
  });
  return entries.length > 0 ? entries.join('') : '[]\n';
}

function list(name: string, entries: string[]): string {
  return entries.length > 0
    ? `${name}:\n${entries.map((entry) => `  - ${entry}`).join('\n')}`
    : `${name}: []`;
}

function join(fields: string[], blocks: string[]): string {
  return `${fields.join('\n')}\n\n${blocks.join('\n\n')}\n`;
}
