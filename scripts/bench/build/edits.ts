/** What a writer changes between two builds of a generated library. */

export interface Edit {
  path: string;
  text: string;
}

/** A sentence more in the aid in the middle of those without a picture, as most are. */
export function editAid(files: ReadonlyMap<string, string>, turn: number): Edit {
  const isPlain = (path: string) => /^aids\/.+\.mdx$/.test(path) && !files.has(path.replace('.mdx', '.svg'));
  const aids = [...files.keys()].filter(isPlain).sort();
  const path = aids[Math.floor(aids.length / 2)] as string;
  return { path, text: `${files.get(path)}\nThe label on the frame shows the number ${turn + 1}.\n` };
}

export interface TermEdit extends Edit {
  id: string;
  /** Paths of the pages that use the term, or that show a foundation which uses it. */
  users: string[];
}

/** Another definition of the term that as many pages use as use the term in the middle. */
export function editTerm(files: ReadonlyMap<string, string>, turn: number): TermEdit {
  const glossary = [...files].filter(([path]) => path.startsWith('glossary/'));
  const ids = glossary.flatMap(([, text]) => [...text.matchAll(/^- id: (.+)$/gm)].map(([, id]) => id ?? ''));
  const pages = readPages(files);
  const ranked = ids
    .map((id) => ({ id, users: usersOf(id, pages) }))
    .filter(({ users }) => users.length > 0)
    .sort((a, b) => a.users.length - b.users.length || (a.id < b.id ? -1 : 1));
  const { id, users } = ranked[Math.floor(ranked.length / 2)] ?? { id: '', users: [] };
  const [path = '', text = ''] = glossary.find(([, list]) => list.includes(`- id: ${id}\n`)) ?? [];
  const before = text.indexOf('definition: ', text.indexOf(`- id: ${id}\n`)) + 'definition: '.length;
  const end = text.indexOf('\n', before);
  const definition = `The part of version ${turn + 1} that keeps a rail loose.`;
  return { id, users, path, text: text.slice(0, before) + definition + text.slice(end) };
}

interface GeneratedPage {
  path: string;
  terms: Set<string>;
  foundations: string[];
}

function readPages(files: ReadonlyMap<string, string>): GeneratedPage[] {
  const pages = [...files].filter(([path]) => path.endsWith('.mdx'));
  return pages.map(([path, text]) => {
    const lists = [...text.matchAll(/^(?:terms|teaches): \[(.*)\]$/gm)];
    const foundations = [...text.matchAll(/^ {2}- foundation: (.+)$/gm)];
    return {
      path,
      terms: new Set(lists.flatMap(([, list = '']) => list.split(', '))),
      foundations: foundations.map(([, id = '']) => `foundations/${id}.mdx`),
    };
  });
}

/** A page opens its foundations in place, so it shows their terms, too. */
function usersOf(id: string, pages: readonly GeneratedPage[]): string[] {
  const own = new Set(pages.filter(({ terms }) => terms.has(id)).map(({ path }) => path));
  return pages
    .filter(({ path, foundations }) => own.has(path) || foundations.some((below) => own.has(below)))
    .map(({ path }) => path);
}
