import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
} from 'yaml';
import type { z } from 'zod';
import type { Finding } from '../schema/finding.ts';
import type { Located } from './library.ts';
import { createLocator, type Locator } from './locate.ts';
import { findNearest } from './nearest.ts';
import { type PlainYaml, parsePlainYaml } from './plain-yaml.ts';

/** Where YAML stands in its file: the frontmatter of a page starts after its first line. */
export interface YamlPlace {
  file: string;
  locator: Locator;
  offset: number;
}

interface Parsed<Output> {
  /** Undefined when the YAML does not parse or does not fit the schema. */
  output: Output | undefined;
  located: Located | undefined;
  findings: Finding[];
}

/** Parses YAML and checks it against a schema. Every problem becomes a finding with its exact place. */
export function parseYaml<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  place: YamlPlace = { file: '', locator: createLocator(text), offset: 0 },
): Parsed<z.output<Schema>> {
  const { located, findings } = parseLocated(text, place);
  if (!located || findings.length > 0) return { output: undefined, located, findings };
  const result = schema.safeParse(located.value ?? emptyFor(schema));
  if (result.success) return { output: result.data, located, findings };
  for (const issue of result.error.issues) findings.push(...toFindings(issue, schema, located, place.file));
  return { output: undefined, located, findings };
}

interface ParsedLocated {
  located: Located | undefined;
  findings: Finding[];
}

/** Parses YAML without a schema: for Markdown that is not ours. */
export function parseLocated(text: string, place: YamlPlace): ParsedLocated {
  const plain = parsePlainYaml(text);
  return plain ? { located: locatePlain(plain.value, text, place), findings: [] } : parseFully(text, place);
}

/** The text that was asked about last, with the places in it: whoever asks for one place asks for the next. */
let lastPlaces: { text: string; spans: PlainYaml['spans'] } | undefined;

function placesIn(text: string): PlainYaml['spans'] {
  if (lastPlaces?.text !== text) lastPlaces = { text, spans: parsePlainYaml(text)?.spans ?? new Map() };
  return lastPlaces.spans;
}

/** Most pages have no findings, so the places of their fields are worked out only when one is asked for. */
function locatePlain(value: PlainYaml['value'], text: string, place: YamlPlace): Located {
  const { locator, offset } = place;
  let full: Located | undefined;
  return {
    value,
    text,
    rangeOf: (start, end) => locator.at(offset + start, offset + end),
    at(path, part = 'value') {
      const [start, end] = (part === 'value' && placesIn(text).get(path.join(' '))) || [];
      if (start !== undefined && end !== undefined) {
        const isQuoted = /["']/.test(text.charAt(start - 1)) && text.charAt(start - 1) === text.charAt(end);
        const quote = isQuoted ? 1 : 0;
        return locator.at(offset + start - quote, offset + end + quote);
      }
      full ??= parseFully(text, place).located;
      return full?.at(path, part) ?? locator.at(offset, offset);
    },
    span(path) {
      const [start, end] = placesIn(text).get(path.join(' ')) ?? [];
      return start === undefined || end === undefined ? undefined : [offset + start, offset + end];
    },
  };
}

function parseFully(text: string, { file, locator, offset }: YamlPlace): ParsedLocated {
  const lineCounter = new LineCounter();
  const yaml = parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'error' });
  // One slip makes the parser stumble many times after it.
  const findings = yaml.errors.slice(0, 1).map(
    (error): Finding => ({
      ruleId: 'no-broken-yaml',
      severity: 'error',
      file,
      ...locator.at(offset + error.pos[0], offset + error.pos[1]),
      message: `This is not valid YAML: ${sentence(error.message)}`,
      hint: yamlHint(error.code),
      data: { code: error.code },
    }),
  );
  if (findings.length > 0) return { located: undefined, findings };
  const read = readValue(yaml);
  if ('message' in read) {
    const place = locator.at(offset + read.at[0], offset + read.at[1]);
    const message = `This is not valid YAML: ${sentence(read.message)}`;
    const hint = 'Quote a value that begins with an asterisk: `"*"`.';
    const finding: Finding = {
      ruleId: 'no-broken-yaml',
      severity: 'error',
      file,
      ...place,
      message,
      hint,
      data: { code: 'BAD_ALIAS' },
    };
    return { located: undefined, findings: [finding] };
  }
  const root = yaml.contents as Node | null;
  const spanOf = (node: Node | null | undefined): [number, number] => {
    const [start, end] = node?.range ?? [0, 0];
    // A block ends after its line break for the parser, and with its last letter for a reader.
    const shown = isMap(node) || isSeq(node) ? text.slice(start, end).trimEnd().length : end - start;
    return [offset + start, offset + start + shown];
  };
  return {
    findings,
    located: {
      value: read.value,
      text,
      rangeOf: (start, end) => locator.at(offset + start, offset + end),
      at(path, part = 'value') {
        const found = findNode(root, path);
        const node = part === 'key' ? (found.key ?? found.value) : found.value;
        return locator.at(...spanOf(node ?? root));
      },
      span(path) {
        const { value, depth } = findNode(root, path);
        if (depth !== path.length || !isScalar(value) || typeof value.value !== 'string') return undefined;
        const [start, end] = spanOf(value);
        const isQuoted = value.type === 'QUOTE_DOUBLE' || value.type === 'QUOTE_SINGLE';
        return isQuoted ? [start + 1, end - 1] : [start, end];
      },
    },
  };
}

