import type { Element, ElementContent } from 'hast';
import { isElement } from './hast.ts';

/**
 * A body as it stands inside another page: without ids, marks of terms and links to steps, its headings two levels
 * down. A link to a place on its own page leads to that place at `address`; footnotes keep their numbers alone.
 */
export function embed(nodes: readonly ElementContent[], address: string): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (!isElement(node)) return [node];
    if (hasClass(node, 'step-link') || leadsTo(node, '#user-content-fnref-')) return [];
    if (leadsTo(node, '#user-content-fn-')) return embed(node.children, address);
    const [button] = node.children;
    if (hasClass(node, 'term') && button && isElement(button)) return embed(button.children, address);
    const { id: _, ...properties } = node.properties;
    if (leadsTo(node, '#')) properties.href = address + node.properties.href;
    return [{ ...node, tagName: lower(node.tagName), properties, children: embed(node.children, address) }];
  });
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}

function leadsTo({ properties }: Element, start: string): boolean {
  return typeof properties.href === 'string' && properties.href.startsWith(start);
}

function lower(tagName: string): string {
  const depth = /^h([2-6])$/.exec(tagName)?.[1];
  return depth ? `h${Math.min(6, Number(depth) + 2)}` : tagName;
}
