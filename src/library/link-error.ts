import type { Finding } from '../schema/finding.ts';

/** A finding of linking. */
export function linkError(
  ruleId: string,
  file: string,
  range: Pick<Finding, 'line' | 'column' | 'endLine' | 'endColumn'>,
  message: string,
  hint: string,
  data: Finding['data'],
): Finding {
  return { ruleId, severity: 'error', file, ...range, message, hint, data };
}
