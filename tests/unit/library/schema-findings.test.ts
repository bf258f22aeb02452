import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { createLocator } from '../../../src/library/locate.ts';
import { parseYaml } from '../../../src/library/parse-yaml.ts';
import { aidSchema } from '../../../src/schema/aid.ts';
import { foundationSchema } from '../../../src/schema/foundation.ts';
import { glossarySchema } from '../../../src/schema/glossary.ts';
import { questionsSchema } from '../../../src/schema/questions.ts';
import { siteSchema } from '../../../src/schema/site.ts';
import { topicsSchema } from '../../../src/schema/topics.ts';

const schemas = { aidSchema, foundationSchema, glossarySchema, questionsSchema, siteSchema, topicsSchema };

/** What is too small, too big, or of another form or type for one limit or another. */
const misfits = [
  ...[-1, 0, 0.5, 29, 101, 481, 1827, 1e20],
  ...['', 'X y!', 'htp:/x', 'a\nb', '2026-02-31'],
  ...[null, true, [], ['a'], Array.from('abcdefg'), {}, { 'X y!': 'z' }],
];

interface Node {
  def: Record<string, unknown>;
}

/** A schema and all schemas in it. */
function nodesIn(node: unknown, seen = new Set<z.ZodType>()): Set<z.ZodType> {
  if (typeof node !== 'object' || node === null || !('def' in node) || seen.has(node as z.ZodType))
    return seen;
  seen.add(node as z.ZodType);
  const { innerType, element, keyType, valueType, in: input, shape = {}, options = [] } = (node as Node).def;
  const inner = [innerType, element, keyType, valueType, input, ...Object.values(shape as object)];
  for (const part of [...inner, ...(options as unknown[])]) nodesIn(part, seen);
  return seen;
}

const findingsFor = (schema: z.ZodType, value: unknown) =>
  parseYaml(`field: ${JSON.stringify(value)}`, z.strictObject({ field: schema })).findings;

describe.each(Object.entries(schemas))('%s', (_, schema) => {
  const tried = [...nodesIn(schema)].flatMap((node) => misfits.map((value) => findingsFor(node, value)));

  it('says what to type in words of ours', () => {
    const hints = tried.flat().map(({ hint }) => hint);
    expect(hints).toContain('Write some text here.');
    expect(hints.filter((hint) => /^(?:too|invalid|expected)/i.test(hint))).toEqual([]);
  });

  it('reports a field once', () => {
    const fields = tried.map((findings) =>
      findings
        .filter(({ ruleId }) => ruleId === 'no-invalid-field')
        .map(({ data }) => JSON.stringify(data.path)),
    );
    expect(fields.filter((paths) => new Set(paths).size < paths.length)).toEqual([]);
  });
});

const procedure = 'task: Mend it\nkind: procedure\nsummary: x\n';

test.each([
  ['minutes: 481', aidSchema, 'Write a whole number from 1 to 480.'],
  ['minutes: 1.5', aidSchema, 'Write a whole number from 1 to 480.'],
  ['review: { last: 2026-11-20, every: 0 }', aidSchema, 'Write a whole number from 1 to 1826.'],
  ['lint: { spelling: We write it so. }', aidSchema, 'Write the id of a rule before the colon, as findings'],
  ['title: x\nedit: x', siteSchema, 'Write a whole address like https://git.example/edit/{path}.'],
  [
    'title: x\nedit: "javascript:alert(1)//{path}"',
    siteSchema,
    'Write a whole address like https://git.example/edit/{path}.',
  ],
  [
    'title: x\nedit: mailto:a@git.example?subject={path}',
    siteSchema,
    'Write a whole address like https://git.example/edit/{path}.',
  ],
  ['title: x\nbudgets: { clicks: 0 }', siteSchema, 'Write a whole number of 1 or more.'],
  ['title: x\nbudgets: { alike: 20 }', siteSchema, 'Write a whole number from 30 to 100.'],
  ['title: x\nsynonyms: [laptop]', siteSchema, 'Write a list'],
  ['- { question: x, answers: [] }', questionsSchema, 'Name at least one aid or foundation.'],
  [
    '- { id: a, label: a, definition: x, senses: [{ topics: [], definition: x }] }',
    glossarySchema,
    'Name at least one topic.',
  ],
])('%s gets one hint', (text, schema, hint) => {
  const { findings } = parseYaml(schema === aidSchema ? procedure + text : text, schema);
  expect(findings.map((finding) => finding.hint)).toEqual([expect.stringContaining(hint)]);
});

test('a name that does not fit is named, at its own place', () => {
  const { findings } = parseYaml(`${procedure}lint: { spelling: We write it so. }`, aidSchema);
  expect(findings).toMatchObject([
    { message: 'The name `spelling` does not fit in `lint`.', line: 4, column: 9, endColumn: 17 },
  ]);
});

test.each([
  ['tls: x', glossarySchema, 'glossary.yaml', 'This file is no list of entries.', 'Write a list'],
  ['[]', topicsSchema, 'topics.yaml', 'This list has no entries.', 'Name at least one topic.'],
  ['- title', siteSchema, 'site.yaml', 'This file has no fields.', 'Write each field on a line'],
  ['Mend it', aidSchema, 'aids/a/b.mdx', 'This frontmatter has no fields.', 'Write each field on a line'],
])('%s as a whole is named', (text, schema, file, message, hint) => {
  const { findings } = parseYaml(text, schema, { file, locator: createLocator(text), offset: 0 });
  expect(findings).toMatchObject([{ message, hint: expect.stringContaining(hint) }]);
});
