import type { ElementContent } from 'hast';
import { isElement } from './hast.ts';

/** A body as it stands inside another page: without ids, marks of terms and links to steps, its headings two levels down. */
export function embed(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (!isElement(node)) return [node];
    if (hasClass(node.properties, 'step-link')) return [];
    const [button] = node.children;
    if (hasClass(node.properties, 'term') && button && isElement(button)) return embed(button.children);
    const { id: _, ...properties } = node.properties;
    return [{ ...node, tagName: lower(node.tagName), properties, children: embed(node.children) }];
  });
}

function hasClass({ className }: { className?: unknown }, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

function lower(tagName: string): string {
  const depth = /^h([2-6])$/.exec(tagName)?.[1];
  return depth ? `h${Math.min(6, Number(depth) + 2)}` : tagName;
}
