import type { ReportContext } from '../../src/reporters/report-context.ts';
import type { Finding } from '../../src/schema/finding.ts';

/** A finding at `QXF` in the second line of {@link text}. */
export function makeFinding(over: Partial<Finding> = {}): Finding {
  return {
    ruleId: 'no-undefined-acronym',
    severity: 'error',
    file: 'content/a.mdx',
    line: 2,
    column: 8,
    endLine: 2,
    endColumn: 11,
    message: 'This is wrong.',
    hint: 'Mend it.',
    url: 'https://a.example/no-undefined-acronym/',
    data: { token: 'QXF' },
    ...over,
  };
}

/** The second line holds a letter of two bytes and one of four. */
export const text = 'first\né 🚗 a QXF b\nlast\n';

export const summary = {
  files: 2,
  words: 7,
  shownWords: 8,
  errors: 1,
  warnings: 0,
  notes: 0,
  known: 0,
};

export const context: ReportContext = {
  files: ['content/a.mdx', 'content/b.mdx'],
  textOf: (file) => (file === 'content/a.mdx' ? text : undefined),
  uriOf: (file) => encodeURI(file),
  isFailure: ({ severity }) => severity === 'error',
  library: undefined,
  version: '1.2.3',
};
