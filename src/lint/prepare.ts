import { documentsOf } from '../library/documents.ts';
import type { Library } from '../library/library.ts';
import { isCodeElsewhere, runAcronyms } from './acronyms/run-acronyms.ts';
import { wordCountOfAll } from './acronyms/word-counts.ts';

/**
 * Reads from all pages what judging one of them may need. It is kept, for later versions of the library, too: so the
 * first edit in a large library takes no longer than the next one.
 */
export function prepareJudging(library: Library): void {
  const documents = documentsOf(library);
  runAcronyms(documents);
  isCodeElsewhere(documents, '');
  wordCountOfAll(documents, '');
}
