import { ruleIds } from '../../src/lint/registry.ts';

/** What the command line is tried with. Other rules find more in pages as short as those of the tests. */
const tried = new Set([
  'no-broken-link',
  'no-invalid-suppression',
  'no-late-definition',
  'no-outdated-baseline',
  'no-undefined-acronym',
  'no-unused-suppression',
  'require-prerequisites',
]);

/** A site.yaml that turns all other rules off. */
export const quietSite = `title: T\nrules:\n${ruleIds
  .filter((id) => !tried.has(id))
  .map((id) => `  ${id}: off\n`)
  .join('')}`;
