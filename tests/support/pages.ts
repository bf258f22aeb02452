import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { filesBelow } from './site.ts';

/** The built site that browser tests run on. */
export const siteFolder = resolve(process.env.PITCREW_TEST_SITE ?? 'dist');

let pages: [address: string, html: string][] | undefined;

function builtPages(): [string, string][] {
  pages ??= [...filesBelow(siteFolder)]
    .filter(([path]) => path.endsWith('index.html'))
    .map(([path, bytes]): [string, string] => [
      `/${path.replace(/index\.html$/, '')}`,
      bytes.toString('utf8'),
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return pages;
}

/** The address of the first page whose HTML has all of these. Tests name what they need, not who has it. */
export function pageWith(...parts: (string | RegExp)[]): string {
  const has = (html: string) =>
    parts.every((part) => (typeof part === 'string' ? html.includes(part) : part.test(html)));
  const found = builtPages().find(([, html]) => has(html));
  if (!found) throw new Error(`No page of ${siteFolder} has ${parts.join(' and ')}.`);
  return found[0];
}

/** Every address of the site. */
export function addresses(): string[] {
  return builtPages().map(([address]) => address);
}

export function htmlOf(address: string): string {
  return readFileSync(join(siteFolder, address, 'index.html'), 'utf8');
}

const kind = (id: string) => pageWith('data-type="aid"', `data-kind="${id}"`);

/** One page of each template, and of each kind of aid. */
export const templates = (): [name: string, address: string][] => [
  ['home', '/'],
  ['topic', pageWith('id="group-steps"')],
  ['procedure', kind('procedure')],
  ['checklist', kind('checklist')],
  ['decision', kind('decision')],
  ['reference', kind('reference')],
  ['troubleshooting', kind('troubleshooting')],
  ['change', kind('change')],
  ['tip', kind('tip')],
  ['foundation', pageWith('data-type="foundation"')],
  ['foundations', '/foundations/'],
  ['glossary', '/glossary/'],
  ['tasks', '/tasks/'],
  ['search', '/search/'],
  ['missing page', '/there/is-nothing-here/'],
];
