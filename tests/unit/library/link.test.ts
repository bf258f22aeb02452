import { describe, expect, test } from 'vitest';
import type { Asset } from '../../../src/library/library.ts';
import { aid, makeLibrary } from '../../support/library.ts';

/** A finding as one line: rule, file, place, hint. */
function findingsOf(files: Record<string, string>): string[] {
  return makeLibrary(files).findings.map(
    ({ ruleId, file, line, column, hint }) => `${ruleId} ${file}:${line}:${column} ${hint}`,
  );
}

describe('linkLibrary', () => {
  test('links aids to topics and gives them addresses and ids', () => {
    const library = makeLibrary({ 'aids/print/clear-a-jam.mdx': aid('Pull the paper out.') });
    expect(library.findings).toEqual([]);
    expect(library.aids[0]).toMatchObject({
      id: 'clear-a-jam',
      address: '/print/clear-a-jam/',
      topic: 'print',
      title: 'Clear a jam',
    });
    expect(library.addresses.get('/print/clear-a-jam/')).toBe(library.pages.get('clear-a-jam'));
  });

  test('an id in the frontmatter names the page, whatever its address', () => {
    const library = makeLibrary({ 'aids/print/clear-a-jam.mdx': aid('Pull.', 'id: jam') });
    expect(library.pages.get('jam')?.address).toBe('/print/clear-a-jam/');
  });

  test.each([
    [
      'an unknown field',
      aid('x', 'sumary: y'),
      'no-unknown-field content/aids/print/a.mdx:6:1 Write `summary`.',
    ],
    ['a field of another kind', aid('x', 'decides: y'), 'no-unknown-field content/aids/print/a.mdx:6:1'],
    [
      'a wrong kind',
      aid('x').replace('procedure', 'proceedure'),
      'no-invalid-field content/aids/print/a.mdx:3:7 Write `procedure`.',
    ],
    [
      'a missing field',
      '---\nkind: tip\nsummary: x\n---\n',
      'no-invalid-field content/aids/print/a.mdx:2:1 Add `task:` with text.',
    ],
    [
      'a missing field of one kind',
      '---\ntask: Mend it\nkind: decision\nsummary: x\n---\n',
      'no-invalid-field content/aids/print/a.mdx:2:1 Add `decides:` with text.',
    ],
    [
      'a wrong type',
      aid('x', 'draft: maybe'),
      'no-invalid-field content/aids/print/a.mdx:6:8 Write `true` or `false`.',
    ],
    [
      'text where a list belongs',
      aid('x', 'terms: tls'),
      'no-invalid-field content/aids/print/a.mdx:6:8 Write a list',
    ],
    [
      'a day that does not exist',
      aid('x', 'review: { last: 2026-02-31 }'),
      'no-invalid-field content/aids/print/a.mdx:6:17 Write a day that exists',
    ],
    [
      'a shapeless prerequisite',
      aid('x').replace('[]', '\n  - Root access'),
      'no-invalid-field content/aids/print/a.mdx:6:5 Write one of `aid: id`',
    ],
    [
      'broken YAML',
      '---\ntask: "Mend\nkind: tip\n---\n',
      'no-broken-yaml content/aids/print/a.mdx:2:7 Close the quote or the bracket.',
    ],
    [
      'a field under a name with a slip, which it is missing by',
      aid('x').replace('summary:', 'sumary:'),
      'no-unknown-field content/aids/print/a.mdx:4:1 Write `summary`.',
    ],
    [
      'a kind in capitals',
      aid('x').replace('kind:', 'Kind:'),
      'no-unknown-field content/aids/print/a.mdx:3:1 Write `kind`.',
    ],
    [
      'a review without its day',
      aid('x', 'review: { every: 90 }'),
      'no-invalid-field content/aids/print/a.mdx:6:9 Add `last:`. Write a day that exists',
    ],
    [
      'an empty line above the frontmatter',
      `\n${aid('x')}`,
      'no-invalid-field content/aids/print/a.mdx:1:1 Remove what stands above the first ---',
    ],
    [
      'a field twice',
      aid('x', 'kind: tip'),
      'no-broken-yaml content/aids/print/a.mdx:6:1 Keep one of the two fields.',
    ],
    [
      'frontmatter that never closes',
      '---\ntask: Mend\n\nText',
      'no-broken-page content/aids/print/a.mdx:1:1 Put a line with `---`',
    ],
    [
      'no frontmatter',
      'Text',
      'no-invalid-field content/aids/print/a.mdx:1:1 Begin with ---, then `task:`, `kind:` and `summary:`',
    ],
    ['empty frontmatter', '---\n---\nText\n\n---\n', 'no-invalid-field content/aids/print/a.mdx:'],
    ['a tab', aid('x', 'aliases:\n\t- a\n\t- b'), 'no-broken-yaml content/aids/print/a.mdx:'],
    ['a bare day of review', aid('x', 'review: 2026-11-23'), 'Write { last: 2026-11-23, every: 90 }.'],
    ['an unclosed component', aid('<Note>\n\nText'), 'no-broken-page content/aids/print/a.mdx:'],
    [
      'an HTML comment',
      aid('<!-- no -->'),
      'no-broken-page content/aids/print/a.mdx:7:1 Write a comment as {/* … */}.',
    ],
  ])('%s is a finding with its place and what to type', (_, text, expected) => {
    const findings = findingsOf({ 'aids/print/a.mdx': text });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(expected);
  });

  test.each<[string, Record<string, string>, string]>([
    [
      'an unknown topic',
      { 'aids/prnt/a.mdx': aid('x') },
      'no-unknown-topic content/aids/prnt/a.mdx:1:1 Move the file to aids/print/',
    ],
    [
      'a folder whose name can be no topic',
      { 'aids/My Topic/a.mdx': aid('x') },
      'no-unknown-topic content/aids/My Topic/a.mdx:1:1 Rename the folder to my-topic.',
    ],
    [
      'a folder of letters with marks',
      { 'aids/Büro & Post_/a.mdx': aid('x') },
      'no-unknown-topic content/aids/Büro & Post_/a.mdx:1:1 Rename the folder to buro-post.',
    ],
    [
      'a folder without a Latin letter',
      { 'aids/印刷机房/a.mdx': aid('x') },
      'Rename the folder: lower-case letters, digits and single hyphens.',
    ],
    [
      'a topic in capitals',
      { 'aids/Print/a.mdx': aid('x') },
      'no-unknown-topic content/aids/Print/a.mdx:1:1 Move the file to aids/print/.',
    ],
    [
      'a topic that takes an address of the site',
      {
        'topics.yaml':
          '- { id: glossary, label: G, description: x }\n- { id: print, label: P, description: x }',
        'aids/print/a.mdx': aid('x'),
      },
      'no-duplicate-address content/topics.yaml:1:9',
    ],
    [
      'two pages with one id',
      { 'aids/print/a.mdx': aid('x'), 'foundations/a.mdx': '---\ntitle: A\nsummary: x\n---\n' },
      'no-duplicate-id content/foundations/a.mdx:2:1',
    ],
    [
      'two files with one address',
      { 'aids/print/a.md': aid('x', 'id: one'), 'aids/print/a.mdx': aid('x', 'id: two') },
      'no-duplicate-address content/aids/print/a.mdx:2:1',
    ],
    [
      'a term twice',
      {
        'aids/print/a.mdx': aid('x'),
        'glossary/a.yaml': '- { id: tls, label: TLS, definition: x }',
        'glossary/b.yaml': '- { id: tls, label: TLS, definition: x }',
      },
      'no-duplicate-id content/glossary/b.yaml:1:9',
    ],
    [
      'a question without its page',
      { 'aids/print/jam.mdx': aid('x'), 'questions.yaml': '- { question: paper stuck, answers: [jamm] }' },
      'no-unknown-answer content/questions.yaml:1:38 Write `jam`.',
    ],
    [
      'an aid outside a topic',
      { 'aids/a.mdx': aid('x') },
      'no-misplaced-page content/aids/a.mdx:1:1 Move it to aids/<topic>/<name>.mdx.',
    ],
    [
      'a file name that makes no address',
      { 'aids/print/A Jam.mdx': aid('x') },
      'no-misplaced-page content/aids/print/A Jam.mdx:1:1',
    ],
    [
      'an unknown site setting',
      { 'aids/print/a.mdx': aid('x'), 'site.yaml': 'title: x\nbase_line: []\n' },
      'no-unknown-field content/site.yaml:2:1',
    ],
    ['an empty folder', {}, 'no-empty-library content:1:1'],
    [
      'a folder inside the content folder',
      { 'print/a.mdx': aid('x'), 'scan/b.mdx': aid('x') },
      'no-empty-library content:1:1 Name the folder in which aids/ stands',
    ],
    ...(
      [
        ['glossary/terms.yml', 'Name the file terms.yaml.'],
        ['questions/core.yml', 'Name the file core.yaml.'],
        ['glossary/a.mdx', 'Move the file to aids/<topic>/ or foundations/.'],
        ['foundation/x.mdx', 'Name the folder foundations.'],
        ['aid/print/x.mdx', 'Name the folder aids.'],
        ['glossry/a.yaml', 'Name the folder glossary.'],
        ['notes.mdx', 'Move the file to aids/<topic>/ or foundations/.'],
        ['other/list.yaml', 'Move the file to glossary/ or questions/.'],
        ['topics.yml', 'Name the file topics.yaml.'],
        ['config/topics.yaml', 'Move the file to the top of the content folder.'],
      ] as const
    ).map(([path, hint]): [string, Record<string, string>, string] => [
      `what nothing reads at ${path}`,
      { 'aids/print/a.mdx': aid('x'), [path]: '' },
      `no-misplaced-page content/${path}:1:1 ${hint}`,
    ]),
    [
      'a list with a slip in its name',
      { 'aids/print/a.mdx': aid('x'), 'topcs.yaml': '[]' },
      'no-misplaced-page content/topcs.yaml:1:1 Name the file topics.yaml.',
    ],
    [
      'a language that is none',
      { 'aids/print/a.mdx': aid('x'), 'site.yaml': 'title: x\nlanguage: english' },
      'no-invalid-field content/site.yaml:2:11 Write a language tag like en or pt-BR.',
    ],
    [
      'an address for editing that does not decode',
      { 'aids/print/a.mdx': aid('x'), 'site.yaml': 'title: x\nedit: https://example.com/%zz' },
      'no-invalid-field content/site.yaml:2:7 Put {path}',
    ],
    [
      'an address of no site to search',
      { 'aids/print/a.mdx': aid('x'), 'site.yaml': 'title: x\nfederation:\n  - b.example.com\n' },
      'no-invalid-field content/site.yaml:3:5 Write the whole address of a home page, like https://workshop.example.com/.',
    ],
    [
      'a site that searches itself twice',
      {
        'aids/print/a.mdx': aid('x'),
        'site.yaml': 'title: x\nurl: https://a.example.com\nfederation: [https://a.example.com/]\n',
      },
      'no-invalid-field content/site.yaml:3:14 Leave it out: it is this site, which searches itself anyway.',
    ],
    [
      'a severity that is none',
      { 'aids/print/a.mdx': aid('x'), 'site.yaml': 'title: x\nrules: { no-unused-term: loud }' },
      'no-invalid-field content/site.yaml:2:26 Use one of: error, warning, note, off.',
    ],
    [
      'an old address that another page has',
      { 'aids/print/a.mdx': aid('x', 'was: [/print/b/]'), 'aids/print/b.mdx': aid('x') },
      'no-duplicate-address content/aids/print/a.mdx:6:7 Remove it',
    ],
    [
      'an old address of two pages',
      {
        'aids/print/a.mdx': aid('x', 'was: [/print/old/]'),
        'aids/print/b.mdx': aid('x', 'was: [/print/old/]'),
      },
      'no-duplicate-address content/aids/print/b.mdx:6:7 Remove it',
    ],
    ...['/print/a/', '/print/', '/tasks/', '/404/', '/foundations/', '/glossary/x/'].map(
      (old): [string, Record<string, string>, string] => [
        `an old address ${old}`,
        { 'aids/print/a.mdx': aid('x', `was: [${old}]`) },
        'no-duplicate-address content/aids/print/a.mdx:6:7 Remove it',
      ],
    ),
  ])('%s is a finding', (_, files, expected) => {
    const findings = findingsOf(files);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(expected);
  });

  test.each(['/print/old/', '/foundations/old/', '/gone/old/'])('%s may be an old address', (old) => {
    expect(findingsOf({ 'aids/print/a.mdx': aid('x', `was: [${old}]`) })).toEqual([]);
  });

  test.each(['pt-BR', 'gsw', 'zh-Hant-TW'])('%s is a language', (language) => {
    const site = `title: x\nlanguage: ${language}\nedit: https://example.com/%7Bpath%7D`;
    expect(findingsOf({ 'aids/print/a.mdx': aid('x'), 'site.yaml': site })).toEqual([]);
  });

  test.each([
    'README.md',
    'glossary/readme.md',
    'ReadMe.md',
    'CONTRIBUTING.md',
    '_templates/aid.mdx',
    '_templates/terms.yaml',
  ])('%s may lie there unread', (path) => {
    expect(findingsOf({ 'aids/print/a.mdx': aid('x'), [path]: '[]' })).toEqual([]);
  });

  test('a page whose ending nothing reads is a finding', () => {
    const assets: Asset[] = ['aids/print/b.MDX', 'foundations/c.markdown', 'aids/print/d.png'].map(
      (path) => ({
        path,
        bytes: 9,
        format: 'unknown',
      }),
    );
    const { findings } = makeLibrary({ 'aids/print/a.mdx': aid('x') }, assets);
    expect(findings.map(({ ruleId, file, hint }) => `${ruleId} ${file} ${hint}`)).toEqual([
      'no-misplaced-page content/aids/print/b.MDX Name the file b.mdx.',
      'no-misplaced-page content/foundations/c.markdown Name the file c.md.',
    ]);
  });

  test('one wrong entry of a list leaves the others in the library', () => {
    const library = makeLibrary({
      'aids/print/a.mdx': aid('x'),
      'glossary.yaml': '- { id: tls, label: TLS, definition: x }\n- { id: dns, lable: DNS, definition: x }\n',
    });
    expect([...library.terms.keys()]).toEqual(['tls']);
    expect(library.findings.map((finding) => finding.ruleId)).toContain('no-unknown-field');
  });

  test('places stay exact behind a byte order mark and with CRLF', () => {
    const text = `\uFEFF${aid('x', 'sumary: y').replaceAll('\n', '\r\n')}`;
    expect(findingsOf({ 'aids/print/a.mdx': text })[0]).toContain('content/aids/print/a.mdx:6:1');
  });
});

test('a README for writers is no page', () => {
  expect(findingsOf({ 'aids/print/a.mdx': aid('x'), 'README.md': 'x', 'aids/readme.md': 'x' })).toEqual([
    expect.stringContaining('aids/readme.md'),
  ]);
});

test('what a broken file takes with it is no fault of others', () => {
  const page = { 'aids/print/jam.mdx': '<Note>', 'aids/print/a.mdx': aid('x', 'terms: [tray]') };
  const questions = { 'questions.yaml': '- { question: paper stuck, answers: [jam] }' };
  expect(findingsOf({ ...page, ...questions })).toHaveLength(1);
  expect(
    findingsOf({ 'aids/print/a.mdx': aid('x'), 'topics.yaml': '- { id: print, label: "P }' }),
  ).toHaveLength(1);
});
