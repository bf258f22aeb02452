import type { Element, ElementContent, Properties, Text } from 'hast';

/** Makes an element. Strings become text; undefined children are left out. */
export function element(
  tagName: string,
  properties: Properties = {},
  ...children: (ElementContent | ElementContent[] | string | undefined)[]
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children
      .flat()
      .filter((child) => child !== undefined)
      .map((child) => (typeof child === 'string' ? text(child) : child)),
  };
}

export function text(value: string): Text {
  return { type: 'text', value };
}

export function isElement(node: { type: string }, ...tagNames: string[]): node is Element {
  return node.type === 'element' && (tagNames.length === 0 || tagNames.includes((node as Element).tagName));
}

export function isBlank(node: { type: string; value?: unknown }): boolean {
  return node.type === 'text' && String(node.value).trim() === '';
}
