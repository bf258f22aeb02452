import type { Library } from '../library/library.ts';
import type { Finding } from '../schema/finding.ts';

/** What a report may use beside the findings. */
export interface ReportContext {
  /** Names of all files that were linted. */
  files: readonly string[];
  /** The text of a file as it was linted. */
  textOf(file: string): string | undefined;
  /** The address of a file for a program that runs elsewhere: relative to the folder of the run, or `file:///…`. */
  uriOf(file: string): string;
  /** True for a finding that makes the run fail. */
  isFailure(finding: Finding): boolean;
  /** The library, where the run had one: its site may hold the pages of the rules. */
  library: Library | undefined;
  version: string;
}
