import { join } from 'node:path';
import { expect, test } from 'vitest';
import { linkLibrary } from '../../src/library/link.ts';
import { readContent } from '../../src/library/read.ts';
import { lint } from '../../src/lint/lint.ts';
import { projectFolder } from '../support/run.ts';

/** The starter library, notes and warnings included: a rule that begins to cry wolf shows here. */
test('the starter library has the findings that were reviewed', async () => {
  const library = linkLibrary(await readContent(join(projectFolder, 'content'), 'content'));
  const findings = lint(library, { today: '2026-11-24' }).map(
    ({ file, line, column, severity, ruleId, message }) =>
      `${file}:${line}:${column} ${severity} ${ruleId}: ${message}\n`,
  );
  await expect(findings.join('')).toMatchFileSnapshot('starter-library.snapshot.txt');
});
