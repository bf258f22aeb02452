import type { Located } from '../../library/library.ts';
import type { Locator } from '../../library/locate.ts';
import type { Edit } from '../../schema/finding.ts';
import { addItem, type NewItem, writeInFlow } from './add-item.ts';
import { removeItem } from './remove-item.ts';
import { lineBreakOf } from './yaml-lines.ts';
import { findList } from './yaml-lists.ts';

/** A page under edit. */
interface PageText {
  text: string;
  locator: Locator;
  frontmatter: Located | undefined;
}

/**
 * Adds an item at the end of a list of the frontmatter, in the style that the list has; makes the list if need be. A
 * text is written as it is given: whatever YAML would misread must be quoted.
 */
export function addToList(page: PageText, field: string, item: NewItem): Edit | undefined {
  const { frontmatter } = page;
  if (!frontmatter) return undefined;
  const isAbsent = findList(frontmatter.text, field) === 'absent';
  return isAbsent ? addField(page, `${field}: [${writeInFlow(item)}]`) : addItem(frontmatter, field, item);
}

/** Removes an item from a list of the frontmatter; the last one leaves an empty list. */
export function removeFromList({ frontmatter }: PageText, field: string, index: number): Edit | undefined {
  return frontmatter && removeItem(frontmatter, field, index);
}

/** Adds a line with a field at the end of the frontmatter. Undefined where the field is there, or has no line of its own. */
export function addField({ text, locator, frontmatter }: PageText, line: string): Edit | undefined {
  const close = /^---[ \t]*\r?$/m.exec(text.slice(3));
  const field = line.slice(0, line.indexOf(':'));
  if (!frontmatter || !close || findList(frontmatter.text, field) !== 'absent') return undefined;
  return { ...locator.at(close.index + 3), text: `${line}${lineBreakOf(text)}` };
}
