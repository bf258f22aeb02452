import { describe, expect, test } from 'vitest';
import { completeList, completePage } from '../../../src/editor/complete.ts';
import { readPageCursor, readYamlCursor } from '../../../src/editor/cursor.ts';
import { parseDocument } from '../../../src/library/document.ts';
import { components } from '../../../src/schema/component.ts';
import { aid, makeLibrary } from '../../support/library.ts';

function cursor(marked: string) {
  return readPageCursor(marked.replace('‸', ''), marked.indexOf('‸'));
}

describe('the cursor in frontmatter waits for', () => {
  test.each([
    ['a name', '---\nki‸', { at: 'field-name', typed: 'ki' }],
    ['a name on an empty line', '---\ntask: X\n‸\n---\n', { at: 'field-name', typed: '' }],
    ['a value', '---\nkind: pro‸\n---\n', { at: 'field', field: 'kind', typed: 'pro' }],
    ['an item in brackets', '---\nterms: [tls, s‸', { at: 'field', field: 'terms', typed: 's' }],
    ['a quoted item', '---\nterms: ["s‸', { at: 'field', field: 'terms', typed: 's' }],
    [
      'an item on lines in brackets',
      '---\nterms: [\n  tls,\n  s‸',
      { at: 'field', field: 'terms', typed: 's' },
    ],
    ['an item on a line', '---\nterms:\n  - tls\n  - s‸', { at: 'field', field: 'terms', typed: 's' }],
    ['an empty item', '---\r\nterms:\r\n- ‸\r\n', { at: 'field', field: 'terms', typed: '' }],
    [
      'an id',
      '---\nprerequisites:\n  - aid: x\n  - foundation: tr‸',
      { at: 'field', field: 'foundation', typed: 'tr' },
    ],
    ['an id in braces', '---\nprerequisites: [{ aid: ren‸', { at: 'field', field: 'aid', typed: 'ren' }],
    [
      'the first key of an item',
      '---\nprerequisites:\n  - fo‸',
      { at: 'field', field: 'prerequisites', typed: 'fo' },
    ],
    [
      'a later key',
      '---\nprerequisites:\n  - aid: x\n  - ‸',
      { at: 'field', field: 'prerequisites', typed: '' },
    ],
  ])('%s', (_, text, wanted) => expect(cursor(text)).toEqual(wanted));

  test('nothing behind a closed list', () => {
    expect(cursor('---\nterms: [tls] ‸')).toBeUndefined();
  });
});

describe('the cursor in a body waits for', () => {
  test.each([
    ['a component', 'Text <St‸', { at: 'component', typed: '<St' }],
    ['any component', '<‸', { at: 'component', typed: '<' }],
    ['a property', '<Checklist mo‸', { at: 'property', component: 'Checklist', typed: 'mo' }],
    [
      'a second property',
      '<Video src="./a.mp4" \n  po‸',
      { at: 'property', component: 'Video', typed: 'po' },
    ],
    [
      'a value',
      '<Checklist mode="re‸',
      { at: 'value', component: 'Checklist', property: 'mode', typed: 're' },
    ],
    ['a link', 'See [it](/pri‸', { at: 'link', typed: '/pri' }],
    ['nothing in words', 'Some wor‸', undefined],
    ['nothing in a fence', '```mdx\n<St‸', undefined],
    ['something behind a fence', '```mdx\n<Steps>\n```\n<St‸', { at: 'component', typed: '<St' }],
    ['nothing in code', 'Write `<St‸', undefined],
    ['nothing in a comparison', 'if a < b‸', undefined],
    ['nothing behind a tag', '<Note>words‸', undefined],
  ])('%s', (_, body, wanted) => {
    const head = '---\ntask: X\n---\n';
    expect(cursor(head + body)).toEqual(wanted);
    expect(cursor(body)).toEqual(wanted);
  });
});

