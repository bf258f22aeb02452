import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../../src/library/document.ts';
import { parseLocated } from '../../../../src/library/parse-yaml.ts';
import { lintDocuments } from '../../../../src/lint/lint.ts';
import { aid, makeLibrary } from '../../../support/library.ts';
import { lintFor } from '../../../support/lint-for.ts';

/** Findings of an aid's body, as `rule line message id`. The body begins in line 7. */
function findingsOf(body: string, format = 'mdx', fields = '', only?: string[]): string[] {
  const library = makeLibrary({ [`aids/print/a.${format}`]: aid(body, fields) });
  return lintFor(library, { only: only && new Set(only) }).map(
    ({ ruleId, line, data }) => `${ruleId} ${line} ${String(data.messageId)}`,
  );
}

const rule = 'no-undefined-acronym';

describe('a comment that silences', () => {
  test.each([
    ['the next line', `{/* pitcrew-disable-next-line ${rule} -- quoted from a form */}\nQXF`, 'mdx'],
    [
      'the next line behind empty ones',
      `{/* pitcrew-disable-next-line ${rule} -- quoted */}\n\n\nQXF`,
      'mdx',
    ],
    [
      'several rules',
      `{/* pitcrew-disable-next-line ${rule}, no-broken-link -- quoted */}\n\nQXF [a](/b/)`,
      'mdx',
    ],
    [
      'a region',
      `{/* pitcrew-disable ${rule} -- quoted */}\n\nQXF\n\nQXG\n\n{/* pitcrew-enable ${rule} */}\n\nText`,
      'mdx',
    ],
    ['the rest of the page', `{/* pitcrew-disable ${rule} -- quoted */}\n\nQXF\n\nQXG`, 'mdx'],
    ['a line in Markdown', `<!-- pitcrew-disable-next-line ${rule} -- quoted -->\n\nQXF`, 'md'],
    ['inside a paragraph', `Text {/* pitcrew-disable-next-line ${rule} -- quoted */}\nQXF`, 'mdx'],
  ])('%s', (_, body, format) => {
    expect(findingsOf(body, format)).toEqual([]);
  });

  test('a field below a text that ends with dashes', () => {
    const fields =
      'owner: Desk ---\n# pitcrew-disable-next-line no-broken-link -- comes soon\nrelated: [nix]';
    expect(findingsOf('Text', 'mdx', fields)).toEqual([]);
  });

  test('an item of a list in the frontmatter', () => {
    const fields = 'related:\n  # pitcrew-disable-next-line no-broken-link -- comes soon\n  - nix';
    expect(findingsOf('Text', 'mdx', fields)).toEqual([]);
  });

  test('a field in the frontmatter', () => {
    const fields = '# pitcrew-disable-next-line no-broken-link -- comes soon\nrelated: [nix]';
    expect(findingsOf('Text', 'mdx', fields)).toEqual([]);
  });

  test('nothing outside its lines', () => {
    const body = `QXA\n\n{/* pitcrew-disable ${rule} -- x */}\n\nQXB\n\n{/* pitcrew-enable ${rule} */}\n\nQXC\n\n{/* pitcrew-disable-next-line ${rule} -- x */}\nQXD\nQXE`;
    expect(findingsOf(body)).toEqual([`${rule} 7 undefined`, `${rule} 15 undefined`, `${rule} 19 undefined`]);
  });

  test('nothing in its own line', () => {
    const body = `Text {/* pitcrew-disable-next-line ${rule} -- x */} QXA\nQXB`;
    expect(findingsOf(body)).toEqual([`${rule} 7 undefined`]);
  });

  test('nothing from a heading of the page', () => {
    expect(findingsOf(`# pitcrew-disable-next-line ${rule} -- x\n\nQXF`)).toEqual([`${rule} 9 undefined`]);
  });

  test('nothing from a comment behind a value', () => {
    const fields = 'related: # pitcrew-disable-next-line no-broken-link -- x\n  [nix]';
    expect(findingsOf('Text', 'mdx', fields)).toEqual(['no-broken-link 7 related']);
  });

  test('nothing of another rule', () => {
    const body = `{/* pitcrew-disable-next-line no-broken-link -- x */}\nQXF`;
    expect(findingsOf(body)).toEqual(['no-unused-suppression 7 unused', `${rule} 8 undefined`]);
  });

  test('nothing without a reason', () => {
    expect(findingsOf(`<!-- pitcrew-disable-next-line ${rule} -->\n\nQXF`, 'md')).toEqual([
      'no-invalid-suppression 7 reason',
      `${rule} 9 undefined`,
    ]);
    for (const reason of ['', ' --', ' -- '])
      expect(findingsOf(`{/* pitcrew-disable-next-line ${rule}${reason} */}\nQXF`)).toEqual([
        'no-invalid-suppression 7 reason',
        `${rule} 8 undefined`,
      ]);
  });

  test('nothing from a code block', () => {
    expect(findingsOf(`\`\`\`\n{/* pitcrew-disable ${rule} -- x */}\n\`\`\`\n\nQXF`)).toEqual([
      `${rule} 11 undefined`,
    ]);
  });
});

