import { decodeFile, type IndexPart, type MetaFile } from './index-facts.ts';

/**
 * Which part of an index holds a word. Pagefind works it out, too, but only once its program is there: whoever asks
 * here can fetch the part beside the program.
 */

/** The parts that a meta file names, in order of their words. */
export function readParts(meta: Uint8Array): readonly IndexPart[] {
  const [, , parts] = decodeFile(meta) as MetaFile;
  return parts;
}

/** The file of the part that has a stem, inside the folder of the index; undefined where no part can have it. */
export function partFileFor(stem: string, parts: readonly IndexPart[]): string | undefined {
  const part = parts.findLast(([first, last]) => first <= stem && stem.slice(0, last.length) <= last);
  return part && `index/${part[2]}.pf_index`;
}
