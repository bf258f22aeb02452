import type { Document } from '../library/library.ts';
import { createLocator } from '../library/locate.ts';
import { childrenOf, spanOf, type TreeNode } from '../library/tree.ts';
import { scalarAround } from '../library/yaml-tree.ts';
import type { Edit, Finding, Range } from '../schema/finding.ts';

/** Where the reason goes: whoever asked for the suppression fills it in. */
export const reasonPlace = '\uE000';

/**
 * The edits that silence a finding where it stands. The comment holds `reasonPlace` where the reason goes. Undefined
 * where no comment may stand: in YAML files, and on a page that does not parse.
 */
export function suppressFinding(document: Document, { ruleId, line }: Finding): Edit[] | undefined {
  const lines = document.text.split(/\r\n|\n|\r/);
  const isInFrontmatter = document.frontmatter && line <= frontmatterEnd(lines);
  if (isInFrontmatter) return line > 1 ? inYaml(document, lines, ruleId, line) : undefined;
  const block = blockOf(document, line);
  if (!block) return undefined;
  const directive = `pitcrew-disable-next-line ${ruleId} -- ${reasonPlace}`;
  if (block.line === line) return [insertLine(document, line, comment(document, directive))];
  const above = proseAbove(lines, block, line);
  if (above) return [{ ...above, text: ` ${comment(document, directive)}` }];
  return [
    insertLine(document, block.line, comment(document, `pitcrew-disable ${ruleId} -- ${reasonPlace}`)),
    {
      ...at(block.endLine, (lines[block.endLine - 1] ?? '').length + 1),
      text: `${lineBreakOf(document).repeat(2)}${comment(document, `pitcrew-enable ${ruleId}`)}`,
    },
  ];
}

function frontmatterEnd(lines: readonly string[]): number {
  return lines.findIndex((line, i) => i > 0 && /^---[ \t]*$/.test(line)) + 1;
}

/** Inside a text over several lines a comment would be text, or end it: there it stands around the whole field. */
function inYaml(document: Document, lines: readonly string[], ruleId: string, line: number): Edit[] {
  const text = textAround(document, line);
  const first = text?.line ?? line;
  const indent = /^[ \t]*/.exec(lines[first - 1] ?? '')?.[0] ?? '';
  const eol = lineBreakOf(document);
  const above = (name: string): Edit => ({
    ...at(first, 1),
    text: `${indent}# ${name} ${ruleId} -- ${reasonPlace}${eol}`,
  });
  if (!text) return [above('pitcrew-disable-next-line')];
  const end = at(text.endLine, (lines[text.endLine - 1] ?? '').length + 1);
  return [above('pitcrew-disable'), { ...end, text: `${eol}${indent}# pitcrew-enable ${ruleId}` }];
}

/** The text of the frontmatter that begins above a line and goes on in it. */
function textAround({ frontmatter }: Document, line: number): Range | undefined {
  if (!frontmatter) return undefined;
  // The first line of the file is that of the dashes.
  const before = frontmatter.text.split(/\r\n|\n|\r/).slice(0, line - 2);
  const start = createLocator(frontmatter.text).offsetOf(before.length + 1, 1);
  const span = scalarAround(frontmatter.text, start);
  return span && frontmatter.rangeOf(...span);
}

/** As the file has them. */
function lineBreakOf({ text }: Document): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

interface Block {
  type: string;
  line: number;
  endLine: number;
}

/** The outermost block that holds a line; inside a component, the block in it. */
function blockOf({ tree, locator }: Document, line: number): Block | undefined {
  let children = childrenOf(tree as TreeNode);
  let found: Block | undefined;
  for (;;) {
    const blocks = children.map((node) => ({ node, ...locator.at(...spanOf(node)) }));
    const next = blocks.find((block) => block.line <= line && line <= block.endLine);
    if (!next || /^(?:text|mdxJsxText|mdxText)/.test(next.node.type)) return found;
    found = { type: next.node.type, line: next.line, endLine: next.endLine };
    if (next.node.type !== 'mdxJsxFlowElement') return found;
    children = childrenOf(next.node);
  }
}

/**
 * The end of the nearest line above in the same block: a comment on a line of its own would cut a paragraph or a list
 * in two. Undefined where a comment would change what stands there: a table, code, a tag, a hard break.
 */
function proseAbove(lines: readonly string[], block: Block, line: number): Range | undefined {
  if (!/^(?:paragraph|list|blockquote)$/.test(block.type)) return undefined;
  let above = line - 1;
  while (above > block.line && lines[above - 1]?.trim() === '') above--;
  const row = lines[above - 1] ?? '';
  const isOther = /^\s*(?:[|`~#]|<\/?[A-Za-z])/.test(row) || /(?:\\| {2})$/.test(row) || row.trim() === '';
  return isOther ? undefined : at(above, row.length + 1);
}

function comment({ format }: Document, words: string): string {
  return format === 'mdx' ? `{/* ${words} */}` : `<!-- ${words} -->`;
}

/** A comment on a line of its own is a block, so an empty line follows it. */
function insertLine(document: Document, line: number, words: string): Edit {
  const row = document.text.slice(document.locator.offsetOf(line, 1));
  const indent = /^[ \t]*/.exec(row)?.[0] ?? '';
  return { ...at(line, 1), text: `${indent}${words}${lineBreakOf(document).repeat(2)}` };
}

function at(line: number, column: number): Range {
  return { line, column, endLine: line, endColumn: column };
}
