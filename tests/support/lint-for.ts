import type { Library } from '../../src/library/library.ts';
import { type LintSettings, lint } from '../../src/lint/lint.ts';
import type { Finding } from '../../src/schema/finding.ts';

/** What the engine is tried with. Other rules find more in pages as short as those of the tests. */
const tried = new Set([
  'no-broken-link',
  'no-broken-page',
  'no-broken-yaml',
  'no-invalid-suppression',
  'no-undefined-acronym',
  'no-unknown-rule',
  'no-unused-suppression',
  'require-alt-text',
]);

/** Lints with every rule, and gives the findings of a few. */
export function lintFor(library: Library, settings?: LintSettings): Finding[] {
  return lint(library, settings).filter(({ ruleId }) => tried.has(ruleId));
}
