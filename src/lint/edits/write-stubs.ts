import type { Source } from '../../library/library.ts';
import { createLocator } from '../../library/locate.ts';
import { parseLocated } from '../../library/parse-yaml.ts';
import { addItem } from './add-item.ts';
import { applyEdits } from './apply-edits.ts';
import type { GlossaryStub } from './glossary-stub.ts';

/** The file of the glossary that takes new entries: its path inside the content folder. */
export function glossaryPath(sources: readonly Pick<Source, 'path'>[]): string {
  const isFolder = sources.some(({ path }) => /^glossary\/.+\.yaml$/.test(path));
  const isFile = sources.some(({ path }) => path === 'glossary.yaml');
  return isFolder && !isFile ? 'glossary/acronyms.yaml' : 'glossary.yaml';
}

/**
 * Adds entries at the end of a glossary file, in the style that it has. Everything that stands there stays. Undefined
 * when it is no list of entries, or does not parse.
 */
export function addStubs(text: string, stubs: readonly GlossaryStub[]): string | undefined {
  let result: string | undefined = text;
  for (const stub of stubs) {
    const located = locate(result);
    const edit = located && addItem(located, undefined, stub);
    if (!edit) return undefined;
    result = applyEdits(result, [edit]);
  }
  const [before, after] = [entriesOf(text), entriesOf(result)];
  const isKept = before && after && JSON.stringify(after) === JSON.stringify([...before, ...stubs]);
  return isKept ? result : undefined;
}

function locate(text: string) {
  const body = text.replace(/^\uFEFF/, '');
  return parseLocated(body, { file: '', locator: createLocator(body), offset: 0 }).located;
}

/** An empty file is an empty glossary. */
function entriesOf(text: string): unknown[] | undefined {
  const value = locate(text)?.value ?? [];
  return Array.isArray(value) ? value : undefined;
}
