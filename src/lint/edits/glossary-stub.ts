import type { Library, Page } from '../../library/library.ts';
import type { Edit } from '../../schema/finding.ts';
import type { Term } from '../../schema/glossary.ts';
import { mostFrequent } from '../acronyms/most-frequent.ts';
import { isMarkTalk } from '../mark-talk.ts';
import { addItem } from './add-item.ts';

/** An entry of the glossary that somebody must finish. */
export type GlossaryStub = Readonly<{ id: string; label: string; expansion?: string; definition: string }>;

/** The definition is marked as missing: no-unknown-term reports it, and its acronym stays undefined. */
export function makeStub(id: string, label: string, expansion: string | undefined): GlossaryStub {
  const definition = `TODO: say what ${label} means.`;
  return expansion === undefined ? { id, label, definition } : { id, label, expansion, definition };
}

/** False for an entry whose definition is still missing: it explains nothing. */
export function isWritten({ definition }: Pick<Term, 'definition'>): boolean {
  const [, rest] = /^TODO\b(.*)/.exec(definition) ?? [];
  return rest === undefined || isMarkTalk(rest);
}

/** Adds a stub to the glossary file that holds most of the terms of a page. Undefined without a glossary. */
export function addStubFor(library: Library, page: Page, stub: GlossaryStub): Edit | undefined {
  const near = page.fields.terms.flatMap((id) => library.terms.get(id) ?? []);
  const file = mostFrequent(
    (near.length > 0 ? near : [...library.terms.values()]).map((entry) => entry.file),
  );
  const entry = [...library.terms.values()].find((one) => one.file === file);
  const edit = entry && addItem(entry.source, undefined, stub);
  return edit && entry && { ...edit, file: entry.file };
}
