import type { Node } from 'yaml';
import type { z } from 'zod';
import type { Finding } from '../schema/finding.ts';
import type { Located } from './library.ts';
import { createLocator, type Locator } from './locate.ts';
import { readYaml, type YamlProblem } from './read-yaml.ts';
import { emptyFor, schemaFindings } from './schema-findings.ts';
import { findNode, readTree, spanIn } from './yaml-tree.ts';

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
  // A field under a wrong name is missing and unknown: one fault.
  for (const issue of firstOfFields(result.error.issues))
    for (const finding of schemaFindings(issue, schema, located, place.file))
      if (!findings.some((other) => isSame(other, finding))) findings.push(finding);
  return { output: undefined, located, findings };
}

function isSame(a: Finding, b: Finding): boolean {
  return a.ruleId === b.ruleId && a.line === b.line && a.column === b.column;
}

/** The first thing that does not fit in each field: the others follow from it, or show when it is mended. */
function firstOfFields(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  const seen = new Set<string>();
  return issues.filter(({ code, path }) => {
    if (code === 'unrecognized_keys') return true;
    const field = JSON.stringify(path);
    return !seen.has(field) && seen.add(field);
  });
}

interface ParsedLocated {
  located: Located | undefined;
  findings: Finding[];
}

/**
 * Parses YAML without a schema: for Markdown that is not ours. Of the parser's work, only the places of texts are kept:
 * most pages have no findings, and the trees of ten thousand take more memory than the pages.
 */
export function parseLocated(text: string, place: YamlPlace): ParsedLocated {
  const reading = readYaml(text);
  if ('problem' in reading) return { located: undefined, findings: [syntaxFinding(reading.problem, place)] };
  const { value, spans } = reading;
  const { locator, offset } = place;
  return {
    findings: [],
    located: {
      value,
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

function syntaxFinding({ message, code, at }: YamlProblem, { file, locator, offset }: YamlPlace): Finding {
  return {
    ruleId: 'no-broken-yaml',
    severity: 'error',
    file,
    ...locator.at(offset + at[0], offset + at[1]),
    message: `This is not valid YAML: ${sentence(message)}`,
    hint: yamlHint(code),
    data: { code },
  };
}

function sentence(text: string): string {
  const [first = text] = text.split('\n');
  return `${first.slice(0, 1).toUpperCase()}${first.slice(1).replace(/\.$/, '')}.`;
}

function yamlHint(code: string): string {
  if (code === 'DUPLICATE_KEY') return 'Keep one of the two fields.';
  if (code === 'TAB_AS_INDENT') return 'Indent with spaces, not tabs.';
  if (code === 'BAD_ALIAS') return 'Quote a value that begins with an asterisk: `"*"`.';
  if (code === 'MISSING_CHAR') return 'Close the quote or the bracket.';
  return 'Quote the value if it holds a colon, a # or a quote: `task: "Mend: the index"`.';
}
