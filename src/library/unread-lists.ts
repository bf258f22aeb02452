import type { Finding } from '../schema/finding.ts';
import { isGlossary, isQuestions, pathInside } from './content-path.ts';
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

/** True when any list is there, and could not be read. */
export function hasUnread(library: Library): boolean {
  return unreadOf(library).size > 0;
}

const unreadOf = oncePerLibrary(unreadLists);

/** The lists that could not be read, by what was found so far. */
export function unreadLists({ folder, findings }: Library): ReadonlySet<ListName> {
  return new Set(findings.flatMap((finding) => unreadBy(finding, folder) ?? []));
}

/** True for what says that a file, or an entry of it, could not be read. */
export function isMisfit({ ruleId }: Pick<Finding, 'ruleId'>): boolean {
  return unreadable.has(ruleId) || unfit.has(ruleId);
}

/** One wrong entry is enough for topics and questions; of settings and of terms, the others are kept. */
function unreadBy({ ruleId, file, data }: Finding, folder: string): ListName | undefined {
  if (ruleId === 'no-misplaced-page') return names.find((list) => list === data.list);
  const list = listAt(pathInside(folder, file));
  if (list === undefined || unreadable.has(ruleId)) return list;
  const isWhole = Array.isArray(data.path) && data.path.length === 0;
  const isUnfit = unfit.has(ruleId) && (isWhole || list === 'questions' || list === 'topics');
  return isUnfit ? list : undefined;
}

const unreadable: ReadonlySet<string> = new Set(['no-broken-yaml', 'no-unreadable-file']);
const unfit: ReadonlySet<string> = new Set(['no-invalid-field', 'no-unknown-field']);

function listAt(path: string): ListName | undefined {
  if (isGlossary(path)) return 'glossary';
  if (isQuestions(path)) return 'questions';
  return path === 'site.yaml' ? 'site' : path === 'topics.yaml' ? 'topics' : undefined;
}
