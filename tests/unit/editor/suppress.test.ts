import { expect, test } from 'vitest';
import { reasonPlace, suppressFinding } from '../../../src/editor/suppress.ts';
import { parseDocument } from '../../../src/library/document.ts';
import { parseLooseDocument } from '../../../src/library/loose-document.ts';
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

test('lines end as those of the file do', () => {
  const text = 'One.\r\n\r\nUse QXF.\r\n';
  expect(silence(text, 'mdx')).toBe(`One.\r\n\r\n${mdx}\r\n\r\nUse QXF.\r\n`);
});

test.each([
  ['folded', 'summary: >\n  The printer\n  has QXF.\n'],
  ['literal', 'summary: |-\n  The printer has QXF.\n'],
  ['plain', 'summary: The printer\n  has QXF.\n'],
  ['in quotes', 'summary: "The printer\n  has QXF."\n'],
])('a text over several lines, %s, keeps its words', (_, field) => {
  const text = `---\ntitle: A\n${field}owner: Us\n---\n\nText.\n`;
  const library = (page: string) => makeLibrary({ 'foundations/a.mdx': page });
  const page = library(text).pages.get('a');
  if (!page) throw new Error('There is no page.');
  const finding = lint(library(text), { only }).find(({ data }) => data.token === 'QXF');
  const edits = finding && suppressFinding(page.document, finding);
  const after = applyEdits(text, edits ?? []).replace(reasonPlace, 'it is so');
  expect(after).toContain('# pitcrew-disable no-undefined-acronym -- it is so\nsummary:');
  expect(library(after).pages.get('a')?.fields.summary).toBe(page.fields.summary);
  expect(lint(library(after), { only })).toEqual([]);
});

test.each([
  ['a block', 'One.\n\nUse QXF.\n'],
  ['a later line', 'One\nuses QXF.\n'],
  ['a table', '| A | B |\n| --- | --- |\n| a | QXF |\n'],
  ['a field', '---\ntitle: QXF\n---\nOne.\n'],
  ['a field over two lines', '---\ntitle: A\nsummary: One\n  with QXF.\n---\nOne.\n'],
])('%s of a file with CRLF gets no other line break', (_, text) => {
  const crlf = text.replaceAll('\n', '\r\n');
  const page = parseLooseDocument({ file: 'a.mdx', text: crlf }, []);
  if (!page) throw new Error('It does not parse.');
  const [finding] = lintDocuments([page], { only });
  const edits = finding && suppressFinding(page, finding);
  expect(edits).toBeDefined();
  expect(applyEdits(crlf, edits ?? [])).not.toMatch(/(?<!\r)\n/);
});