const library = makeLibrary({
  'glossary.yaml': '- { id: tls, label: TLS, expansion: Transport Layer Security, definition: D. }\n',
  'aids/print/clear.mdx': aid('Text.'),
  'foundations/trust.mdx': '---\ntitle: Trust\nsummary: S.\n---\nText.\n',
});

function offered(marked: string, type: 'aid' | 'foundation' = 'aid') {
  const at = cursor(marked);
  const draft = { type, topic: type === 'aid' ? 'print' : undefined, text: marked.replace('‸', '') };
  return at ? completePage(library, at, draft) : [];
}

const labels = (marked: string, type?: 'foundation') => offered(marked, type).map(({ label }) => label);

describe('completion offers', () => {
  test.each([
    ['---\nterms: [‸', ['tls']],
    ['---\nteaches:\n  - ‸', ['tls']],
    ['a <Term id="‸', ['tls']],
    ['---\nprerequisites:\n  - aid: ‸', ['clear']],
    ['---\nprerequisites:\n  - foundation: ‸', ['trust']],
    ['---\nprerequisites:\n  - ‸', ['aid', 'foundation', 'need']],
    ['---\nrelated: [‸', ['clear']],
    ['[it](‸', ['/print/', '/print/clear/', '/foundations/trust/']],
    ['<Checklist ‸', ['mode', 'title']],
    ['<Checklist mode="‸', ['read-do', 'do-confirm']],
    ['<Checklist title="‸', []],
    ['<Unknown ‸', []],
    ['<constructor ‸', []],
  ])('in %j: %j', (marked, wanted) => expect(labels(marked)).toEqual(wanted));

  test('kinds with what each is for', () => {
    const kinds = offered('---\nkind: ‸');
    expect(kinds.map(({ label }) => label)).toContain('troubleshooting');
    expect(kinds.find(({ label }) => label === 'procedure')?.description).toBe(
      'Steps in order, to an outcome.',
    );
  });

  test('a foundation only what it may have', () => {
    expect(labels('---\nprerequisites:\n  - ‸', 'foundation')).toEqual(['foundation']);
    expect(labels('---\nkind: ‸', 'foundation')).toEqual([]);
    expect(labels('---\ntitle: X\n‸', 'foundation')).toContain('teaches');
  });

  test('fields that the page lacks, and those of its kind', () => {
    const fields = labels('---\nkind: decision\ntask: X\n‸');
    expect(fields).toContain('decides');
    expect(fields).not.toContain('task');
    expect(labels('---\ntask: X\n‸')).not.toContain('decides');
  });

  test('a term with its expansion and its definition', () => {
    expect(offered('---\nterms: [‸')[0]).toEqual({
      label: 'tls',
      kind: 'term',
      detail: 'TLS: Transport Layer Security',
      description: '**TLS** (Transport Layer Security)\n\nD.',
    });
  });

  test('ids in questions and topics in the glossary', () => {
    const at = (text: string) => completeList(library, readYamlCursor(text) ?? { at: 'link', typed: '' });
    expect(at('- question: x\n  answers: [').map(({ label }) => label)).toEqual(['clear', 'trust']);
    expect(at('- id: x\n  senses: [{ topics: [').map(({ label }) => label)).toEqual(['print']);
    expect(at('- id: x\n  senses:\n    - topics:\n        - ').map(({ label }) => label)).toEqual(['print']);
    expect(at('- id: ')).toEqual([]);
  });
});

test('every component is a snippet that becomes its example when nothing is changed', () => {
  const entries = offered('<‸');
  expect(entries.map(({ label }) => label)).toEqual(Object.keys(components).map((name) => `<${name}>`));
  for (const { text = '' } of entries) {
    expect(text).toMatch(/\$\{1:|\| --- \|/);
    expect(text.endsWith('$0')).toBe(true);
    const plain = text.replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1').replace('$0', '');
    expect(parseDocument('a.mdx', plain, 'mdx').findings).toEqual([]);
    expect(Object.values(components).some(({ example }) => example.includes(plain))).toBe(true);
  }
});
