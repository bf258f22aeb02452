import { describe, expect, test } from 'vitest';
import { lint, lintPages, reportApart } from '../../../src/lint/lint.ts';
import { noOutdatedBaseline } from '../../../src/lint/outdated-baseline.ts';
import type { Finding } from '../../../src/schema/finding.ts';
import { siteSchema } from '../../../src/schema/site.ts';
import { aid, makeLibrary } from '../../support/library.ts';

const brief = (findings: readonly Finding[]) =>
  findings.map(({ file, ruleId, severity }) => `${file.replace('content/', '')} ${ruleId} ${severity}`);

const only = new Set([
  'no-undefined-acronym',
  'no-undefined-acronym-in-glossary',
  'no-duplicate-task',
  'no-unknown-rule',
]);
const files = {
  'site.yaml': 'title: T\nrules: { no-such-thing: off }\n',
  'glossary.yaml': '- { id: tray, label: tray, definition: Takes a QXG. }\n',
  'aids/print/a.mdx': aid('The QXF.'),
  'aids/print/b.mdx': aid('The QXF.'),
  'aids/print/draft.mdx': aid('The QXF.', 'draft: true', 'Load paper'),
  'aids/print/broken.mdx': '<Note>\n',
};
const named = (...paths: string[]) => new Set(paths.map((path) => `content/${path}`));

test('a whole library is judged in order of files', () => {
  expect(brief(lint(makeLibrary(files), { only }))).toEqual([
    'aids/print/a.mdx no-undefined-acronym error',
    'aids/print/b.mdx no-duplicate-task warning',
    'aids/print/b.mdx no-undefined-acronym error',
    'aids/print/broken.mdx no-broken-page error',
    'aids/print/draft.mdx no-undefined-acronym warning',
    'glossary.yaml no-undefined-acronym-in-glossary error',
    'site.yaml no-unknown-rule error',
  ]);
});

describe('some files of a library are judged', () => {
  test.each([
    [['aids/print/b.mdx'], ['aids/print/b.mdx no-undefined-acronym error']],
    [['aids/print/draft.mdx'], ['aids/print/draft.mdx no-undefined-acronym warning']],
    [['aids/print/broken.mdx'], ['aids/print/broken.mdx no-broken-page error']],
    [['site.yaml'], ['site.yaml no-unknown-rule error']],
    [['glossary.yaml'], []],
    [
      ['aids/print/b.mdx', 'aids/print/a.mdx', 'site.yaml'],
      [
        'aids/print/a.mdx no-undefined-acronym error',
        'aids/print/b.mdx no-undefined-acronym error',
        'site.yaml no-unknown-rule error',
      ],
    ],
    [[], []],
  ])('without the rules for the library as a whole: %j', (paths, expected) => {
    expect(brief(lintPages(makeLibrary(files), named(...paths), { only }))).toEqual(expected);
  });

  test('with every rule that is not off', () => {
    const library = makeLibrary({
      'site.yaml': 'title: T\nrules: { no-long-aid: off }\n',
      ...{ 'aids/print/a.mdx': aid('The QXF.') },
    });
    expect(brief(lintPages(library, named('aids/print/a.mdx')))).toEqual([
      'aids/print/a.mdx no-undefined-acronym error',
    ]);
  });

  test('and what does not parse names the page of its rule', () => {
    const [finding] = lintPages(makeLibrary(files), named('aids/print/broken.mdx'));
    expect(finding?.url).toBe('https://pitcrew.example/writing/no-broken-page/');
  });
});

test('in a preview, what is still in the making only warns', () => {
  const library = makeLibrary({
    'aids/print/a.mdx': aid('x').replace('[]', '[{ aid: b }]'),
    'aids/print/b.mdx': aid('x', 'draft: true', 'Load paper'),
  });
  const severities = (isPreview?: boolean) =>
    lint(library, { only: new Set(['no-unpublished-prerequisite']), ...(isPreview && { isPreview }) }).map(
      ({ severity }) => severity,
    );
  expect([severities(), severities(true)]).toEqual([['error'], ['warning']]);
});

test('an unknown rule in site.yaml that is like no other names none', () => {
  const library = makeLibrary({
    'site.yaml': 'title: T\nrules: { zzz: off }\n',
    'aids/print/a.mdx': aid('x'),
  });
  const [finding] = lint(library, { only: new Set(['no-unknown-rule']) });
  expect(finding?.data).toMatchObject({ messageId: 'unknown', rule: 'zzz', nearest: null });
});

describe('findings about a file outside the content', () => {
  const range = { line: 1, column: 1, endLine: 1, endColumn: 2 };
  const problem = { messageId: 'mended', range, data: { rule: 'no-long-aid', page: 'a.mdx' } };
  const report = (settings: Partial<Parameters<typeof reportApart>[2]>) =>
    reportApart(noOutdatedBaseline, [problem, problem], { file: 'known.json', ...settings }).map(
      ({ file, severity }) => `${file} ${severity}`,
    );
  const site = (severity: string) =>
    siteSchema.parse({ title: 'T', rules: { 'no-outdated-baseline': severity } });

  test.each<[string, Parameters<typeof report>[0], string[]]>([
    ['have the severity of their rule', {}, Array(2).fill('known.json warning')],
    ['have the severity that the site sets', { site: site('error') }, Array(2).fill('known.json error')],
    ['are left out where the site turns the rule off', { site: site('off') }, []],
    ['are left out where another rule is asked for', { only: new Set(['no-long-aid']) }, []],
    [
      'are there where the rule is asked for',
      { only: new Set(['no-outdated-baseline']), site: site('off') },
      Array(2).fill('known.json warning'),
    ],
  ])('%s', (_, settings, expected) => {
    expect(report(settings)).toEqual(expected);
  });

  test('are worded like others', () => {
    const [finding] = reportApart(noOutdatedBaseline, [problem], { file: 'known.json' });
    expect(finding).toMatchObject({
      ...range,
      ruleId: 'no-outdated-baseline',
      message: expect.stringContaining('`no-long-aid` in a.mdx'),
    });
  });
});
