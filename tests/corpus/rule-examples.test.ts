import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lint } from '../../src/lint/lint.ts';
import { libraryChecks, rules } from '../../src/lint/registry.ts';
import type { Finding, Fix } from '../../src/schema/finding.ts';
import { linkExample } from '../support/rule-page.ts';
import { projectFolder } from '../support/run.ts';

/** What writers read, as reviewed text: a change of words, places or fixes shows in the diff of the snapshots. */

const today = '2026-11-24';

test('the words of every rule', async () => {
  const words = rules.map(({ id, severity, scope, description, messages }) => {
    const texts = Object.entries(messages).map(
      ([name, { message, hint }]) => `  ${name}\n    ${message}\n    ${hint}\n`,
    );
    return `${id} (${severity}, ${scope})\n  ${description}\n${texts.join('')}`;
  });
  await expect(words.join('\n')).toMatchFileSnapshot('rules.snapshot.txt');
});

test('the findings in every bad example', async () => {
  const ids = [...rules.map(({ id }) => id), ...Object.keys(libraryChecks)].sort();
  const texts = ids.map((id) => {
    const page = readFileSync(join(projectFolder, `content/aids/writing/${id}.mdx`), 'utf8');
    if (!/^```(?:mdx|yaml) bad$/m.test(page)) return `${id}: no example\n`;
    return `${id}\n${lint(linkExample(page, 'bad', id), { today })
      .map(show)
      .join('')}`;
  });
  await expect(texts.join('\n')).toMatchFileSnapshot('rule-examples.snapshot.txt');
});

function show({
  file,
  line,
  column,
  endLine,
  endColumn,
  severity,
  message,
  hint,
  fix,
  suggestions = [],
}: Finding): string {
  const place = `${file}:${line}:${column}-${endLine}:${endColumn}`;
  const fixes = [
    ...(fix ? [showFix('fix', fix)] : []),
    ...suggestions.map((each) => showFix('suggestion', each)),
  ];
  return `  ${place} ${severity}\n    ${message}\n    ${hint}\n${fixes.join('')}`;
}

function showFix(kind: string, { description, edits }: Fix): string {
  const places = edits.map(
    ({ file = '', line, column, endLine, endColumn, text }) =>
      `      ${file}${line}:${column}-${endLine}:${endColumn} ${JSON.stringify(text)}\n`,
  );
  return `    ${kind}: ${description}\n${places.join('')}`;
}
