import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  directPrerequisites,
  findCycles,
  knownTerms,
  prerequisiteClosure,
} from '../../../src/library/graph.ts';
import type { Library, Page } from '../../../src/library/library.ts';
import { aid, makeLibrary } from '../../support/library.ts';

/** A library whose aids have these prerequisites. */
function graph(edges: Record<string, string[]>): Library {
  return makeLibrary(
    Object.fromEntries(
      Object.entries(edges).map(([id, targets]) => [
        `aids/print/${id}.mdx`,
        aid('x').replace('[]', `[${targets.map((target) => `{ aid: ${target} }`).join(', ')}]`),
      ]),
    ),
  );
}

const page = (library: Library, id: string) => library.pages.get(id) as Page;
const closure = (library: Library, id: string) =>
  prerequisiteClosure(library, page(library, id)).map((p) => p.id);

describe('prerequisiteClosure', () => {
  test('lists what stands behind a page, nearest first, each once', () => {
    const library = graph({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] });
    expect(closure(library, 'a')).toEqual(['b', 'c', 'd']);
  });

  test('ends on a cycle and leaves out the page itself and unknown ids', () => {
    const library = graph({ a: ['b', 'nowhere'], b: ['a'] });
    expect(closure(library, 'a')).toEqual(['b']);
  });
});

describe('findCycles', () => {
  test.each<[string, Record<string, string[]>, string[][]]>([
    ['none in a diamond', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
    ['a page that needs itself', { a: ['a'] }, [['a']]],
    ['a long cycle beside a tail', { t: ['a'], a: ['b'], b: ['c'], c: ['a'] }, [['a', 'b', 'c']]],
    [
      'two cycles apart',
      { a: ['b'], b: ['a'], c: ['d'], d: ['c'] },
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
  ])('%s', (_, edges, expected) => {
    expect(findCycles(graph(edges))).toEqual(expected);
  });

  test('finds a cycle exactly when one was planted, on random graphs', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const edge = fc.tuple(fc.nat(7), fc.nat(7));
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 20 }), fc.boolean(), (pairs, plant) => {
        const edges: Record<string, string[]> = Object.fromEntries(ids.map((id) => [id, []]));
        for (const [from, to] of pairs) if (from < to) edges[ids[from] as string]?.push(ids[to] as string);
        if (plant) {
          edges.a?.push('d');
          edges.d?.push('h');
          edges.h?.push('a');
        }
        const library = graph(edges);
        const cycles = findCycles(library);
        expect(cycles.length > 0).toBe(plant);
        for (const cycle of cycles)
          cycle.forEach((id, i) => {
            const next = cycle[(i + 1) % cycle.length];
            expect(directPrerequisites(library, page(library, id)).map((p) => p.id)).toContain(next);
          });
      }),
      { numRuns: 60 },
    );
  });
});

describe('knownTerms', () => {
  test('holds what the foundations behind a page teach, and no more', () => {
    const foundation = (teaches: string, behind = '') =>
      `---\ntitle: F\nsummary: x\nteaches: [${teaches}]\nprerequisites: [${behind}]\n---\n`;
    const library = makeLibrary({
      'aids/print/a.mdx': aid('x').replace('[]', '[{ foundation: paper }]'),
      'foundations/paper.mdx': foundation('tray', '{ foundation: wood }'),
      'foundations/wood.mdx': foundation('tree'),
      'foundations/ink.mdx': foundation('toner'),
    });
    expect(knownTerms(library, page(library, 'a'))).toEqual(new Set(['tray', 'tree']));
  });
});
