import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../../src/reporters/display-width.ts';
import { formatGithub } from '../../../src/reporters/github.ts';
import { formatJson } from '../../../src/reporters/json.ts';
import { formatStylish } from '../../../src/reporters/stylish.ts';
import type { Finding } from '../../../src/schema/finding.ts';

const finding = (over: Partial<Finding> = {}): Finding => ({
  ruleId: 'no-x',
  severity: 'error',
  file: 'a.mdx',
  line: 2,
  column: 5,
  endLine: 2,
  endColumn: 8,
  message: 'This is wrong.',
  hint: 'Mend it.',
  data: {},
  ...over,
});
const summary = { files: 2, words: 1234, shownWords: 1250, errors: 1, warnings: 2, notes: 0, known: 0 };
const textOf = () => 'first\nUse QXF now\n\tone 🚗 é QXF\n';

describe('formatStylish', () => {
  test('groups by file, quotes the line and marks the place', () => {
    const findings = [
      finding(),
      finding({ severity: 'warning', line: 3, column: 11, endLine: 3, endColumn: 14 }),
      finding({ file: 'b.md', severity: 'note' }),
    ];
    expect(
      formatStylish(findings, { textOf: (file) => (file === 'a.mdx' ? textOf() : undefined), summary }),
    ).toBe(`a.mdx

  2:5  error  This is wrong.
    Use QXF now
        ~~~
    Mend it.  no-x

  3:11  warning  This is wrong.
      one 🚗 é QXF
               ~~~
    Mend it.  no-x

b.md

  2:5  note  This is wrong.
    Mend it.  no-x

1 error, 2 warnings. 2 files, 1,234 words of prose read: 98.7 % of what a reader sees.`);
  });

  test('says that nothing was found', () => {
    const none = { files: 1, words: 1, shownWords: 1, errors: 0, warnings: 0, notes: 0, known: 2 };
    expect(formatStylish([], { summary: none })).toBe(
      'No findings. 2 known findings left out. 1 file, 1 word of prose read: 100 % of what a reader sees.',
    );
    expect(formatStylish([])).toBe('');
  });

  test('quotes a part of a long line, with the place in it', () => {
    const line = `${'word '.repeat(100)}QXF ${'word '.repeat(100)}`;
    const report = formatStylish([finding({ line: 1, column: 501, endLine: 1, endColumn: 504 })], {
      textOf: () => line,
    }).split('\n');
    const [quote = '', mark = ''] = report.slice(3);
    expect(quote.length).toBeLessThan(110);
    expect(quote.slice(mark.indexOf('~'), mark.lastIndexOf('~') + 1)).toBe('QXF');
  });

  test('marks the first line of a place over several lines', () => {
    const report = formatStylish([finding({ line: 1, column: 1, endLine: 2, endColumn: 4 })], { textOf });
    expect(report).toContain('    first\n    ~~~~~\n');
  });

  test('prints no control characters of the file', () => {
    const report = formatStylish([finding({ line: 1, column: 1, endLine: 1, endColumn: 9 })], {
      textOf: () => '\u001B[31mred\u0007',
    });
    expect(report).not.toMatch(/\p{Cc}(?<!\n)/u);
  });

  test('paints with the colors that it is given', () => {
    const paint = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
    const colors = {
      bold: paint('b'),
      cyan: paint('c'),
      dim: paint('d'),
      red: paint('r'),
      underline: paint('u'),
      yellow: paint('y'),
    };
    const report = formatStylish([finding()], { textOf, colors });
    expect(report).toContain('<u>a.mdx</u>');
    expect(report).toContain('<r>error</r>');
    expect(report).toContain('<r>~~~</r>');
  });
});

describe('the address of the rule', () => {
  const found = finding({ url: 'https://a.example/no-x/' });

  test('is printed where no link can hold it', () => {
    expect(formatStylish([found])).toContain('    Mend it.\n    no-x  https://a.example/no-x/');
    expect(formatStylish([{ ...found, hint: '' }])).toContain('wrong.\n    no-x  https://a.example/no-x/');
  });

  test('hides behind the name of the rule where links work, and the file is one, too', () => {
    const link = (text: string, address: string) => `[${text}](${address})`;
    const report = formatStylish([found], { link, addressOf: (file) => `file:///${file}` });
    expect(report).toContain('[a.mdx](file:///a.mdx)');
    expect(report).toContain('    Mend it.  [no-x](https://a.example/no-x/)');
  });
});

describe('formatGithub', () => {
  test('writes one workflow command a finding', () => {
    expect(
      formatGithub([finding(), finding({ severity: 'warning' }), finding({ severity: 'note', endLine: 3 })]),
    ).toBe(
      [
        '::error file=a.mdx,line=2,endLine=2,col=5,endColumn=8,title=no-x::This is wrong. Mend it.',
        '::warning file=a.mdx,line=2,endLine=2,col=5,endColumn=8,title=no-x::This is wrong. Mend it.',
        '::notice file=a.mdx,line=2,endLine=3,title=no-x::This is wrong. Mend it.',
      ].join('\n'),
    );
  });

  test('escapes what would end a property or a command', () => {
    const report = formatGithub([
      finding({ file: 'a,b:c%.mdx', message: '100%\r\n::error::x', hint: 'a, b: c' }),
    ]);
    expect(report).toBe(
      '::error file=a%2Cb%3Ac%25.mdx,line=2,endLine=2,col=5,endColumn=8,title=no-x::100%25%0D%0A::error::x a, b: c',
    );
  });
});

test('formatJson writes findings and summary', () => {
  expect(JSON.parse(formatJson([finding()], summary))).toEqual({ findings: [finding()], summary });
});

test('displayWidth counts columns of a terminal', () => {
  expect(['abc', 'é', 'e\u0301', '🚗', '👩‍👩‍👧', '漢字', '✅'].map(displayWidth)).toEqual([
    3, 1, 1, 2, 2, 4, 2,
  ]);
});
