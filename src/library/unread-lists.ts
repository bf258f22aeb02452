import type { Finding } from '../schema/finding.ts';
import type { Library } from './library.ts';
import { oncePerLibrary } from './once.ts';

/** What a library is read from beside its pages. */
type ListName = 'glossary' | 'questions' | 'site' | 'topics';

const names: readonly ListName[] = ['glossary', 'questions', 'site', 'topics'];

/**
 * True when a file of this list is there, and could not be read: that is reported already, and nobody can tell what is
 * missing.
 */
export function isUnread(library: Library, list: ListName): boolean {
  return unreadOf(library).has(list);
}

const unreadOf = oncePerLibrary(({ findings }) => unreadLists(findings));

/** The lists that these findings say could not be read. */
export function unreadLists(findings: readonly Finding[]): ReadonlySet<ListName> {
  return new Set(findings.flatMap(unreadBy));
}

/** One wrong entry is enough for topics and questions; of settings and of terms, the others are kept. */
function unreadBy({ ruleId, file, data }: Finding): readonly ListName[] {
  if (ruleId === 'no-misplaced-page') return names.filter((list) => [data.lists].flat().includes(list));
  if (!/\.ya?ml$/.test(file)) return [];
  if (unreadable.has(ruleId)) return listsIn(file);
  if (!unfit.has(ruleId)) return [];
  const isWhole = Array.isArray(data.path) && data.path.length === 0;
  return listsIn(file).filter((list) => isWhole || list === 'questions' || list === 'topics');
}

const unreadable: ReadonlySet<string> = new Set(['no-broken-yaml', 'no-unreadable-file']);
const unfit: ReadonlySet<string> = new Set(['no-invalid-field', 'no-unknown-field']);

/** The lists whose files a text names: `content/glossary/core.yaml`, “Name the folder questions.” */
export function listsIn(text: string): ListName[] {
  return names.filter((list) => new RegExp(`(?:^|[/ ])${list}(?:\\.yaml|[/.])`).test(text));
}
