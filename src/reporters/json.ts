import type { Finding } from '../schema/finding.ts';
import type { Report, Summary } from '../schema/report.ts';

/** One JSON object for programs. Its schema ships as `pitcrew/schemas/report.schema.json`. */
export function formatJson(findings: readonly Finding[], summary: Summary): string {
  const report: Report = { findings: [...findings], summary };
  return JSON.stringify(report, null, 2);
}
