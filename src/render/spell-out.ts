import type { Root, Text } from 'mdast';
import type { Library } from '../library/library.ts';
import { OBJECT } from '../library/prose.ts';
import { createTermMatcher, type TermMatcher } from '../library/term-matcher.ts';
import { senseOf } from '../library/terms.ts';
import { childrenOf, type TreeNode, visit } from '../library/tree.ts';

/** A paragraph, heading or table cell: its words in one string, and where each text node begins in it. */
interface Block {
  isHeading: boolean;
  text: string;
  parts: { node: Text; start: number }[];
}

interface Use {
  id: string;
  start: number;
  end: number;
}

/**
 * Spells out each acronym of the glossary at its first use, in place: `TLS (Transport Layer Security)`. What the
 * baseline knows and what the writer spelled out stays. A heading leaves it to the words right under it.
 */
export function spellOut(root: Root, library: Library, topic: string | undefined): void {
  const blocks = collectBlocks(root);
  const matcher = acronymMatcher(library);
  const done = new Set<string>();
  blocks.forEach((block, i) => {
    const insertions: { at: number; words: string }[] = [];
    for (const use of matcher.find(block.text)) {
      const expansion = expansionOf(use.id, library, topic);
      if (!expansion || done.has(use.id)) continue;
      if (block.isHeading && isUsedBelow(use.id, blocks.slice(i + 1), matcher)) continue;
      done.add(use.id);
      if (!isSpelledOut(block.text, use, expansion)) insertions.push(insertion(block.text, use, expansion));
    }
    for (const { at, words } of insertions.reverse()) insert(block, at, words);
  });
}

/** Marks what has to stay letter by letter, such as an error message. */
export function verbatim<Node extends { data?: object | undefined }>(node: Node): Node {
  return { ...node, data: { ...node.data, isVerbatim: true } };
}

function collectBlocks(root: Root): Block[] {
  const blocks: Block[] = [];
  visit(root as TreeNode, (node) => {
    if ((node as { data?: { isVerbatim?: boolean } }).data?.isVerbatim) return false;
    if (!/^(?:paragraph|heading|tableCell)$/.test(node.type)) return undefined;
    const block: Block = { isHeading: node.type === 'heading', text: '', parts: [] };
    collectText(node, block);
    blocks.push(block);
    return false;
  });
  return blocks;
}

function collectText(node: TreeNode, block: Block): void {
  for (const child of childrenOf(node)) {
    if (child.type === 'text') {
      block.parts.push({ node: child as unknown as Text, start: block.text.length });
      block.text += String(child.value);
    } else if (child.type === 'break') block.text += ' ';
    else if (child.children) collectText(child, block);
    else block.text += OBJECT;
  }
}

const matchers = new WeakMap<Library, TermMatcher>();

/** Finds the labels that stand for something longer, also inside longer terms (`DNS zone`). Made once a library. */
function acronymMatcher(library: Library): TermMatcher {
  let matcher = matchers.get(library);
  if (!matcher) {
    const terms = [...library.terms.values()].map(({ term }) => term);
    const acronyms = terms.filter(({ label, expansion, senses }) => {
      return !library.site.baseline.includes(label) && (expansion ?? senses.some((sense) => sense.expansion));
    });
    matcher = createTermMatcher(acronyms.map(({ expansion: _, ...term }) => ({ ...term, aliases: [] })));
    matchers.set(library, matcher);
  }
  return matcher;
}

function expansionOf(id: string, library: Library, topic: string | undefined): string | undefined {
  const term = library.terms.get(id)?.term;
  return term && senseOf(term, topic).expansion;
}

/** True if the first block of plain words uses the term; headings on the way to it do not count. */
function isUsedBelow(id: string, below: Block[], matcher: TermMatcher): boolean {
  const next = below.find((block) => !block.isHeading);
  return !!next && matcher.find(next.text).some((use) => use.id === id);
}

/** `Transport Layer Security (TLS)` or `TLS (Transport Layer Security)`, whatever the case and the hyphens. */
function isSpelledOut(text: string, { start, end }: Use, expansion: string): boolean {
  const long = fold(expansion);
  const before = text.slice(0, start);
  const after = /^\S*\s*\(([^)]*)\)/.exec(text.slice(end))?.[1] ?? '';
  return (
    (/\(\s*$/.test(before) && fold(before).replace(/s$/, '').endsWith(long.replace(/s$/, ''))) ||
    fold(after).includes(long)
  );
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The rest of a word: a plural (`CAs`), a possessive (`CA's`), a compound (`DNS-based`, `TCP/IP`). */
const wordEnd = /^(?:(?:e?s|['’]s)(?![\p{L}\p{N}_]))?(?:[-/][\p{L}\p{N}]+)*/u;

function insertion(text: string, { start, end }: Use, expansion: string): { at: number; words: string } {
  const at = end + (wordEnd.exec(text.slice(end))?.[0].length ?? 0);
  const isInParentheses = text[start - 1] === '(' && text[at] === ')';
  return { at, words: isInParentheses ? `, ${expansion}` : ` (${expansion})` };
}

function insert(block: Block, at: number, words: string): void {
  const part = block.parts.findLast(({ start }) => start < at);
  if (!part) return;
  const local = at - part.start;
  part.node.value = part.node.value.slice(0, local) + words + part.node.value.slice(local);
}
