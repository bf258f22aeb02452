import type { Finding } from './finding.ts';

/** What the development server tells the toolbar app in the browser. */
export interface ToolbarFindings {
  findings: Finding[];
  /** Address of each page, by the file that findings name. */
  addresses: Record<string, string>;
}