test.each([
  [
    'silences nothing',
    `{/* pitcrew-disable-next-line ${rule} -- x */}\nText`,
    'no-unused-suppression 7 unused',
  ],
  [
    'names an unknown rule',
    '{/* pitcrew-disable-next-line no-undefined-acronyn -- x */}',
    'no-invalid-suppression 7 unknown',
  ],
  ['names no rule', '{/* pitcrew-disable -- x */}', 'no-invalid-suppression 7 rules'],
  ['is no word of ours', `{/* pitcrew-disable-line ${rule} -- x */}`, 'no-invalid-suppression 7 name'],
  [
    'ends a region twice',
    `{/* pitcrew-disable ${rule} -- x */}\n\nQXF\n\n{/* pitcrew-enable ${rule} */}\n\n{/* pitcrew-enable ${rule} */}`,
    'no-invalid-suppression 13 unopened',
  ],
  [
    'ends what is no region',
    `{/* pitcrew-disable-next-line ${rule} -- x */}\n\nQXF\n\n{/* pitcrew-enable ${rule} */}`,
    'no-invalid-suppression 11 unopened',
  ],
  ['ends what was not begun', `{/* pitcrew-enable ${rule} */}`, 'no-invalid-suppression 7 unopened'],
])('a comment that %s is reported', (_, body, expected) => {
  expect(findingsOf(`${body}\n\nText.`)).toEqual([expected]);
});

test('what is wrong with a comment is said in its own words, and where it stands', () => {
  const body = [
    `{/* pitcrew-disable-next-line ${rule} -- x */}`,
    '{/* pitcrew-disable-next-line no-undefined-acronyn -- x */}',
    '{/* pitcrew-disable-next-line zzz -- x */}',
    '{/* pitcrew-disable -- x */}',
    `{/* pitcrew-disable-line ${rule} -- x */}`,
    `{/* pitcrew-enable ${rule} */}`,
    `{/* pitcrew-disable ${rule} */}`,
  ].join('\n\n');
  const found = lintFor(makeLibrary({ 'aids/print/a.mdx': aid(body) }));
  expect(found.map(({ message, hint, data }) => [data.messageId, `${message} ${hint}`])).toMatchObject([
    ['unused', expect.stringContaining(rule)],
    ['unknown', expect.stringMatching(/no-undefined-acronyn.*Write `no-undefined-acronym`\.$/)],
    ['unknown', expect.stringMatching(/zzz.*Write the id of a rule, as findings show it\.$/)],
    ['rules', expect.stringContaining('pitcrew-disable')],
    ['name', expect.stringContaining('pitcrew-disable-line')],
    ['unopened', expect.stringContaining(rule)],
    ['reason', expect.stringMatching(`pitcrew-disable.*${rule}|${rule}.*pitcrew-disable`)],
  ]);
  expect(found.every(({ message, hint }) => !/[{}]\w/.test(message + hint.replace(/\{\/\*.*/, '')))).toBe(
    true,
  );
  expect(found[0]?.fix?.description).toBe(`Remove what silences \`${rule}\`.`);
});

test('an idle comment of the frontmatter is reported where it stands', () => {
  const fields = 'related:\n  # pitcrew-disable-next-line no-broken-link -- x\n  - b';
  const files = {
    'aids/print/a.mdx': aid('Text', fields),
    'aids/print/b.mdx': aid('Text', '', 'Load paper'),
  };
  const [finding, ...others] = lintFor(makeLibrary(files));
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    ruleId: 'no-unused-suppression',
    line: 7,
    column: 3,
    endLine: 7,
    endColumn: 50,
  });
});

