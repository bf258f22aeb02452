import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../../src/library/document.ts';
import { createLocator } from '../../../../src/library/locate.ts';
import { parseLocated } from '../../../../src/library/parse-yaml.ts';
import { applyEdits } from '../../../../src/lint/edits/apply-edits.ts';
import { addField, addToList, removeFromList } from '../../../../src/lint/edits/field-edits.ts';
import type { Edit } from '../../../../src/schema/finding.ts';

/** A page with this frontmatter, after an edit. */
function edited(
  yaml: string,
  edit: (document: Parameters<typeof addToList>[0]) => Edit | undefined,
  lineBreak = '\n',
): string {
  const text = `---\n${yaml}\n---\nText\n`.replaceAll('\n', lineBreak);
  const { document, frontmatter } = parseDocument('a.mdx', text, 'mdx');
  if (!document || !frontmatter) throw new Error('no frontmatter');
  const { located } = parseLocated(frontmatter.text, { ...document, offset: frontmatter.offset });
  const made = edit({ ...document, frontmatter: located });
  const after = applyEdits(text, made ? [made] : []);
  expect(after.replaceAll(lineBreak, '')).not.toMatch(/[\r\n]/);
  return after.replaceAll(lineBreak, '\n').slice(4, -'\n---\nText\n'.length);
}

describe('addToList', () => {
  test.each([
    ['task: A', 'task: A\nterms: [x]'],
    ['terms: []\ntask: A', 'terms: [x]\ntask: A'],
    ['terms: [a, b]\ntask: A', 'terms: [a, b, x]\ntask: A'],
    ['terms:\n  - a\n  - b\ntask: A', 'terms:\n  - a\n  - b\n  - x\ntask: A'],
    ['terms:\n- a\ntask: A', 'terms:\n- a\n- x\ntask: A'],
    ['terms: # none yet\ntask: A', 'terms: [x] # none yet\ntask: A'],
    ['task: A\nterms:\n  -\ta # why', 'task: A\nterms:\n  -\ta # why\n  -\tx'],
    ['task: A\n"terms": ["a"]', 'task: A\n"terms": ["a", x]'],
    ['{ task: A }', '{ task: A }'],
    ['{ task: A, terms: [a] }', '{ task: A, terms: [a] }'],
    ['terms: a', 'terms: a'],
    ['  task: A', '  task: A'],
    ['# nothing', '# nothing\nterms: [x]'],
  ])('%j', (before, after) => {
    for (const lineBreak of ['\n', '\r\n'])
      expect(edited(before, (document) => addToList(document, 'terms', 'x'), lineBreak)).toBe(after);
  });
});

describe('removeFromList', () => {
  test.each([
    ['terms: [a]', 0, 'terms: []'],
    ['terms: [a, b]', 0, 'terms: [b]'],
    ['terms: [a, b]', 1, 'terms: [a]'],
    ['terms:\n  - a\n  - b\ntask: A', 0, 'terms:\n  - b\ntask: A'],
    ['terms:\n  - a\n  - b\ntask: A', 1, 'terms:\n  - a\ntask: A'],
  ])('%j, item %i', (before, index, after) => {
    for (const lineBreak of ['\n', '\r\n'])
      expect(edited(before, (document) => removeFromList(document, 'terms', index), lineBreak)).toBe(after);
  });
});

describe('addField', () => {
  test.each([
    ['adds a line at the end', 'task: A', 'task: A\nkind: tip'],
    ['is not led astray by dashes behind a text', 'task: A ---', 'task: A ---\nkind: tip'],
    ['nor by a field that begins with them', 'task: A\n---x: 1', 'task: A\n---x: 1\nkind: tip'],
    ['leaves a field that is there', 'kind: card\ntask: A', 'kind: card\ntask: A'],
    ['leaves fields in braces', '{ task: A }', '{ task: A }'],
  ])('%s', (_, before, after) => {
    for (const lineBreak of ['\n', '\r\n'])
      expect(edited(before, (document) => addField(document, 'kind: tip'), lineBreak)).toBe(after);
  });

  test('finds the end of the frontmatter with spaces behind it', () => {
    const text = '---\ntask: A\n--- \t\nText\n';
    const { document } = parseDocument('a.mdx', text, 'mdx');
    const { located } = parseLocated('task: A\n', { file: 'a.mdx', locator: createLocator(text), offset: 4 });
    if (!document) throw new Error('The test is wrong.');
    const edit = addField({ ...document, frontmatter: located }, 'kind: tip');
    expect(edit).toMatchObject({ line: 3, column: 1, text: 'kind: tip\n' });
  });

  test('makes no frontmatter', () => {
    const text = 'Text\n\n---\n\nText\n';
    const page = { text, locator: createLocator(text), frontmatter: undefined };
    expect(addField(page, 'kind: tip')).toBeUndefined();
    expect(addToList(page, 'terms', 'x')).toBeUndefined();
    expect(removeFromList(page, 'terms', 0)).toBeUndefined();
  });
});
