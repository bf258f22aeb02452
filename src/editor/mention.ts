import type { Located } from '../library/library.ts';
import type { Range } from '../schema/finding.ts';

/** A place in a text: line and column from 1, columns in UTF-16 code units. */
export interface Position {
  line: number;
  column: number;
}

/** What the writer names: a component, a page (aid or foundation), a glossary term, a topic. */
export type MentionKind = 'component' | 'page' | 'term' | 'topic';

/** How content names it. `id` is the field that gives the name, `text` the bare words of a term. */
export type MentionRole =
  | 'answer'
  | 'id'
  | 'link'
  | 'prerequisite'
  | 'related'
  | 'sense'
  | 'tag'
  | 'taught'
  | 'term'
  | 'text';

/** One place where content names something by its id, its address or its label. */
export interface Mention {
  kind: MentionKind;
  role: MentionRole;
  /** Id of what is named; it may not exist. */
  id: string;
  file: string;
  /** What stands there: the id without quotes, or the whole target of a link. */
  range: Range;
}

/** True where a position touches a range, its end included: there an editor's cursor stands after typing. */
export function touches({ line, column, endLine, endColumn }: Range, at: Position): boolean {
  const isAfterStart = at.line > line || (at.line === line && at.column >= column);
  const isBeforeEnd = at.line < endLine || (at.line === endLine && at.column <= endColumn);
  return isAfterStart && isBeforeEnd;
}

/** The range of a text in YAML, its quotes left out; undefined where no text stands. */
export function textRange(located: Located, path: readonly PropertyKey[]): Range | undefined {
  const span = located.span(path);
  if (!span) return undefined;
  const range = located.at(path);
  const quotes = range.endColumn - range.column - (span[1] - span[0]);
  if (range.line !== range.endLine || quotes !== 2) return range;
  return { ...range, column: range.column + 1, endColumn: range.endColumn - 1 };
}
