import { expect, test } from 'vitest';
import { parseDocument } from '../../../../src/library/document.ts';
import type { Document } from '../../../../src/library/library.ts';
import { lint, lintDocuments } from '../../../../src/lint/lint.ts';
import { siteSchema } from '../../../../src/schema/site.ts';
import { aid, makeLibrary } from '../../../support/library.ts';
import { testRule } from '../../../support/rule-tester.ts';

const list = (count: number, marked = 0) =>
  Array.from({ length: count }, (_, i) =>
    i + 1 === marked ? `«${i + 1}. Do it.»` : `${i + 1}. Do it.`,
  ).join('\n');
const steps = (count: number, marked = 0) => `<Steps>\n\n${list(count, marked)}\n\n</Steps>`;
const reference = (body: string) => ({
  'aids/print/a.mdx': aid(body).replace('kind: procedure', 'kind: reference'),
});

testRule('no-long-procedure', {
  valid: {
    'seven steps': steps(7),
    'two procedures of six': `${steps(6)}\n\n${steps(6)}`,
    'steps inside a step': `<Steps>\n\n1. Do it.\n\n${list(9).replace(/^/gm, '   ')}\n\n</Steps>`,
    'a numbered list on a page of facts': reference(list(12)),
    'a bulleted list': list(12).replace(/^\d+\./gm, '-'),
  },
  invalid: {
    'eight steps': { content: steps(8, 8), messages: ['long'], says: ['8 steps'] },
    'twelve steps, at the eighth, with what stands below it': {
      content: steps(12, 8).replace('8. Do it.»', '8. Do it.»\n\n   More.\n'),
      messages: ['long'],
      says: ['12 steps'],
    },
    'a plain numbered list in a procedure': { content: list(8, 8), messages: ['long'] },
    'steps on a page of facts': { content: reference(steps(8, 8)), messages: ['long'] },
  },
});

test.each([
  [8, undefined, 'warning'],
  [9, undefined, 'warning'],
  [10, undefined, 'error'],
  [10, 'warning', 'warning'],
  [8, 'note', 'note'],
])('%i steps with the rule set to %s: %s', (count, setting, severity) => {
  const rules = setting ? `rules: { no-long-procedure: ${setting} }\n` : '';
  const library = makeLibrary({
    'site.yaml': `title: Aids\n${rules}`,
    'aids/print/a.mdx': aid(steps(count)),
  });
  const findings = lint(library, { only: new Set(['no-long-procedure']) });
  expect(findings.map((finding) => finding.severity)).toEqual([severity]);
});

test('outside a library, a numbered list that commands is a procedure', () => {
  const open = (text: string) => parseDocument('a.mdx', text, 'mdx').document as Document;
  const count = (text: string, language = 'en') =>
    lintDocuments([open(text)], {
      only: new Set(['no-long-procedure']),
      site: siteSchema.parse({ title: 'T', language }),
    }).length;
  const facts = Array.from({ length: 12 }, (_, i) => `${i + 1}. The printer of floor ${i}.`).join('\n');
  expect(count(steps(12))).toBe(1);
  expect(count(list(12).replaceAll('Do it', 'Open the lid'))).toBe(1);
  expect(count(list(12).replaceAll('Do it', 'Open the lid'), 'de')).toBe(0);
  expect(count(facts)).toBe(0);
  const mixed = (commands: number) =>
    list(12).replace(/Do it/g, () => (commands-- > 0 ? 'Open the lid' : 'The lid is red'));
  expect(count(mixed(8))).toBe(1);
  expect(count(mixed(7))).toBe(0);
  expect(count(list(12).replaceAll('Do it', 'Open: what opens the lid'))).toBe(0);
});
