import type { Document } from '../library/library.ts';
import { extractProse, OBJECT, rangeOfProse } from '../library/prose.ts';
import type { Range } from '../schema/finding.ts';
import { visible } from './visible.ts';

interface Run extends Range {
  kind: string;
  text: string;
}

/** What the rules read of a page, run by run, with the place of each. */
export function listProse(document: Document): Run[] {
  return extractProse(document).map((prose) => ({
    kind: prose.kind,
    ...rangeOfProse(document, prose, 0, prose.text.length),
    text: prose.text,
  }));
}

/** One run a line: its place, its kind, its text. `□` stands for code, keys, a picture or an address. */
export function formatProse(document: Document): string {
  return listProse(document)
    .map(({ line, column, endLine, endColumn, kind, text }) => {
      const shown = visible(text.replaceAll(OBJECT, '□').replace(/\s+/g, ' ').trim());
      return `${`${line}:${column}-${endLine}:${endColumn}`.padEnd(16)}${kind.padEnd(11)}${shown}`;
    })
    .join('\n');
}