test('a comment for a rule that did not run is not called idle', () => {
  expect(
    findingsOf('{/* pitcrew-disable-next-line no-broken-link -- x */}\nText', 'mdx', '', [
      rule,
      'no-unused-suppression',
    ]),
  ).toEqual([]);
});

test('to find idle comments alone, the other rules run, and what they find stays out', () => {
  const idle = '{/* pitcrew-disable-next-line no-broken-link -- quoted */}\n\nQXF';
  expect(findingsOf(idle, 'mdx', '', ['no-unused-suppression'])).toEqual(['no-unused-suppression 7 unused']);
  const needed = `{/* pitcrew-disable-next-line ${rule} -- quoted */}\n\nQXF, QXG`;
  expect(findingsOf(needed, 'mdx', '', ['no-unused-suppression'])).toEqual([]);
});

describe('the field `lint` of a page', () => {
  const field = (value: string) => `lint: ${value}`;

  test('silences a rule on the whole page', () => {
    expect(findingsOf('QXF\n\nQXG', 'mdx', field(`{ ${rule}: the form prints these codes }`))).toEqual([]);
    const related = `related: [nix]\n${field('{ no-broken-link: comes in May }')}`;
    expect(findingsOf('Text', 'mdx', related)).toEqual([]);
  });

  test('silences no other rule and no other page', () => {
    const library = makeLibrary({
      'aids/print/a.mdx': aid('QXF [a](/b/)', field(`{ ${rule}: printed on the form }`)),
      'aids/print/b.mdx': aid('QXF', '', 'Load paper'),
    });
    const found = lintFor(library).map(({ file, ruleId }) => `${file} ${ruleId}`);
    expect(found).toEqual(['content/aids/print/a.mdx no-broken-link', `content/aids/print/b.mdx ${rule}`]);
  });

  test('is reported where it silences nothing, unless the rule did not run', () => {
    const fields = field(`{ ${rule}: printed on the form }`);
    expect(findingsOf('Text', 'mdx', fields)).toEqual(['no-unused-suppression 6 unusedOnPage']);
    expect(findingsOf('Text', 'mdx', fields, ['no-broken-link'])).toEqual([]);
  });

  test('is reported where it names no rule', () => {
    expect(findingsOf('Text', 'mdx', field('{ no-undefined-acronyms: printed }'))).toEqual([
      'no-invalid-suppression 6 unknown',
    ]);
  });

  test.each(['""', 'off', 'error', '{ severity: off }', 'true'])('takes no %s for a reason', (reason) => {
    const library = makeLibrary({ 'aids/print/a.mdx': aid('QXF', field(`{ ${rule}: ${reason} }`)) });
    expect(library.findings.map(({ ruleId, hint }) => `${ruleId} ${hint}`)).toEqual([
      'no-invalid-field Write why the rule does not fit this page. That turns it off here.',
    ]);
  });

  test('takes no other name for a rule', () => {
    const library = makeLibrary({ 'aids/print/a.mdx': aid('Text', field('{ severity: off }')) });
    expect(library.findings.map(({ ruleId, line }) => `${ruleId} ${line}`)).toContain('no-invalid-field 6');
  });

  test('counts in Markdown outside a library, where a field of this name may mean something else', () => {
    const document = (yaml: string) => {
      const text = `---\n${yaml}\n---\nQXF\n`;
      const { document: parsed, frontmatter } = parseDocument('a.md', text, 'md');
      if (!parsed || !frontmatter) throw new Error('The test is wrong.');
      const place = { file: 'a.md', locator: parsed.locator, offset: frontmatter.offset };
      return { ...parsed, frontmatter: parseLocated(frontmatter.text, place).located };
    };
    const idsOf = (yaml: string) => lintDocuments([document(yaml)]).map(({ ruleId }) => ruleId);
    expect(idsOf(`lint: { ${rule}: printed on the form }`)).toEqual([]);
    expect(idsOf(`lint: { ${rule}: 5 }`)).toEqual(['no-invalid-suppression', rule]);
    expect(idsOf(`lint: { ${rule}: " " }`)).toEqual(['no-invalid-suppression', rule]);
    expect(idsOf('lint: true')).toEqual([rule]);
    expect(idsOf('lint:')).toEqual([rule]);
    expect(idsOf('lint: { my-no-rule: x }')).toEqual([rule]);
    expect(idsOf('lint: { style: google }')).toEqual([rule]);
  });
});
