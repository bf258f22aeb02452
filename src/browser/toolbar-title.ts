import type { Finding } from '../schema/finding.ts';

/** What the panel says first: a page without findings may still not build, for errors elsewhere. */
export function toolbarTitle(here: readonly Finding[], elsewhere: readonly Finding[]): string {
  const errors = elsewhere.filter(({ severity }) => severity === 'error').length;
  const more = errors > 0 ? `; ${errors} ${errors === 1 ? 'error' : 'errors'} in other files` : '';
  return (here.length === 0 ? 'Nothing would trip a reader here' : `${here.length} on this page`) + more;
}
