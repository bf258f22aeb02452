import type { Finding } from '../schema/finding.ts';

/** Findings by file, in the order of the files' first findings. */
export function groupByFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    const ofFile = files.get(finding.file);
    if (ofFile) ofFile.push(finding);
    else files.set(finding.file, [finding]);
  }
  return files;
}
