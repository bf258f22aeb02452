import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { htmlOf, siteFolder, templates } from '../support/pages.ts';

/** Kilobytes of 1000 bytes, gzip. */
const kilobytes = (bytes: Buffer | string) => gzipSync(bytes, { level: 9 }).length / 1000;

/** The glossary holds every definition of the library: its weight is its content. */
const isWhole = (name: string) => name === 'glossary' || name === 'missing page';

for (const [name, address] of templates()) {
  if (isWhole(name)) continue;
  test(`${name}: at most 10 kB of HTML and 10 kB of CSS`, () => {
    const html = htmlOf(address);
    expect(kilobytes(html)).toBeLessThanOrEqual(10);
    const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]*)"/g)].map(
      (match) => match[1] ?? '',
    );
    const css = sheets.map((sheet) => readFileSync(join(siteFolder, sheet)));
    expect(sheets.length).toBeGreaterThan(0);
    expect(css.reduce((sum, sheet) => sum + kilobytes(sheet), 0)).toBeLessThanOrEqual(10);
    expect(html).not.toMatch(/<style|<script[^>]* src=| style="/);
  });
}
