import type { Document, Node } from 'yaml';
import type { z } from 'zod';
import type { Finding } from '../schema/finding.ts';
import type { Located } from './library.ts';
import { createLocator, type Locator } from './locate.ts';
import { emptyFor, schemaFindings } from './schema-findings.ts';
import { findNode, readTree, readValue, spanIn, textSpans } from './yaml-tree.ts';

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
  for (const issue of result.error.issues)
    findings.push(...schemaFindings(issue, schema, located, place.file));
  return { output: undefined, located, findings };
}

interface ParsedLocated {
  located: Located | undefined;
  findings: Finding[];
}

/**
 * Parses YAML without a schema: for Markdown that is not ours. Of the parser's tree, only the places of texts are kept:
 * most pages have no findings, and the trees of ten thousand take more memory than the pages.
 */
export function parseLocated(text: string, place: YamlPlace): ParsedLocated {
  const yaml = readTree(text);
  const finding = syntaxFinding(yaml, place);
  if (finding) return { located: undefined, findings: [finding] };
  const read = readValue(yaml);
  if ('message' in read) return { located: undefined, findings: [aliasFinding(read, place)] };
  const { locator, offset } = place;
  const spans = textSpans(yaml.contents as Node | null);
  return {
    findings: [],
    located: {
      value: read.value,
      text,
      rangeOf: (start, end) => locator.at(offset + start, offset + end),
      at(path, part = 'value') {
        const root = readTree(text).contents as Node | null;
        const found = findNode(root, path);
        const node = part === 'key' ? (found.key ?? found.value) : found.value;
        const [start, end] = spanIn(text, node ?? root);
        return locator.at(offset + start, offset + end);
      },
      span(path) {
        const [start, end] = spans.get(path.join(' ')) ?? [];
        return start === undefined || end === undefined ? undefined : [offset + start, offset + end];
      },
    },
  };
}

/** One slip makes the parser stumble many times after it: the first counts. */
function syntaxFinding(
  { errors }: Document.Parsed,
  { file, locator, offset }: YamlPlace,
): Finding | undefined {
  const [error] = errors;
  return (
    error && {
      ruleId: 'no-broken-yaml',
      severity: 'error',
      file,
      ...locator.at(offset + error.pos[0], offset + error.pos[1]),
      message: `This is not valid YAML: ${sentence(error.message)}`,
      hint: yamlHint(error.code),
      data: { code: error.code },
    }
  );
}

function aliasFinding(
  { message, at }: { message: string; at: [number, number] },
  { file, locator, offset }: YamlPlace,
): Finding {
  return {
    ruleId: 'no-broken-yaml',
    severity: 'error',
    file,
    ...locator.at(offset + at[0], offset + at[1]),
    message: `This is not valid YAML: ${sentence(message)}`,
    hint: 'Quote a value that begins with an asterisk: `"*"`.',
    data: { code: 'BAD_ALIAS' },
  };
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