/** An alias (`*name`) that names nothing, or that multiplies the text beyond measure, shows only when it is resolved. */
function readValue(yaml: Document.Parsed): { value: unknown } | { message: string; at: [number, number] } {
  try {
    return { value: yaml.toJS() as unknown };
  } catch (error) {
    let at: [number, number] = [0, 0];
    visit(yaml, (_, node) => {
      if (!isAlias(node) || node.resolve(yaml)) return undefined;
      at = [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
      return visit.BREAK;
    });
    return { message: error instanceof Error ? error.message : String(error), at };
  }
}

interface FoundNode {
  key: Node | undefined;
  value: Node | null | undefined;
  /** How many parts of the path exist. */
  depth: number;
}

function findNode(root: Node | null, path: readonly PropertyKey[]): FoundNode {
  let found: FoundNode = { key: undefined, value: root, depth: 0 };
  for (const part of path) {
    const parent = found.value;
    let pair: Pair | undefined;
    if (isMap(parent)) pair = parent.items.find((item) => isPair(item) && keyText(item.key) === String(part));
    else if (isSeq(parent)) {
      const item = parent.items[Number(part)];
      if (isNode(item)) {
        found = { key: undefined, value: item, depth: found.depth + 1 };
        continue;
      }
    }
    if (!pair) return found;
    const key = isNode(pair.key) ? pair.key : undefined;
    found = { key, value: isNode(pair.value) && pair.value.range ? pair.value : key, depth: found.depth + 1 };
  }
  return found;
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}

type Issue = z.core.$ZodIssue;

function toFindings(issue: Issue, schema: z.ZodType, located: Located, file: string): Finding[] {
  const path = issue.path;
  const name = fieldName(path);
  const base = { severity: 'error', file, data: { path: path.map(String) } } as const;
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, path, located.value);
    return issue.keys.map((key) => {
      const nearest = findNearest(key, known);
      return {
        ...base,
        ruleId: 'no-unknown-field',
        ...located.at([...path, key], 'key'),
        message: `\`${key}\` is not a field ${path.length ? `of ${name}` : 'here'}.`,
        hint: nearest ? `Write \`${nearest}\`.` : `Use one of: ${known.join(', ')}.`,
        data: { key, nearest: nearest ?? null },
      };
    });
  }
  const found = valueAt(located.value, path);
  if (found === undefined) {
    const parent = path.length > 1 ? ` in ${fieldName(path.slice(0, -1))}` : '';
    return [
      {
        ...base,
        ruleId: 'no-invalid-field',
        ...located.at(path),
        message: `The field \`${String(path.at(-1) ?? '')}\` is missing${parent}.`,
        hint: `Add \`${String(path.at(-1) ?? '')}:\` with ${expected(issue)}.`,
      },
    ];
  }
  return [
    {
      ...base,
      ruleId: 'no-invalid-field',
      ...located.at(path),
      message: `${name} is ${show(found)}, which does not fit.`,
      hint: hintFor(issue, found),
    },
  ];
}

function fieldName(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the whole';
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

function hintFor(issue: Issue, found: unknown): string {
  if (issue.code === 'invalid_value' || (issue.code === 'invalid_union' && 'discriminator' in issue)) {
    const values = 'values' in issue ? issue.values.map(String) : unionOptions(issue);
    const nearest = typeof found === 'string' ? findNearest(found, values) : undefined;
    return nearest ? `Write \`${nearest}\`.` : `Use one of: ${values.join(', ')}.`;
  }
  // Zod's own words name types; a schema may bring better ones.
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid input'))
    return `Write ${expected(issue)}.`;
  const message = issue.message;
  return /[.!?]$/.test(message) ? message : `${message}.`;
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

function emptyFor(schema: z.ZodType): unknown {
  return (schema as unknown as SchemaNode).def.type === 'array' ? [] : {};
}

function sentence(text: string): string {
  const first = text.split('\n')[0] ?? text;
  return first.endsWith('.') ? first : `${first}.`;
}

function yamlHint(code: string): string {
  if (code === 'DUPLICATE_KEY') return 'Keep one of the two fields.';
  if (code === 'TAB_AS_INDENT') return 'Indent with spaces, not tabs.';
  if (code === 'MISSING_CHAR') return 'Close the quote or the bracket.';
  return 'Quote the value if it holds a colon, a # or a quote: `task: "Mend: the index"`.';
}
