import type { Library } from '../library/library.ts';

/** Where the starter library documents each rule. */
const starterPages = 'https://pitcrew.example/writing/';

/** Address of a rule's page: on the site of the library when it has one, else in the starter library. */
export function ruleUrl(ruleId: string, library?: Library): string {
  const own = library?.addresses.get(`/writing/${ruleId}/`);
  const site = library?.site.url;
  return own && site ? `${site.replace(/\/+$/, '')}${own.address}` : `${starterPages}${ruleId}/`;
}
