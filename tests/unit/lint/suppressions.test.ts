import { describe, expect, test } from 'vitest';
import { aid, makeLibrary } from '../../support/library.ts';
import { lintFor } from '../../support/lint-for.ts';

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

  test('a field in the frontmatter', () => {
    const fields = '# pitcrew-disable-next-line no-broken-link -- comes soon\nrelated: [nix]';
    expect(findingsOf('Text', 'mdx', fields)).toEqual([]);
  });

  test('nothing outside its lines', () => {
    const body = `QXA\n\n{/* pitcrew-disable ${rule} -- x */}\n\nQXB\n\n{/* pitcrew-enable ${rule} */}\n\nQXC\n\n{/* pitcrew-disable-next-line ${rule} -- x */}\nQXD\nQXE`;
    expect(findingsOf(body)).toEqual([`${rule} 7 undefined`, `${rule} 15 undefined`, `${rule} 19 undefined`]);
  });

  test('nothing of another rule', () => {
    const body = `{/* pitcrew-disable-next-line no-broken-link -- x */}\nQXF`;
    expect(findingsOf(body)).toEqual(['no-unused-suppression 7 unused', `${rule} 8 undefined`]);
  });

  test('nothing without a reason', () => {
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
  ['ends what was not begun', `{/* pitcrew-enable ${rule} */}`, 'no-invalid-suppression 7 unopened'],
])('a comment that %s is reported', (_, body, expected) => {
  expect(findingsOf(`${body}\n\nText.`)).toEqual([expected]);
});

test('a comment for a rule that did not run is not called idle', () => {
  expect(
    findingsOf('{/* pitcrew-disable-next-line no-broken-link -- x */}\nText', 'mdx', '', [
      rule,
      'no-unused-suppression',
    ]),
  ).toEqual([]);
});
