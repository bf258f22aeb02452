import { expect, test } from 'vitest';
import { reasonPlace, suppressFinding } from '../../../src/editor/suppress.ts';
import { parseDocument } from '../../../src/library/document.ts';
import { applyEdits } from '../../../src/lint/edits/apply-edits.ts';
import { lint, lintDocuments } from '../../../src/lint/lint.ts';
import { aid, makeLibrary } from '../../support/library.ts';

const open = (text: string, format: 'md' | 'mdx') => {
  const { document } = parseDocument(`a.${format}`, text, format);
  if (!document) throw new Error(`It does not parse: ${text}`);
  return document;
};

/** The rule that is silenced here, and those that judge how. */
const only = new Set(['no-undefined-acronym', 'no-invalid-suppression', 'no-unused-suppression']);

/** Silences the only finding about QXF, fills in a reason, and lints again. */
function silence(text: string, format: 'md' | 'mdx'): string {
  const document = open(text, format);
  const before = lintDocuments([document], { only });
  const finding = before.find(({ data }) => data.token === 'QXF');
  expect(finding).toBeDefined();
  const edits = finding && suppressFinding(document, finding);
  const after = applyEdits(text, edits ?? []).replace(reasonPlace, 'it is so');
  const rest = lintDocuments([open(after, format)], { only }).map(
    ({ ruleId, data }) => `${ruleId} ${data.token}`,
  );
  expect(rest).toEqual(before.filter((other) => other !== finding).map((f) => `${f.ruleId} ${f.data.token}`));
  return after;
}

const md = '<!-- pitcrew-disable-next-line no-undefined-acronym -- it is so -->';
const mdx = '{/* pitcrew-disable-next-line no-undefined-acronym -- it is so */}';

test.each([
  ['the first line of a block gets a line above', 'One.\n\nUse QXF.\n', 'One.\n\n@\n\nUse QXF.\n'],
  ['a later line is announced at the end of the one above', 'One\nuses QXF.\n', 'One @\nuses QXF.\n'],
  ['a list is not cut in two', '1. One\n2. Use QXF\n', '1. One @\n2. Use QXF\n'],
  ['a loose list is not cut either', '1. One\n\n2. Use QXF\n', '1. One @\n\n2. Use QXF\n'],
  ['the first item is a first line', '1. Use QXF\n2. Two\n', '@\n\n1. Use QXF\n2. Two\n'],
  ['a heading', 'One.\n\n## Use QXF\n', 'One.\n\n@\n\n## Use QXF\n'],
])('%s', (_, text, wanted) => {
  expect(silence(text, 'md')).toBe(wanted.replace('@', md));
  expect(silence(text, 'mdx')).toBe(wanted.replace('@', mdx));
});

test.each([
  ['a table', '| A | B |\n| --- | --- |\n| a | QXF |\n'],
  ['a line after a hard break', 'One  \nuses QXF.\n'],
  ['a list after code in it', '1. One\n   ```sh\n   ls\n   ```\n   Use QXF.\n'],
])('%s is put between two comments', (_, text) => {
  expect(silence(text, 'mdx')).toBe(
    `{/* pitcrew-disable no-undefined-acronym -- it is so */}\n\n${text.trimEnd()}\n\n{/* pitcrew-enable no-undefined-acronym */}\n`,
  );
});

test('a block inside a component', () => {
  const text = '<Note>\n\nOne\nuses QXF.\n\n</Note>\n';
  expect(silence(text, 'mdx')).toBe(text.replace('One', `One ${mdx}`));
  expect(silence('<Note>Use QXF.</Note>\n', 'mdx')).toBe(`${mdx}\n\n<Note>Use QXF.</Note>\n`);
});

test('a field of the frontmatter gets a comment of YAML', () => {
  const text = aid('Text.', 'owner: The QXF team');
  const library = makeLibrary({ 'aids/print/a.mdx': text });
  const finding = lint(library).find(({ data }) => data.token === 'QXF');
  const document = library.paths.get('aids/print/a.mdx')?.document;
  const edits = finding && document && suppressFinding(document, finding);
  const after = applyEdits(text, edits ?? []).replace(reasonPlace, 'it is so');
  expect(after).toContain(
    '\n# pitcrew-disable-next-line no-undefined-acronym -- it is so\nowner: The QXF team\n',
  );
  expect(lint(makeLibrary({ 'aids/print/a.mdx': after }), { only })).toEqual([]);
});

test('without a reason, the linter asks for one', () => {
  const document = open('Use QXF.\n', 'mdx');
  const [finding] = lintDocuments([document], { only });
  const after = applyEdits(document.text, (finding && suppressFinding(document, finding)) ?? []).replace(
    reasonPlace,
    '',
  );
  expect(lintDocuments([open(after, 'mdx')], { only }).map(({ ruleId }) => ruleId)).toEqual([
    'no-invalid-suppression',
    'no-undefined-acronym',
  ]);
});

/** What would silence the only finding about QXF in the summary of an aid. */
function inSummary(text: string) {
  const library = makeLibrary({ 'aids/print/a.mdx': text });
  const finding = lint(library, { only }).find(({ data }) => data.token === 'QXF');
  const document = library.paths.get('aids/print/a.mdx')?.document;
  expect(finding).toBeDefined();
  return finding && document && suppressFinding(document, finding);
}

test('a comment would be text inside a text of YAML, so there is none', () => {
  const text = aid('Text.').replace(/^summary: .*/m, 'summary: >-\n  The printer prints\n  as QXF says.');
  expect(inSummary(text)).toBeUndefined();
  expect(inSummary(text.replace(' >-\n  The printer prints\n ', ''))).toHaveLength(1);
});

test('lines end as those of the file do', () => {
  const text = 'One.\r\n\r\nUse QXF.\r\n';
  expect(silence(text, 'mdx')).toBe(`One.\r\n\r\n${mdx}\r\n\r\nUse QXF.\r\n`);
});
