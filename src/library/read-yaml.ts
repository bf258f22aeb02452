import {
  CORE_SCHEMA,
  constructFromEvents,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  YAMLException,
} from 'js-yaml';
import { openQuote, readTree, textSpans } from './yaml-tree.ts';

/** Offsets of a text, without quotes and without the sign of a block. */
type Span = [start: number, end: number];

/** Why a text is not YAML. */
export interface YamlProblem {
  message: string;
  /** A word for the kind of problem. */
  code: string;
  /** Offsets. */
  at: Span;
}

interface YamlValue {
  value: unknown;
  /** Where the text of a scalar stands, by its path joined with spaces. */
  spans: ReadonlyMap<string, Span>;
}

/** So few aliases (`*name`) multiply a text by some thousands at most. yaml counts what comes of more, up to a hundred. */
const maxAliases = 20;

/**
 * Reads a YAML document (1.2, core schema). An empty one is null. Two libraries share the work: js-yaml is several times
 * as fast, and yaml knows what is wrong, and lets a bracket end a list at the start of a line.
 */
export function readYaml(text: string): YamlValue | { problem: YamlProblem } {
  try {
    const events = parseEvents(text, {});
    const documents = constructFromEvents(events, { source: text, schema: CORE_SCHEMA, maxAliases });
    if (documents.length > 1) throw new Error('It has more than one document.');
    return { value: documents[0] ?? null, spans: spansOf(events, text) };
  } catch (error) {
    return readThoroughly(text, error);
  }
}

function readThoroughly(text: string, error: unknown): YamlValue | { problem: YamlProblem } {
  const tree = readTree(text);
  const [found] = tree.errors;
  if (found) {
    const { message, code, pos } = found;
    // A quote is missed at the end of the text; the writer looks for where it opens.
    const at: Span = openQuote(text, pos[0]) ?? [pos[0], pos[1]];
    return { problem: { message: message.replace(/ (["'])quote$/, ' quote ($1)'), code, at } };
  }
  try {
    return { value: tree.toJS({ maxAliasCount: 100 }), spans: textSpans(text) };
  } catch {
    // Only an alias that names nothing, or too much, shows so late.
    const reason = error instanceof YAMLException ? error.reason : String(error);
    const message = reason.includes('maxAliases') ? 'Its aliases multiply it beyond measure' : reason;
    // The parser points behind the asterisk.
    const end = (error instanceof YAMLException && error.mark?.position) || 1;
    return { problem: { message, code: 'BAD_ALIAS', at: [end - 1, end] } };
  }
}

/** A list or a map whose end is still to come. */
interface Open {
  path: string;
  isMap: boolean;
  /** How many items of a list, or keys and values of a map, have begun. */
  count: number;
  /** The key whose value comes next. */
  key: string;
}

function spansOf(events: readonly Event[], source: string): Map<string, Span> {
  const spans = new Map<string, Span>();
  const open: Open[] = [];
  /** Whether the next node is a key, and the path of one that is none. */
  const next = (): { isKey: boolean; path: string } => {
    const parent = open.at(-1);
    if (!parent) return { isKey: false, path: '' };
    const isKey = parent.isMap && parent.count % 2 === 0;
    const name = parent.isMap ? parent.key : String(parent.count);
    parent.count++;
    return { isKey, path: parent.path ? `${parent.path} ${name}` : name };
  };
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT) continue;
    if (event.type === EVENT_ID.POP) {
      open.pop();
      continue;
    }
    const { isKey, path } = next();
    if (event.type === EVENT_ID.SCALAR) {
      const parent = open.at(-1);
      if (isKey && parent) parent.key = getScalarValue(source, event);
      else if (event.valueStart >= 0) spans.set(path, [event.valueStart, event.valueEnd]);
    } else if (event.type !== EVENT_ID.ALIAS) {
      open.push({ path, isMap: event.type === EVENT_ID.MAPPING, count: 0, key: '' });
    }
  }
  return spans;
}
