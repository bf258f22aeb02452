import { htmlPieces } from '../../library/html-pieces.ts';
import type { Document } from '../../library/library.ts';
import { allNodes } from '../../library/nodes.ts';
import { spanOf } from '../../library/tree.ts';

/** A comment that begins with `pitcrew-`: what it says, and where it stands. */
export interface Directive {
  name: string;
  rules: string[];
  reason: string;
  start: number;
  end: number;
}

const directivePattern = /^\s*(pitcrew-[\w-]+)([\s\S]*?)(?:\s--(?:\s([\s\S]*))?)?$/;

/** Every comment of a page that speaks to the linter, those of the frontmatter first. */
export function findDirectives(document: Document): Directive[] {
  if (!document.text.includes('pitcrew-')) return [];
  const found: Directive[] = [];
  const read = (comment: string, start: number, end: number) => {
    const [, name, rules = '', reason = ''] = directivePattern.exec(comment.trimEnd()) ?? [];
    if (name)
      found.push({ name, rules: rules.split(/[\s,]+/).filter(Boolean), reason: reason.trim(), start, end });
  };
  frontmatterComments(document, read);
  for (const node of allNodes(document)) {
    const [start, end] = spanOf(node);
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
      for (const [, comment = ''] of String(node.value).matchAll(/\/\*([\s\S]*?)\*\//g))
        read(comment, start, end);
    if (node.type === 'html')
      for (const piece of htmlPieces(document.text, start, end))
        if (piece.type === 'comment')
          read(document.text.slice(piece.start + 4, piece.end - 3), piece.start, piece.end);
  }
  return found;
}

type ReadComment = (comment: string, start: number, end: number) => void;

/** `# pitcrew-disable-next-line …` on a line of its own, in YAML. */
function frontmatterComments({ frontmatter, text }: Document, read: ReadComment): void {
  if (!frontmatter) return;
  const end = text.slice(3).search(/^---[ \t]*\r?$/m) + 3;
  for (const match of text.slice(0, end).matchAll(/^([ \t]*)#(.*?)\r?$/gm)) {
    const start = match.index + (match[1]?.length ?? 0);
    read(match[2] ?? '', start, start + 1 + (match[2]?.length ?? 0));
  }
}
