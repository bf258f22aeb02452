import type { Aid } from '../../library/library.ts';
import type { Edit } from '../../schema/finding.ts';
import { addField, addToList } from './field-edits.ts';

/** Adds a foundation to the prerequisites of an aid, in the style that its list has; makes the list if need be. */
export function addPrerequisite({ document, fields }: Aid, foundation: string): Edit | undefined {
  if (fields.prerequisites === undefined)
    return addField(document, `prerequisites:\n  - foundation: ${foundation}`);
  return addToList(document, 'prerequisites', { foundation });
}
