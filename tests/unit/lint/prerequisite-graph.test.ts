import fc from 'fast-check';
import { expect, test } from 'vitest';
import { graphRules, plantFaults } from '../../../scripts/generate/faults.ts';
import { generateLibrary } from '../../../scripts/generate/library.ts';
import { lint } from '../../../src/lint/lint.ts';
import type { Finding } from '../../../src/schema/finding.ts';
import { type Files, makeLibrary } from '../../support/library.ts';
import { expectedCycles, expectedFindings, type ModelPage } from '../../support/prerequisite-model.ts';

const settings = { only: graphRules, today: '2026-11-24' };

const termCount = 4;
const words = ['alder', 'birch', 'cedar', 'damson'];
const glossary = words.map((label, i) => `- { id: t${i}, label: ${label}, definition: x. }\n`).join('');

/** Aids a0 … and foundations f0 …: many stand on the page before them, so that long chains turn up. */
const pages = fc
  .array(
    fc.record({
      isAid: fc.boolean(),
      isDraft: fc.oneof(
        { arbitrary: fc.constant(false), weight: 6 },
        { arbitrary: fc.constant(true), weight: 1 },
      ),
      isOverdue: fc.oneof(
        { arbitrary: fc.constant(false), weight: 4 },
        { arbitrary: fc.constant(true), weight: 1 },
      ),
      isOnPageBefore: fc.boolean(),
      others: fc.array(fc.record({ index: fc.nat(14), isBelow: fc.boolean(), isWrongType: fc.nat(9) }), {
        maxLength: 2,
      }),
      uses: fc.array(fc.nat(termCount - 1), { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((drawn): ModelPage[] => {
    let aids = 0;
    let foundations = 0;
    const ids = drawn.map(({ isAid }) => (isAid ? `a${aids++}` : `f${foundations++}`));
    const typeOf = (id: string) => (id.startsWith('a') ? 'aid' : 'foundation');
    return drawn.map((page, i): ModelPage => {
      const indexes = page.others.map(({ index, isBelow }) => (isBelow && i > 0 ? index % i : index));
      const all = [...(page.isOnPageBefore && i > 0 ? [i - 1] : []), ...indexes];
      const names = all.map((index, at) => {
        const id = ids[index] ?? `nowhere${index}`;
        const isWrong = page.isAid && page.others[at]?.isWrongType === 0;
        // Foundations name their prerequisites as foundations: the schema has nothing else.
        const type = page.isAid ? typeOf(id) : 'foundation';
        return { id, type: isWrong ? (type === 'aid' ? 'foundation' : 'aid') : type } as const;
      });
      const { isAid, isDraft, isOverdue, uses } = page;
      return { id: ids[i] ?? '', isAid, isDraft, isOverdue, names, uses };
    });
  });

const firstEntry = 5;

function fileOf(page: ModelPage): [path: string, text: string] {
  const review = page.isOverdue ? '{ last: 2020-01-01, every: 90 }' : '{ last: 2026-11-01, every: 90 }';
  const head = page.isAid ? ['task: Do it', 'kind: tip'] : ['title: It', 'aliases: []'];
  const entries = page.names.map(({ id, type }) => `  - ${type}: ${id}`);
  const fields = [...head, page.names.length > 0 ? 'prerequisites:' : 'prerequisites: []', ...entries];
  const teaches = page.isAid
    ? []
    : [`teaches: [${termCount > Number(page.id.slice(1)) ? page.id.replace('f', 't') : ''}]`];
  const rest = ['summary: Done.', `review: ${review}`, `draft: ${page.isDraft}`, ...teaches];
  const text = [
    '---',
    ...fields,
    ...rest,
    '---',
    '',
    `Look at ${page.uses.map((term) => words[term]).join(' and ')}.`,
  ];
  return [page.isAid ? `aids/print/${page.id}.mdx` : `foundations/${page.id}.mdx`, text.join('\n')];
}

function describeFinding({ ruleId, file, line, data }: Finding): string {
  const id = file.replace(/^.*\/|\.mdx$/g, '');
  if (ruleId === 'no-deep-prerequisites') return `${ruleId} ${id}`;
  return `${ruleId} ${id} ${ruleId === 'no-assumed-knowledge' ? data.foundation : line - firstEntry}`;
}

test('every fault of a random graph is found, and nothing else', { timeout: 60_000 }, () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(pages, (drawn) => {
      const files: Files = { 'glossary.yaml': glossary, ...Object.fromEntries(drawn.map(fileOf)) };
      const library = makeLibrary(files);
      expect(library.findings).toEqual([]);
      const findings = lint(library, settings);
      const isCycle = (finding: Finding) => finding.ruleId === 'no-prerequisite-cycle';
      const found = findings.filter((finding) => !isCycle(finding)).map(describeFinding);
      expect(found.sort()).toEqual(expectedFindings(drawn).sort());
      expectCycles(drawn, findings.filter(isCycle));
      for (const { ruleId } of findings) seen.add(ruleId);
    }),
    { numRuns: 300 },
  );
  expect(seen).toEqual(graphRules);
});

/** Each group of pages that lead to each other is reported once, by a circle that stands in the files. */
function expectCycles(drawn: readonly ModelPage[], findings: readonly Finding[]): void {
  const groups = expectedCycles(drawn);
  const circles = findings.map(({ data }) => data.cycle as { id: string; file: string; line: number }[]);
  for (const circle of circles)
    circle.forEach(({ id, line }, i) => {
      const next = circle[(i + 1) % circle.length]?.id;
      expect(drawn.find((page) => page.id === id)?.names[line - firstEntry]?.id).toBe(next);
    });
  const groupOf = (id: string) => groups.find((group) => group.split(' ').includes(id));
  expect(circles.map((circle) => groupOf(circle[0]?.id ?? '')).sort()).toEqual(groups);
}

test('every fault planted in a library of 10,000 aids is found, and nothing else', {
  timeout: 60_000,
}, () => {
  const files = generateLibrary(9300, 3);
  const planted = plantFaults(files, 40, 3);
  const texts = [...files].filter(([path]) => !path.endsWith('.svg'));
  expect(texts.filter(([path]) => path.startsWith('aids/')).length).toBeGreaterThanOrEqual(10_000);
  const library = makeLibrary(Object.fromEntries(texts));
  const found = lint(library, settings).map(({ ruleId, file, data }) => ({
    ruleId,
    group: /fault-\d+/.exec(file)?.[0] ?? file,
    ...(ruleId === 'no-unknown-prerequisite' ? { nearest: data.nearest } : {}),
  }));
  const byGroup = (a: { group: string }, b: { group: string }) => (a.group < b.group ? -1 : 1);
  expect(found.sort(byGroup)).toEqual(planted.sort(byGroup));
});
