import { join } from 'node:path';
import { pathInside, shownPath } from '../library/content-path.ts';
import type { Library } from '../library/library.ts';
import { stubsFor } from '../lint/acronyms/acronym-stubs.ts';
import { addStubs, glossaryPath } from '../lint/edits/write-stubs.ts';
import type { AcronymList } from '../schema/acronyms.ts';
import type { LibraryInput } from './lint-input.ts';
import { UsageError } from './usage-error.ts';
import { writeWhole } from './write-file.ts';

/**
 * Adds an entry to the glossary on the disk for each acronym that has none. Returns sentences that say what was done
 * and what is left to do. Throws a UsageError, and writes nothing, when the glossary has errors.
 */
export async function writeEntries(
  { content, folder }: LibraryInput,
  library: Library,
  list: AcronymList,
): Promise<string[]> {
  const named = (path: string) => shownPath(content.folder, path);
  const broken = library.findings.find(({ file }) =>
    /^glossary(?:\.yaml$|\/)/.test(pathInside(content.folder, file)),
  );
  if (broken) throw new UsageError(`${broken.file} has errors. Mend them first: pitcrew lint ${broken.file}`);
  const path = glossaryPath(content.sources);
  const { stubs, disputed } = stubsFor(list, library);
  const text = content.sources.find((source) => source.path === path)?.text ?? '';
  const written = addStubs(text, stubs);
  if (written === undefined)
    throw new UsageError(`${named(path)} cannot take entries. Write one entry in it first.`);
  if (stubs.length === 0) return ['Every acronym has an entry, is spelled out, or is in the baseline.'];
  await writeWhole(join(folder, path), written);
  return [
    `Added ${stubs.length === 1 ? '1 entry' : `${stubs.length} entries`} to ${named(path)}. Write each definition.`,
    ...disputed.map(
      ({ acronym, expansions }) =>
        `${acronym} stands for ${expansions.map((one) => `“${one}”`).join(' and ')}: add the expansion that holds.`,
    ),
  ];
}
