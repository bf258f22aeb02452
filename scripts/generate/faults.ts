import { createRandom, type Random } from './random.ts';

/** The rules that judge what pages name as prerequisites. */
export const graphRules: ReadonlySet<string> = new Set([
  'no-assumed-knowledge',
  'no-deep-prerequisites',
  'no-prerequisite-cycle',
  'no-redundant-prerequisite',
  'no-stale-prerequisite',
  'no-unknown-prerequisite',
  'no-unpublished-prerequisite',
]);

/** One fault, and the rule that must find it, once, in a file whose name holds the group. */
export interface Planted {
  ruleId: string;
  group: string;
  /** What the writer meant, for an id that is misspelled. */
  nearest?: string | null;
}

interface Bed {
  files: Map<string, string>;
  random: Random;
  topic: string;
  aids: string[];
  foundations: string[];
}

/** Adds so many faults of each kind to a generated library, each on pages of its own that stand on the others. */
export function plantFaults(files: Map<string, string>, each: number, seed: number): Planted[] {
  const ids = (pattern: RegExp) => [...files.keys()].flatMap((path) => pattern.exec(path)?.[1] ?? []);
  const bed: Bed = {
    files,
    random: createRandom(seed),
    topic: ids(/^aids\/([^/]+)\//)[0] ?? '',
    aids: ids(/^aids\/[^/]+\/(.+)\.mdx$/),
    foundations: ids(/^foundations\/(.+)\.mdx$/),
  };
  const planted: Planted[] = [];
  const terms: string[] = [];
  for (let i = 0; i < each; i++)
    kinds.forEach((plant, kind) => {
      const group = `fault-${i * kinds.length + kind}`;
      planted.push({ group, ...plant(group, bed, terms) });
    });
  files.set('glossary/faults.yaml', terms.join(''));
  return planted;
}

type Plant = (group: string, bed: Bed, terms: string[]) => Omit<Planted, 'group'>;

const kinds: Plant[] = [
  (group, bed) => {
    const count = 1 + bed.random.below(5);
    for (let i = 0; i < count; i++)
      addAid(bed, `${group}-${i}`, [`aid: ${group}-${(i + 1) % count}`, ...ground(bed, i)]);
    return { ruleId: 'no-prerequisite-cycle' };
  },
  (group, bed) => {
    const id = bed.random.pick(bed.aids);
    const at = bed.random.below(id.length - 1);
    const slip = id.slice(0, at) + id.slice(at + 1).replace(/^-/, 'x');
    addAid(bed, group, [`aid: ${slip}`, ...ground(bed, 0)]);
    return { ruleId: 'no-unknown-prerequisite', nearest: id };
  },
  (group, bed) => {
    addAid(bed, group, [`aid: qqqqqq-${group.replace(/\D/g, '')}`]);
    return { ruleId: 'no-unknown-prerequisite', nearest: null };
  },
  (group, bed) => {
    addAid(bed, `${group}-a`, [`aid: ${group}-b`]);
    addAid(bed, `${group}-b`, ground(bed, 0), 'draft: true\n');
    return { ruleId: 'no-unpublished-prerequisite' };
  },
  (group, bed) => {
    addAid(bed, `${group}-a`, [`aid: ${group}-b`]);
    addAid(bed, `${group}-b`, ground(bed, 0), 'review: { last: 2020-02-29, every: 30 }\n');
    return { ruleId: 'no-stale-prerequisite' };
  },
  (group, bed) => {
    addAid(bed, `${group}-a`, [`aid: ${group}-b`, `aid: ${group}-c`]);
    addAid(bed, `${group}-b`, [`aid: ${group}-c`]);
    addAid(bed, `${group}-c`, ground(bed, 0));
    return { ruleId: 'no-redundant-prerequisite' };
  },
  (group, bed) => {
    const count = 6 + bed.random.below(4);
    for (let i = 0; i < count; i++)
      addAid(bed, `${group}-${i}`, i + 1 < count ? [`aid: ${group}-${i + 1}`] : ground(bed, 0));
    return { ruleId: 'no-deep-prerequisites' };
  },
  (group, bed, terms) => {
    const label = `${group.replace('-', ' number ')} gadget`;
    terms.push(`- { id: ${group}, label: ${label}, definition: A thing. }\n`);
    const foundation = `---\ntitle: The ${label}\nsummary: What it is.\nteaches: [${group}]\nterms: [${group}]\n---\n\nThe ${label} is a thing.\n`;
    bed.files.set(`foundations/${group}-basics.mdx`, foundation);
    addAid(bed, group, ground(bed, 0), `terms: [${group}]\n`, `Look at the ${label}.`);
    return { ruleId: 'no-assumed-knowledge' };
  },
];

/** The first page of a group stands on a foundation of the library. */
function ground({ foundations, random }: Bed, index: number): string[] {
  return index === 0 && foundations.length > 0 ? [`foundation: ${random.pick(foundations)}`] : [];
}

function addAid(
  { files, topic }: Bed,
  id: string,
  prerequisites: string[],
  fields = '',
  body = 'Look at it.',
): void {
  const list = prerequisites.length > 0 ? `\n${prerequisites.map((one) => `  - ${one}`).join('\n')}` : ' []';
  const head = `task: Look at ${id}\nkind: tip\nsummary: You see it.\nprerequisites:${list}\n${fields}`;
  files.set(`aids/${topic}/${id}.mdx`, `---\n${head}---\n\n${body}\n`);
}
