import type { Summary } from '../lint/summary.ts';
import type { Finding } from '../schema/finding.ts';

/** `{ "findings": […], "summary": {…} }`: one stable shape for tools. */
export function formatJson(findings: readonly Finding[], summary: Summary): string {
  return JSON.stringify({ findings, summary }, null, 2);
}
