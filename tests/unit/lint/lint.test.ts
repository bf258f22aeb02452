import { expect, test } from 'vitest';
import { parseDocument } from '../../../src/library/document.ts';
import type { Document } from '../../../src/library/library.ts';
import { lintDocuments } from '../../../src/lint/lint.ts';
import { libraryChecks, rules } from '../../../src/lint/registry.ts';
import { findingSchema } from '../../../src/schema/finding.ts';
import { siteSchema } from '../../../src/schema/site.ts';
import { aid, makeLibrary } from '../../support/library.ts';
import { lintFor } from '../../support/lint-for.ts';

function open(file: string, text: string): Document {
  const { document } = parseDocument(file, text, file.endsWith('.mdx') ? 'mdx' : 'md');
  if (!document) throw new Error('It does not parse.');
  return document;
}

const site = (rest: string) => `title: T\n${rest}\n`;
const brief = (findings: { ruleId: string; severity: string }[]) =>
  findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`);

test('a finding has the published shape, and filled words', () => {
  const [finding] = lintFor(makeLibrary({ 'aids/print/a.mdx': aid('Use LOTO and LOTO.') }));
  expect(findingSchema.parse(finding)).toEqual({
    ruleId: 'no-undefined-acronym',
    severity: 'error',
    file: 'content/aids/print/a.mdx',
    line: 7,
    column: 5,
    endLine: 7,
    endColumn: 9,
    message: '`LOTO` is used here but never spelled out.',
    hint: 'Write “long form (LOTO)” at first use, or add LOTO to the glossary.',
    url: 'https://pitcrew.example/writing/no-undefined-acronym/',
    data: { messageId: 'undefined', token: 'LOTO', uses: 2, where: 'the glossary', expansion: null },
  });
});

test('the address of a rule is on the site of the library when it has the page', () => {
  const library = makeLibrary({
    'topics.yaml':
      '- { id: print, label: P, description: D. }\n- { id: writing, label: W, description: D. }\n',
    'site.yaml': site('url: https://aids.example.com/'),
    'aids/print/a.mdx': aid('Use LOTO.'),
    'aids/writing/no-undefined-acronym.mdx': aid('Text.'),
  });
  expect(lintFor(library)[0]?.url).toBe('https://aids.example.com/writing/no-undefined-acronym/');
});

test('site.yaml sets severities, and turns rules off', () => {
  const files = { 'aids/print/a.mdx': aid('Use LOTO. [a](/b/)') };
  const settings = site('rules: { no-undefined-acronym: note, no-broken-link: off }');
  expect(brief(lintFor(makeLibrary({ ...files, 'site.yaml': settings })))).toEqual([
    'no-undefined-acronym note',
  ]);
});

test('a rule that is asked for runs even when it is off', () => {
  const library = makeLibrary({
    'site.yaml': site('rules: { no-broken-link: off }'),
    'aids/print/a.mdx': aid('LOTO [a](/b/)'),
  });
  expect(brief(lintFor(library, { only: new Set(['no-broken-link']) }))).toEqual(['no-broken-link error']);
});

test('an unknown rule in site.yaml is reported at its place', () => {
  const library = makeLibrary({
    'site.yaml': site('rules:\n  no-broken-lnk: off'),
    'aids/print/a.mdx': aid('x'),
  });
  expect(lintFor(library)).toMatchObject([
    {
      ruleId: 'no-unknown-rule',
      file: 'content/site.yaml',
      line: 3,
      column: 3,
      endColumn: 16,
      hint: 'Write `no-broken-link`.',
    },
  ]);
});

test('a draft stops nothing: its errors are warnings', () => {
  const library = makeLibrary({ 'aids/print/a.mdx': aid('LOTO', 'draft: true') });
  expect(brief(lintFor(library))).toEqual(['no-undefined-acronym warning']);
});

test('a page that does not parse is a finding, and the others are judged', () => {
  const library = makeLibrary({
    'aids/print/a.mdx': aid('<Note>'),
    'aids/print/b.mdx': aid('LOTO [a](/print/a/)', 'related: [a]').replace('[]', '[{ aid: a }]'),
  });
  expect(brief(lintFor(library))).toEqual(['no-broken-page error', 'no-undefined-acronym error']);
  expect(brief(lintFor(library, { only: new Set(['no-broken-link']) }))).toEqual(['no-broken-page error']);
});

test('findings stand in order of file, place and rule', () => {
  const library = makeLibrary({
    'aids/print/b.mdx': aid('![](./x.png) QXF'),
    'aids/print/a.mdx': aid('QXF'),
  });
  expect(
    lintFor(library).map(({ file, line, column, ruleId }) => `${file}:${line}:${column} ${ruleId}`),
  ).toEqual([
    'content/aids/print/a.mdx:7:1 no-undefined-acronym',
    'content/aids/print/b.mdx:7:1 no-broken-link',
    'content/aids/print/b.mdx:7:1 require-alt-text',
    'content/aids/print/b.mdx:7:14 no-undefined-acronym',
  ]);
});

test('documents outside a library meet the rules that need none', () => {
  const documents = [
    open('a.mdx', 'import X from "y"\n\n<X>{z} QXF</X> [a](/nowhere/) ![](b.png)\n'),
    open('b.md', '{% x %} QXG and the quick xerox hub (QXH).\n'),
  ];
  expect(
    lintDocuments(documents).map(({ ruleId, file, data }) => `${file} ${ruleId} ${data.token ?? ''}`),
  ).toEqual(['a.mdx no-undefined-acronym QXF', 'a.mdx require-alt-text ', 'b.md no-undefined-acronym QXG']);
});

test('documents outside a library follow the settings that they are given', () => {
  const settings = siteSchema.parse({ title: 'T', baseline: ['QXF'], rules: { 'require-alt-text': 'off' } });
  const findings = lintDocuments([open('a.md', 'QXF QXG ![](b.png)')], { site: settings });
  expect(findings.map(({ data, hint }) => `${data.token} ${hint}`)).toEqual([
    'QXG Write “long form (QXG)” at first use, or add QXG to `baseline` in site.yaml.',
  ]);
});

test('rules have one id each, in order, and words for readers', () => {
  const ids = rules.map((rule) => rule.id);
  expect(ids).toEqual([...new Set(ids)].sort());
  for (const rule of rules) {
    expect(rule.id).toMatch(/^(?:no|require)(?:-[a-z]+)+$/);
    expect(rule.description).toMatch(/\.$/);
    for (const { message, hint } of Object.values(rule.messages)) {
      expect(message).toMatch(/\.$/);
      expect(hint).toMatch(/\.$|\}$/);
    }
  }
  expect(Object.keys(libraryChecks).filter((id) => ids.includes(id))).toEqual([]);
});

test.each([
  ['an alias that names nothing', aid('x', 'owner: *nobody'), 'no-broken-yaml', 6],
  [
    'an alias that multiplies the text',
    aid(
      'x',
      `aliases: &a [${'x,'.repeat(9)}]\n${[...'bcdefg'].map((name, i) => `${name}: &${name} [${`*${'abcdef'[i]},`.repeat(9)}]`).join('\n')}`,
    ),
    'no-broken-yaml',
    9,
  ],
  ['blocks nested without end', aid(`${'> '.repeat(5000)}x`), 'no-broken-page', 7],
])('%s is a finding, not a crash', (_, text, ruleId, line) => {
  const findings = lintFor(makeLibrary({ 'aids/print/a.mdx': text }));
  expect(findings.map((finding) => `${finding.ruleId} ${finding.line}`)).toEqual([`${ruleId} ${line}`]);
});

test('every place of a page that is cut off anywhere lies inside it', () => {
  const page = aid(
    '# A **b** [c](/d "e")\r\n\r\n> 🚗 QXF\r\n\r\n| a | b |\r\n| - | - |\r\n| QXG | ![](x) |\r\n\r\n<Note a={{ b }}>QXH</Note>\r\n',
    'terms: [x]',
  );
  for (let end = 0; end < page.length; end++) {
    const text = page.slice(0, end);
    const lines = text.split(/\r\n|\n|\r/);
    for (const { file, line, column, endLine, endColumn } of lintFor(
      makeLibrary({ 'aids/print/a.mdx': text }),
    )) {
      if (!file.endsWith('.mdx')) continue;
      expect(line).toBeLessThanOrEqual(endLine);
      expect(endLine).toBeLessThanOrEqual(lines.length);
      expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
      expect(endColumn).toBeLessThanOrEqual((lines[endLine - 1] ?? '').length + 1);
    }
  }
});
