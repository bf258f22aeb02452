import type { z } from 'zod';
import type { Finding } from '../schema/finding.ts';
import type { Located } from './library.ts';
import { findNearest } from './nearest.ts';

type Issue = z.core.$ZodIssue;

/** What does not fit a schema, as findings at the places of the fields. */
export function schemaFindings(issue: Issue, schema: z.ZodType, located: Located, file: string): Finding[] {
  const path = issue.path;
  const name = fieldName(path);
  const base = { severity: 'error', file, data: { path: path.map(String) } } as const;
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, path, located.value);
    return issue.keys.map((key) => unknownField({ key, path, known, located, file }));
  }
  if (issue.code === 'invalid_key')
    return [
      {
        ...base,
        ruleId: 'no-invalid-field',
        ...located.at(path, 'key'),
        message: `The name \`${String(path.at(-1))}\` does not fit in ${fieldName(path.slice(0, -1))}.`,
        hint: asSentence(issue.issues[0]?.message ?? issue.message),
      },
    ];
  const found = valueAt(located.value, path);
  if (found === undefined) {
    const misspelled = misspelledKey(schema, path, located.value);
    if (misspelled !== undefined)
      return [
        unknownField({
          key: misspelled,
          path: path.slice(0, -1),
          known: [String(path.at(-1))],
          located,
          file,
        }),
      ];
    const parent = path.length > 1 ? ` in ${fieldName(path.slice(0, -1))}` : '';
    return [
      {
        ...base,
        ruleId: 'no-invalid-field',
        ...located.at(path),
        message: `The field \`${String(path.at(-1) ?? '')}\` is missing${parent}.`,
        hint: addHint(issue),
      },
    ];
  }
  return [
    {
      ...base,
      ruleId: 'no-invalid-field',
      ...located.at(path),
      message: path.length ? `${name} is ${show(found)}, which does not fit.` : wholeMessage(issue, file),
      hint: hintFor(issue, found),
    },
  ];
}

interface UnknownField {
  key: string;
  path: readonly PropertyKey[];
  /** Fields that may stand there. */
  known: readonly string[];
  located: Located;
  file: string;
}

function unknownField({ key, path, known, located, file }: UnknownField): Finding {
  const nearest = findNearest(key, known);
  return {
    ruleId: 'no-unknown-field',
    severity: 'error',
    file,
    ...located.at([...path, key], 'key'),
    message: `\`${key}\` is not a field ${path.length ? `of ${fieldName(path)}` : 'here'}.`,
    hint: nearest ? `Write \`${nearest}\`.` : `Use one of: ${known.join(', ')}.`,
    data: { key, nearest: nearest ?? null },
  };
}

/** A field that is missing may be there under a name that differs by a slip, such as `Kind`. */
function misspelledKey(schema: z.ZodType, path: readonly PropertyKey[], value: unknown): string | undefined {
  const parent = valueAt(value, path.slice(0, -1));
  if (typeof parent !== 'object' || parent === null || Array.isArray(parent)) return undefined;
  const known = knownKeys(schema, path.slice(0, -1), value);
  const name = String(path.at(-1));
  return Object.keys(parent).find((key) => !known.includes(key) && findNearest(key, known) === name);
}

/** What to add for a field that is missing. A schema may bring better words than the type. */
function addHint(issue: Issue): string {
  const name = String(issue.path.at(-1) ?? '');
  const isOwn =
    issue.code === 'invalid_format' ||
    (issue.code === 'invalid_type' && !issue.message.startsWith('Invalid input'));
  return isOwn
    ? `Add \`${name}:\`. ${asSentence(issue.message)}`
    : `Add \`${name}:\` with ${expected(issue)}.`;
}

/** What is wrong with all of a file, or of a page's frontmatter. */
function wholeMessage(issue: Issue, file: string): string {
  if (issue.code === 'too_small') return 'This list has no entries.';
  if (issue.code === 'invalid_type' && issue.expected === 'array') return 'This file is no list of entries.';
  return `This ${/\.mdx?$/i.test(file) ? 'frontmatter' : 'file'} has no fields.`;
}

function fieldName(path: readonly PropertyKey[]): string {
  const text = path.reduce<string>(
    (name, part) =>
      typeof part === 'number' ? `${name}[${part + 1}]` : name ? `${name}.${String(part)}` : String(part),
    '',
  );
  return `\`${text.startsWith('[') ? `entry ${text.slice(1).replace(']', '')}` : text}\``;
}

function show(value: unknown): string {
  const text = value === null ? 'empty' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** What to write in place of what was found, as a sentence. */
export function hintFor(issue: Issue, found: unknown): string {
  if (issue.code === 'invalid_value' || (issue.code === 'invalid_union' && 'discriminator' in issue)) {
    const values = 'values' in issue ? issue.values.map(String) : unionOptions(issue);
    const nearest = typeof found === 'string' ? findNearest(found, values) : undefined;
    return nearest ? `Write \`${nearest}\`.` : `Use one of: ${values.join(', ')}.`;
  }
  if (issue.code === 'invalid_type' && issue.expected === 'object' && issue.path.length === 0)
    return 'Write each field on a line of its own: its name, a colon, its value.';
  // Zod's own words name types; a schema may bring better ones.
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid input'))
    return `Write ${expected(issue)}.`;
  return asSentence(issue.message);
}

function asSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function unionOptions(issue: Issue): string[] {
  return 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
}

const typeNames: Record<string, string> = {
  string: 'text',
  array: 'a list (`- one entry a line`, or `[]`)',
  object: 'a group of fields',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  record: 'a group of fields',
};

function expected(issue: Issue): string {
  if (issue.code === 'invalid_type') return typeNames[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value') return `one of ${issue.values.join(', ')}`;
  if (issue.code === 'invalid_union') {
    const options = unionOptions(issue);
    return options.length > 0 ? `one of ${options.join(', ')}` : 'a value';
  }
  return 'a value';
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let current = value;
  for (const part of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = (current as Record<PropertyKey, unknown>)[part];
  }
  return current;
}

/** The keys a schema knows at a path; of a discriminated union, those of the option that the value names. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[], value: unknown): string[] {
  let node = schema as unknown as SchemaNode | undefined;
  let here = value;
  for (const part of [...path, undefined]) {
    node = settle(node, here);
    if (part === undefined || !node) break;
    node = node.def.type === 'array' ? node.def.element : node.def.shape?.[String(part)];
    here = valueAt(here, [part]);
  }
  return Object.keys(node?.def.shape ?? {});
}

interface SchemaNode {
  def: {
    type: string;
    innerType?: SchemaNode;
    element?: SchemaNode;
    shape?: Record<string, SchemaNode>;
    options?: SchemaNode[];
    discriminator?: string;
    values?: unknown[];
  };
}

function settle(node: SchemaNode | undefined, value: unknown): SchemaNode | undefined {
  let current = node;
  while (current?.def.innerType) current = current.def.innerType;
  if (current?.def.type !== 'union') return current;
  const key = current.def.discriminator;
  const wanted = key === undefined ? undefined : valueAt(value, [key]);
  const option = current.def.options?.find(
    (o) => key !== undefined && o.def.shape?.[key]?.def.values?.includes(wanted),
  );
  return option ?? current.def.options?.[0];
}

export function emptyFor(schema: z.ZodType): unknown {
  return (schema as unknown as SchemaNode).def.type === 'array' ? [] : {};
}
