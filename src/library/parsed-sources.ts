import { z } from 'zod';
import type { Finding } from '../schema/finding.ts';
import type { Located, Page, Source } from './library.ts';
import { createLocator } from './locate.ts';
import { type ParsedPage, parsePage } from './parse-page.ts';
import { parseYaml } from './parse-yaml.ts';

/** A YAML file read by its schema. */
interface ReadYaml<Output> {
  /** Undefined when the text is no YAML. */
  located: Located | undefined;
  /** Undefined when the text does not fit the schema. */
  output: Output | undefined;
  findings: Finding[];
}

/** One entry of a list file that fits. */
interface Entry<Value> {
  value: Value;
  index: number;
  located: Located;
}

export interface ReadList<Value> {
  entries: Entry<Value>[];
  findings: Finding[];
}

/** Parses the sources of a library, each once: what the library before had parsed is taken over. */
export interface ParsedSources {
  page(type: Page['type'], source: Source): ParsedPage;
  yaml<Schema extends z.ZodType>(source: Source, schema: Schema): ReadYaml<z.output<Schema>>;
  /** The entries of a list file that fit; each wrong one is a finding and the others stay. */
  list<Schema extends z.ZodType>(source: Source, entry: Schema): ReadList<z.output<Schema>>;
  /** What was parsed so far, by its source. */
  readonly parsed: Map<Source, unknown>;
}

/** `parsed` holds what is taken over in any case. */
export function openSources(before?: ParsedSources, parsed = new Map<Source, unknown>()): ParsedSources {
  // What is below keeps only this table: to keep `before` would keep every library before it, too.
  const known = before?.parsed;
  /** A file has one reader, so what is remembered of a source is of the reader's type. */
  const recall = <Result>(source: Source, parse: () => Result): Result => {
    const result = (known?.get(source) as Result | undefined) ?? parse();
    parsed.set(source, result);
    return result;
  };
  return {
    parsed,
    page: (type, source) => recall(source, () => parsePage(type, source)),
    yaml: (source, schema) => recall(source, () => readYaml(source, schema)),
    list: (source, entry) => recall(source, () => readList(source, entry)),
  };
}

export function readYaml<Schema extends z.ZodType>(
  source: Source,
  schema: Schema,
): ReadYaml<z.output<Schema>> {
  const text = source.text.replace(/^\uFEFF/, '');
  return parseYaml(text, schema, { file: source.file, locator: createLocator(text), offset: 0 });
}

function readList<Schema extends z.ZodType>(source: Source, entry: Schema): ReadList<z.output<Schema>> {
  const { located, output, findings } = readYaml(source, z.array(entry));
  if (output && located)
    return { entries: output.map((value, index) => ({ value, index, located })), findings };
  const values = Array.isArray(located?.value) ? located.value : [];
  const entries = values.flatMap((value: unknown, index: number) => {
    const result = entry.safeParse(value);
    return result.success && located ? [{ value: result.data, index, located }] : [];
  });
  return { entries, findings };
}
