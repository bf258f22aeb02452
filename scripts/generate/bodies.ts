import type { Kind } from '../../src/schema/aid.ts';
import * as patterns from './patterns.ts';
import { type Pen, sentences, write } from './pen.ts';
import { states, things } from './vocabulary.ts';

/** A page that a body may point to. */
export interface LinkTarget {
  title: string;
  address: string;
}

type MakeBody = (pen: Pen, links: readonly LinkTarget[]) => string[];

/** The blocks of an aid's body, by its kind: each with the parts that the kind must have. */
export const bodies: Record<Kind, MakeBody> = {
  procedure: (pen, links) => [
    sentences(pen, patterns.facts, 3),
    `<StopIf>${write(pen, pen.random.pick(patterns.stops))}</StopIf>`,
    ...steps(pen, 5 + pen.random.below(3)),
    `<Outcome>${write(pen, pen.random.pick(patterns.outcomes))}</Outcome>`,
    ...about(pen, links),
    sentences(pen, patterns.facts, 5),
    sentences(pen, patterns.facts, 5),
  ],
  checklist: (pen, links) => [
    sentences(pen, patterns.facts, 3),
    '<Checklist mode="do-confirm">',
    '### Before the start',
    items(pen, 6),
    '### After the start',
    items(pen, 5),
    '</Checklist>',
    ...about(pen, links),
    sentences(pen, patterns.facts, 5),
    sentences(pen, patterns.facts, 4),
  ],
  decision: (pen, links) => [
    sentences(pen, patterns.facts, 4),
    ...choose(pen, 6),
    `<Note>${write(pen, pen.random.pick(patterns.notes))}</Note>`,
    ...about(pen, links),
    sentences(pen, patterns.facts, 5),
    sentences(pen, patterns.facts, 5),
  ],
  reference: (pen, links) => [
    sentences(pen, patterns.facts, 3),
    '## Sizes',
    table(pen, 12),
    '## Places',
    table(pen, 12),
    ...about(pen, links),
    sentences(pen, patterns.facts, 4),
  ],
  troubleshooting: (pen, links) => [
    sentences(pen, patterns.facts, 3),
    '## Causes',
    ...choose(pen, 5),
    '## Mend it',
    `<Caution>${write(pen, pen.random.pick(patterns.cautions))}</Caution>`,
    ...steps(pen, 5),
    `<Outcome>${write(pen, pen.random.pick(patterns.outcomes))}</Outcome>`,
    ...about(pen, links),
    sentences(pen, patterns.facts, 4),
  ],
  change: (pen, links) => [
    sentences(pen, patterns.facts, 3),
    '## What is different',
    comparison(pen, 5),
    '## What to do',
    ...steps(pen, 4),
    ...about(pen, links),
    sentences(pen, patterns.facts, 5),
  ],
  tip: (pen, links) => [
    sentences(pen, patterns.facts, 4),
    sentences(pen, patterns.facts, 3),
    ...links.slice(0, 1).map((link) => see(link)),
  ],
};

/** The body of a foundation: it explains, and names every term that it teaches. */
export function foundationBody(pen: Pen, teaches: readonly string[]): string[] {
  const taught = teaches.map((term) => write(pen, `The ${term} keeps the {quality} {thing} {state}.`));
  return [
    sentences(pen, patterns.facts, 4),
    '## What it is made of',
    taught.join(' '),
    sentences(pen, patterns.facts, 5),
    '## What you meet at work',
    sentences(pen, patterns.facts, 5),
    sentences(pen, patterns.facts, 5),
  ];
}

function steps(pen: Pen, count: number): string[] {
  const list = Array.from({ length: count }, (_, i) => {
    const action = `${i + 1}. **${write(pen, pen.random.pick(patterns.actions))}.**`;
    return `${action} ${sentences(pen, patterns.details, 1 + pen.random.below(3))}`;
  });
  return ['<Steps>', ...list, '</Steps>'];
}

function items(pen: Pen, count: number): string {
  return lines(count, () => `- [ ] ${write(pen, pen.random.pick(patterns.checks))}`);
}

/** Different states in the first column, so that no row hides another, and one row for all the rest. */
function choose(pen: Pen, count: number): string[] {
  const thing = pen.random.pick(things);
  const start = pen.random.below(states.length);
  const rows = lines(count, (i) => {
    const state = states[(start + i) % states.length];
    return `| ${state} | ${write(pen, pen.random.pick(patterns.actions))}. |`;
  });
  const rest = write(pen, 'Call the {person} in {name}.');
  return [
    '<Choose>',
    `| The ${thing} is | Do this |\n| --- | --- |\n${rows}\n| anything else | ${rest} |`,
    '</Choose>',
  ];
}

function table(pen: Pen, count: number): string {
  const row = '| {name} {thing} | {number} {unit} | {quality} | {name} {place} |';
  return `| Part | Size | Type | Place |\n| --- | --- | --- | --- |\n${lines(count, () => write(pen, row))}`;
}

function comparison(pen: Pen, count: number): string {
  const row = '| {thing} | {quality} {name} {thing} | {quality} {name} {thing} |';
  return `| Part | Before | Now |\n| --- | --- | --- |\n${lines(count, () => write(pen, row))}`;
}

function about(pen: Pen, links: readonly LinkTarget[]): string[] {
  return [`## About the ${pen.subject}`, [sentences(pen, patterns.facts, 2), ...links.map(see)].join(' ')];
}

function see({ title, address }: LinkTarget): string {
  return `For more, read [${title}](${address}).`;
}

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, i) => line(i)).join('\n');
}
