import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLocator } from '../../src/library/locate.ts';
import { lint } from '../../src/lint/lint.ts';
import type { Range } from '../../src/schema/finding.ts';
import { type Files, makeLibrary } from '../support/library.ts';
import { projectFolder } from '../support/run.ts';
import { pieces } from './pieces.ts';

/** Whatever a page holds, the linter ends, and every place that it names lies in the file. */

const documents = 10_000;
/** Of the prefixes of each real page, one in so many is judged. `npm run test:fuzz` judges every one. */
const stride = process.env.PITCREW_FUZZ === 'full' ? 1 : 29;

const file = 'aids/print/a.mdx';

const text = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

const head =
  '---\ntask: Clear a jam\nkind: procedure\nsummary: The printer prints again.\nprerequisites: []\n---\n\n';

const page = fc.oneof(
  { weight: 6, arbitrary: text.map((body) => head + body) },
  { weight: 1, arbitrary: text },
  { weight: 1, arbitrary: text.map((yaml) => `---\n${yaml}\n---\nText.\n`) },
);

/** Lints a page beside a glossary, and checks every place of every finding. */
function judge(content: string): void {
  const files: Files = {
    [file]: content,
    'glossary.yaml':
      '- { id: tls, label: TLS, expansion: Transport Layer Security, definition: It encrypts. }\n',
  };
  for (const finding of lint(makeLibrary(files))) {
    expect(finding.message, JSON.stringify(finding)).not.toContain('[object');
    const edits = [finding.fix, ...(finding.suggestions ?? [])].flatMap((fix) => fix?.edits ?? []);
    for (const place of [finding, ...edits]) {
      const named = files[(place.file ?? finding.file).replace(/^content\//, '')];
      if (named !== undefined) expect(isInside(place, named), JSON.stringify(place)).toBe(true);
    }
  }
}

function isInside({ line, column, endLine, endColumn }: Range, content: string): boolean {
  const body = content.replace(/^\uFEFF/, '');
  const locator = createLocator(body);
  const start = locator.offsetOf(line, column);
  const end = locator.offsetOf(endLine, endColumn);
  const back = locator.at(start, end);
  return start <= end && end <= body.length && back.line === line && back.column === column;
}

test(`${documents} random pages`, () => {
  fc.assert(fc.property(page, judge), { numRuns: documents, seed: 20261124 });
}, 600_000);

const folder = join(projectFolder, 'content/aids');
const real = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.mdx'))
  .sort()
  .filter((_, i) => i % 2 === 0)
  .slice(0, 50);

describe(`prefixes of ${real.length} real pages, one in ${stride}`, () => {
  test.each(real)(
    '%s',
    (name) => {
      const whole = readFileSync(join(folder, name), 'utf8');
      for (let length = real.indexOf(name) % stride; length <= whole.length; length += stride)
        judge(whole.slice(0, length));
    },
    600_000,
  );
});
