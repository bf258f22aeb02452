import type { Element, ElementContent } from 'hast';
import { isShownHtml } from '../library/html-prose.ts';
import type { Library, Page } from '../library/library.ts';
import { senseOf, termMatcher } from '../library/terms.ts';
import type { Term } from '../schema/glossary.ts';
import { element, isElement, text } from './hast.ts';

/** Text in these is never marked: it is already a control, a heading, or what the tooltip itself says. */
const unmarked = ['a', 'button', 'h2', 'h3', 'h4', 'h5', 'h6', 'summary', 'label', 'abbr', 'caption', 'th'];

/** Class of a mark that still waits for its number. */
const pending = 'term';

/**
 * Marks the first use of each glossary term in a body and numbers the marks in reading order, in place.
 * Returns the ids in the order of their numbers. A term that the writer marked with `Term` counts as its first use.
 */
export function markTerms(children: ElementContent[], library: Library, page: Page): string[] {
  const marked = new Set(explicitIds(children));
  const matcher = termMatcher(library);
  const mark = (nodes: ElementContent[]): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (node.type === 'text') return splitText(node.value);
      if (!isElement(node) || isUnmarked(node) || isMark(node)) return [node];
      node.children = mark(node.children);
      return [node];
    });
  const splitText = (value: string): ElementContent[] => {
    const parts: ElementContent[] = [];
    let from = 0;
    for (const use of matcher.find(value)) {
      if (marked.has(use.id)) continue;
      marked.add(use.id);
      if (use.start > from) parts.push(text(value.slice(from, use.start)));
      parts.push(...termMark(use.id, [text(use.text)], library, page));
      from = use.end;
    }
    if (from < value.length) parts.push(text(value.slice(from)));
    return parts;
  };
  children.splice(0, children.length, ...mark(children));
  return numberMarks(children);
}

/** Code and its like have no terms either, and the words that a component sets above its content are ours. */
function isUnmarked({ tagName, properties: { className } }: Element): boolean {
  return (
    unmarked.includes(tagName) ||
    !isShownHtml(tagName) ||
    (Array.isArray(className) && className.some((name) => name === 'label' || name === 'checklist-mode'))
  );
}

/** The mark of a term: a button with a tooltip that opens by pointer, focus or tap, and closes with Escape. */
export function termMark(
  id: string,
  children: ElementContent[],
  library: Library,
  page: Page,
): ElementContent[] {
  const term = library.terms.get(id)?.term;
  if (!term) return children;
  // With a sign that stands in no id of a heading.
  const target = `term:${id}`;
  return [
    element(
      'span',
      { className: [pending], dataTerm: id },
      element(
        'button',
        { type: 'button', className: ['term-mark'], popoverTarget: target, ariaDescribedBy: [target] },
        children,
      ),
      element('sup', { className: ['term-number'], ariaHidden: 'true' }),
      element(
        'span',
        { className: ['term-tip'], id: target, popover: 'auto', role: 'tooltip', dataPagefindIgnore: true },
        explain(term, page),
      ),
    ),
  ];
}

function explain(term: Term, page: Page): ElementContent[] {
  const { expansion, definition } = senseOf(term, page.type === 'aid' ? page.topic : undefined);
  return [element('strong', {}, `${expansion ?? term.label}:`), text(` ${definition}`)];
}

function isMark(node: ElementContent): boolean {
  return isElement(node, 'span') && typeof node.properties.dataTerm === 'string';
}

function explicitIds(nodes: ElementContent[]): string[] {
  return nodes.flatMap((node) => {
    if (!isElement(node)) return [];
    return isMark(node) ? [String(node.properties.dataTerm)] : explicitIds(node.children);
  });
}

/** Numbers the marks; a later mark of the same term, which only a writer can set, loses its tooltip and keeps its words. */
function numberMarks(children: ElementContent[]): string[] {
  const ids: string[] = [];
  const walk = (nodes: ElementContent[]): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (!isElement(node)) return [node];
      if (!isMark(node)) {
        node.children = walk(node.children);
        return [node];
      }
      const { dataTerm, ...properties } = node.properties;
      const id = String(dataTerm);
      const [button, number] = node.children;
      if (ids.includes(id)) return button && isElement(button) ? button.children : [];
      ids.push(id);
      if (number && isElement(number)) number.children = [text(String(ids.length))];
      return [{ ...node, properties }];
    });
  children.splice(0, children.length, ...walk(children));
  return ids;
}
