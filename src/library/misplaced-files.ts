import type { Finding } from '../schema/finding.ts';
import { isAmongPages, isGlossary, isQuestions, shownPath } from './content-path.ts';
import type { Content } from './library.ts';
import { findNearest } from './nearest.ts';

const listFiles = ['site.yaml', 'topics.yaml', 'glossary.yaml', 'questions.yaml'];
const pageFolders = ['aids', 'foundations'];
const listFolders = ['glossary', 'questions'];

/** True if a file stands where pages stand. */
export function hasPages({ sources }: Content): boolean {
  return sources.some(({ path }) => isAmongPages(path) && /\.mdx?$/.test(path));
}

/** Reports files that look like pages or lists, and that nothing would read: their names or folders are others. */
export function checkFileNames(content: Content): Finding[] {
  const { folder, sources, assets } = content;
  const pages = [...assets.keys()].filter((path) =>
    /^(?:aids|foundations)\/.*\.(?:mdx?|markdown)$/i.test(path),
  );
  // Where no page is in its place, the folder is another one than was meant: one finding says so.
  const stray = hasPages(content) ? sources.map(({ path }) => path).filter(isStray) : [];
  return [
    ...pages.sort().map((path) => {
      const name = path
        .replace(/^.*\//, '')
        .replace(/\.(?:mdx|md|markdown)$/i, (ending) => (/mdx/i.test(ending) ? '.mdx' : '.md'));
      return misplaced(shownPath(folder, path), 'This file name makes no address.', `Name the file ${name}.`);
    }),
    ...stray.map((path) =>
      misplaced(shownPath(folder, path), messageFor(path), hintFor(path), listFor(path)),
    ),
  ];
}

/** README.md and LICENSE.md are the folder's own, and what begins with a low line, like `_templates`, is the writers'. */
function isStray(path: string): boolean {
  return (
    !isAmongPages(path) &&
    !listFiles.includes(path) &&
    !isGlossary(path) &&
    !isQuestions(path) &&
    !/(?:^|\/)[A-Z_-]+\.md$/.test(path) &&
    !/(?:^|\/)readme\.md$/i.test(path) &&
    !/(?:^|\/)_/.test(path)
  );
}

function messageFor(path: string): string {
  return path.includes('/') ? 'Nothing reads a file in this place.' : 'Nothing reads a file of this name.';
}

function hintFor(path: string): string {
  const [first = '', ...rest] = path.split('/');
  const name = rest.at(-1) ?? first;
  const isPage = /\.mdx?$/.test(path);
  if (listFiles.includes(name)) return 'Move the file to the top of the content folder.';
  if (listFolders.includes(first))
    return isPage ? moveTo(pageFolders) : `Name the file ${name.replace(/\.[^.]+$/, '.yaml')}.`;
  const folders = isPage ? pageFolders : listFolders;
  const nearest = findNearest(rest.length > 0 ? first : name, rest.length > 0 ? folders : listFiles);
  if (nearest) return rest.length > 0 ? `Name the folder ${nearest}.` : `Name the file ${nearest}.`;
  return isPage || rest.length > 0 ? moveTo(folders) : `Use one of: ${listFiles.join(', ')}.`;
}

function moveTo(folders: readonly string[]): string {
  const places = folders.map((folder) => (folder === 'aids' ? 'aids/<topic>/' : `${folder}/`));
  return `Move the file to ${places.join(' or ')}.`;
}

/** The list that a file is meant to be, where its name or its folder tells. */
function listFor(path: string): string | undefined {
  if (!/\.ya?ml$/.test(path)) return undefined;
  const [first = '', ...rest] = path.split('/');
  const name = rest.at(-1) ?? first;
  const meant = listFiles.includes(name)
    ? name
    : findNearest(first, rest.length > 0 ? listFolders : listFiles);
  return meant?.replace('.yaml', '');
}

function misplaced(file: string, message: string, hint: string, list?: string): Finding {
  const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const data = { list: list ?? null };
  return { ruleId: 'no-misplaced-page', severity: 'error', file, ...place, message, hint, data };
}
