import type { Edit, Fix } from '../../schema/finding.ts';

/** A fix of one edit; none where the edit cannot be made. */
export function fixWith(description: string, edit: Edit | undefined): Fix | undefined {
  return edit && { description, edits: [edit] };
}

/** The fixes that can be made. */
export function choices(...fixes: (Fix | undefined)[]): Fix[] {
  return fixes.filter((fix) => fix !== undefined);
}
