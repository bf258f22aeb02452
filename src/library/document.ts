import type { Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import type { Finding } from '../schema/finding.ts';
import type { Document } from './library.ts';
import { createLocator } from './locate.ts';
import { compactPositions, spanOf, type TreeNode } from './tree.ts';

interface Frontmatter {
  text: string;
  /** Offset of its first character in the file. */
  offset: number;
}

export interface ParsedDocument {
  /** With `frontmatter` still unset: whoever knows its schema parses it. Undefined when the body does not parse. */
  document: Document | undefined;
  frontmatter: Frontmatter | undefined;
  findings: Finding[];
}

const frontmatterPattern = /^---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)??---[ \t]*(?:\r?\n|$)/;

/** Parses a Markdown or MDX file with Sätteri. A file that does not parse is a finding. */
export function parseDocument(file: string, source: string, format: 'md' | 'mdx'): ParsedDocument {
  const text = source.replace(/^\uFEFF/, '');
  const locator = createLocator(text);
  const match = frontmatterPattern.exec(text);
  const frontmatter = match ? { text: match[1] ?? '', offset: match[0].indexOf('\n') + 1 } : undefined;
  if (!match && /^---[ \t]*\r?\n/.test(text)) {
    const finding = broken(
      file,
      locator.at(0, 3),
      'The frontmatter is never closed.',
      'Put a line with `---` under the last field.',
    );
    return { document: undefined, frontmatter, findings: [finding] };
  }
  try {
    const tree = (format === 'mdx' ? mdxToMdast(text) : markdownToMdast(text)) as Root;
    const deep = compactPositions(tree as TreeNode, maxDepth);
    if (deep) {
      const range = locator.at(...spanOf(deep));
      const hint = 'Take lists and quotes out of each other.';
      const finding = broken(file, range, `This is nested more than ${maxDepth} levels deep.`, hint);
      return { document: undefined, frontmatter, findings: [finding] };
    }
    return {
      document: { file, format, text, locator, frontmatter: undefined, tree },
      frontmatter,
      findings: [],
    };
  } catch (error) {
    return { document: undefined, frontmatter, findings: [syntaxFinding(file, text, error)] };
  }
}

/** No page needs as much, and code that walks the tree by recursion could not bear much more. */
const maxDepth = 100;

/** Sätteri reports a syntax error as a plain Error with the message `LINE:COLUMN: text (source:rule)`. */
function syntaxFinding(file: string, text: string, error: unknown): Finding {
  const raw = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1', reason = raw] = /^(\d+):(\d+): (.*)$/s.exec(raw) ?? [];
  const place = { line: Number(line), column: Number(column) };
  const row = text.split(/\r\n|\n|\r/)[place.line - 1] ?? '';
  const rest = row.slice(place.column - 1);
  const range = { ...place, endLine: place.line, endColumn: Math.max(place.column, row.length + 1) };
  const words = reason.replace(/ \((?:mdx|mdast|micromark)[^)]*\)$/, '').split('\n')[0] ?? '';
  return broken(
    file,
    range,
    `This is not valid MDX: ${words.replace(/\.?$/, '.')}`,
    syntaxHint(words, row, rest),
  );
}

function syntaxHint(reason: string, row: string, rest: string): string {
  const atTag = row.slice(Math.max(0, row.length - rest.length - 1));
  if (/^<?!--/.test(rest) || atTag.startsWith('<!--') || row.includes('<!--'))
    return 'Write a comment as {/* … */}.';
  if (/<https?:/.test(row)) return 'Write a link as [words](https://…).';
  if (/closing tag|before the end/i.test(reason))
    return 'Close the tag. Put a blank line after the opening tag and before the closing one.';
  if (/expression|acorn|\{/i.test(reason)) return 'Write a brace in text as `{` in a code span, or as \\{.';
  if (/tag|name|attribute|</i.test(reason))
    return 'Write a less-than sign in text as `<` in a code span, or as \\<.';
  return 'Mend the syntax at this place.';
}

function broken(
  file: string,
  range: Pick<Finding, 'line' | 'column' | 'endLine' | 'endColumn'>,
  message: string,
  hint: string,
): Finding {
  return { ruleId: 'no-broken-page', severity: 'error', file, ...range, message, hint, data: {} };
}
