import { expect, test } from 'vitest';
import { parseDocument } from '../../../src/library/document.ts';
import type { Document } from '../../../src/library/library.ts';
import { anatomyOf, type Step } from '../../../src/library/steps.ts';

function parse(text: string, format: 'md' | 'mdx' = 'mdx'): Document {
  const { document } = parseDocument('a.mdx', text, format);
  if (!document) throw new Error('The text does not parse.');
  return document;
}

function outline(steps: Step[]): unknown[] {
  return steps.map(({ number, paragraphs, substeps }) => [
    number,
    paragraphs.map(({ text }) => text),
    outline(substeps),
  ]);
}

test('steps hold their own paragraphs and their substeps, and nothing else', () => {
  const body = [
    '1. Open the file.',
    '',
    '   It is large.',
    '',
    '   ```sh\n   less a.log\n   ```',
    '',
    '   <Note>\n\n   A fact.\n\n   </Note>',
    '',
    '   - a choice',
    '',
    '2. Close it.',
    '   1. Press q.',
  ].join('\n');
  const [procedure, ...others] = anatomyOf(parse(`<Steps>\n\n${body}\n\n</Steps>`)).procedures;
  expect(others).toEqual([]);
  expect(procedure?.node.name).toBe('Steps');
  expect(outline(procedure?.steps ?? [])).toEqual([
    [1, ['Open the file.', 'It is large.'], []],
    [2, ['Close it.'], [[1, ['Press q.'], []]]],
  ]);
});

test('ordered lists of plain Markdown are kept apart from steps, and inner ones belong to outer ones', () => {
  const { procedures, orderedLists } = anatomyOf(parse('3. One\n4. Two\n   1. Inner\n', 'md'));
  expect(procedures).toEqual([]);
  expect(orderedLists.map(({ steps }) => outline(steps))).toEqual([
    [
      [3, ['One'], []],
      [4, ['Two'], [[1, ['Inner'], []]]],
    ],
  ]);
});

test('a checklist is cut at its headings', () => {
  const text =
    '<Checklist mode="read-do" title="Close">\n\n- [ ] Door\n\n### Later\n\n- [ ] Window\n- [ ] Light\n\n</Checklist>';
  const [checklist] = anatomyOf(parse(text)).checklists;
  expect(checklist).toMatchObject({ mode: 'read-do', title: 'Close' });
  const items = checklist?.pausePoints.map((point) => [
    point.heading?.type,
    point.items.map(({ paragraphs }) => paragraphs[0]?.text),
  ]);
  expect(items).toEqual([
    [undefined, ['Door']],
    ['heading', ['Window', 'Light']],
  ]);
});

test('asides come in reading order with their text', () => {
  const text =
    '<Caution>Keep it.</Caution>\n\n<Note>\n\nOne.\n\n- Two.\n\n</Note>\n\n<Outcome>Done.</Outcome>';
  const asides = anatomyOf(parse(text)).asides;
  expect(asides.map(({ name, paragraphs }) => [name, paragraphs.map((prose) => prose.text)])).toEqual([
    ['Caution', ['Keep it.']],
    ['Note', ['One.', 'Two.']],
    ['Outcome', ['Done.']],
  ]);
});
