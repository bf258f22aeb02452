import { markdownToHtml } from 'satteri';
import { parse } from 'yaml';
import { parseDocument } from '../library/document.ts';
import { childrenOf, type TreeNode, textOf } from '../library/tree.ts';
import { fieldSeparator } from '../schema/index-fields.ts';

/** A Markdown file of any origin. */
export interface MarkdownFile {
  /** Path inside its folder, with forward slashes. */
  path: string;
  text: string;
}

/**
 * The page of a file that knows nothing of Pitcrew, as the search index reads it. The title comes from the frontmatter,
 * the first heading or the file name; a summary and aliases from what most site generators call them.
 */
export function renderMarkdownPage({ path, text }: MarkdownFile): string {
  const { fields, body } = splitFrontmatter(text);
  const heading = firstHeading(path, body);
  const title = textField(fields, 'title', 'task') || heading || nameOf(path);
  const summary = textField(fields, 'summary', 'description');
  const aliases = listField(fields, 'aliases', 'keywords', 'tags');
  const html = markdownToHtml(body).html;
  const content = heading === undefined ? html : html.replace(/<h1\b[^>]*>[\s\S]*?<\/h1>/, '');
  return `<!doctype html><html lang="en"><body><main data-pagefind-body data-type="page"
 data-aliases="${escapeHtml(aliases.join(fieldSeparator))}"
 data-pagefind-meta="type[data-type]${aliases.length > 0 ? ', aliases[data-aliases]' : ''}" data-pagefind-filter="type[data-type]">
<h1 data-pagefind-meta="title" data-pagefind-weight="10">${escapeHtml(title)}</h1>
${summary && `<p data-pagefind-meta="summary" data-pagefind-weight="2">${escapeHtml(summary)}</p>`}
${aliases.length > 0 ? `<p hidden data-pagefind-weight="10">${escapeHtml(aliases.join('. '))}</p>` : ''}
${content}</main></body></html>`;
}

/** The same without a word of help: what a site generator would hand to Pagefind. */
export function renderPlainPage({ path, text }: MarkdownFile): string {
  const { fields, body } = splitFrontmatter(text);
  const heading = firstHeading(path, body);
  const title = textField(fields, 'title') || heading || nameOf(path);
  const shown = heading === undefined ? `<h1>${escapeHtml(title)}</h1>` : '';
  return `<!doctype html><html lang="en"><body><main data-pagefind-body>${shown}${markdownToHtml(body).html}</main></body></html>`;
}

type Fields = Record<string, unknown>;

function splitFrontmatter(source: string): { fields: Fields; body: string } {
  const text = source.replace(/^\uFEFF/, '');
  const match = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)??---[ \t]*(?:\r?\n|$)/.exec(text);
  const body = stripTemplates(match ? text.slice(match[0].length) : text);
  try {
    const fields: unknown = match ? parse(match[1] ?? '') : {};
    return { fields: typeof fields === 'object' && fields !== null ? (fields as Fields) : {}, body };
  } catch {
    return { fields: {}, body };
  }
}

/** Tags of template languages, and the imports of MDX. */
function stripTemplates(text: string): string {
  return text.replace(/\{%[\s\S]*?%\}/g, ' ').replace(/^(?:import|export) .*? from ['"].*?['"];?$/gm, '');
}

/** Text of the first heading, when it is one of the first level. */
function firstHeading(path: string, body: string): string | undefined {
  const { document } = parseDocument(path, body, 'md');
  const headings = document
    ? childrenOf(document.tree as TreeNode).filter(({ type }) => type === 'heading')
    : [];
  const [first] = headings as (TreeNode & { depth?: number })[];
  return first?.depth === 1 ? textOf(first).trim() || undefined : undefined;
}

function textField(fields: Fields, ...names: string[]): string {
  const found = names.map((name) => fields[name]).find((value) => typeof value === 'string');
  return typeof found === 'string' ? found.trim() : '';
}

function listField(fields: Fields, ...names: string[]): string[] {
  return names
    .flatMap((name) => fields[name])
    .flatMap((value) => (typeof value === 'string' ? value.split(',') : []))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

/** `guides/renew-cert.html.md` is “renew cert”. */
function nameOf(path: string): string {
  const name = path.split('/').at(-1) ?? path;
  return name.replace(/(?:\.html)?\.mdx?$/, '').replace(/[-_.]+/g, ' ');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
