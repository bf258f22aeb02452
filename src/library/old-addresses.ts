import type { Finding } from '../schema/finding.ts';
import type { Library, Page } from './library.ts';

/** First parts of addresses that the site itself uses. No topic may take one. */
export const reservedTopics: ReadonlySet<string> = new Set([
  '404',
  'foundations',
  'glossary',
  'media',
  'pagefind',
  'report',
  'search',
  'social',
  'tasks',
]);

/** Reports earlier addresses that cannot redirect, since something else answers there. */
export function checkOldAddresses(library: Library): Finding[] {
  const claims = new Map<string, Page>();
  const findings: Finding[] = [];
  for (const page of library.pages.values())
    page.fields.was.forEach((old, i) => {
      const claimed = claims.get(old);
      const message = holderOf(old, page, library) ?? (claimed && claimMessage(old, page, claimed));
      if (!claimed) claims.set(old, page);
      if (message) findings.push(takenAddress(page, ['was', i], message, old));
    });
  return findings;
}

/** Says what stands at an address; undefined where a redirect may stand. */
function holderOf(address: string, from: Page, library: Library): string | undefined {
  const page = library.addresses.get(address);
  if (page === from) return `${address} is the address of this page now.`;
  if (page) return `${page.document.file} has the address ${address} now.`;
  if (library.topics.some((topic) => address === `/${topic.id}/`))
    return `${address} is the address of a topic.`;
  const [first = '', ...rest] = address.split('/').filter(Boolean);
  const isFoundation = first === 'foundations' && rest.length === 1;
  return reservedTopics.has(first) && !isFoundation
    ? `${address} is an address of the site itself.`
    : undefined;
}

function claimMessage(old: string, page: Page, claimed: Page): string {
  return claimed === page
    ? `${old} is in \`was\` twice.`
    : `${claimed.document.file} names ${old} in \`was\`, too.`;
}

function takenAddress(
  { id, document }: Page,
  path: PropertyKey[],
  message: string,
  address: string,
): Finding {
  return {
    ruleId: 'no-duplicate-address',
    severity: 'error',
    file: document.file,
    ...(document.frontmatter?.at(path) ?? document.locator.at(0, 0)),
    message,
    hint: 'Remove it from `was`.',
    data: { id, address },
  };
}
