import type { Position } from '../../src/editor/mention.ts';
import type { Library } from '../../src/library/library.ts';
import { createLocator } from '../../src/library/locate.ts';
import { applyEdits } from '../../src/lint/edits/apply-edits.ts';
import type { Edit } from '../../src/schema/finding.ts';
import { type Files, makeLibrary } from './library.ts';

export interface Marked {
  library: Library;
  /** Texts without the mark, by the name that findings print. */
  texts: Map<string, string>;
  file: string;
  at: Position;
}

/** A library whose files hold one `‸`, where the cursor stands. */
export function makeMarked(files: Files): Marked {
  const entries = Object.entries(files).map(([path, text]) => [path, text.replace('‸', '')] as const);
  const [path = '', text = ''] = Object.entries(files).find(([, text]) => text.includes('‸')) ?? [];
  const { line, column } = createLocator(text).at(text.indexOf('‸'));
  return {
    library: makeLibrary(Object.fromEntries(entries)),
    texts: new Map(entries.map(([path, text]) => [`content/${path}`, text])),
    file: `content/${path}`,
    at: { line, column },
  };
}

/** The files that edits change, as they are afterwards, by their path inside the content folder. */
export function editFiles(
  texts: ReadonlyMap<string, string>,
  edits: readonly (Edit & { file: string })[],
): Files {
  const files = new Set(edits.map(({ file }) => file));
  return Object.fromEntries(
    [...files].sort().map((file) => {
      const own = edits.filter((edit) => edit.file === file);
      return [file.replace('content/', ''), applyEdits(texts.get(file) ?? '', own)];
    }),
  );
}
