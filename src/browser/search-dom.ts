import type { TextPart } from '../search/excerpt.ts';

type Child = Node | string;

/** Makes an element. Texts become text nodes, so nothing typed or indexed can turn into markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) node.setAttribute(attribute, value);
  node.append(...children);
  return node;
}

/** An excerpt with the words that were looked for marked. */
export function markedText(parts: readonly TextPart[]): Child[] {
  return parts.map(({ text, isMatch }) => (isMatch ? element('mark', {}, text) : text));
}
