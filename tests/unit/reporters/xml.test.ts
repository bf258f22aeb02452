import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { formatCheckstyle } from '../../../src/reporters/checkstyle.ts';
import { formatJunit } from '../../../src/reporters/junit.ts';
import { context, makeFinding } from '../../support/findings.ts';

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** All elements, read by a parser that refuses what XML 1.0 forbids. */
function elementsOf(xml: string): Element[] {
  const parser = new SaxesParser();
  const elements: Element[] = [];
  const open: Element[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return elements;
}

const named = (elements: Element[], name: string) => elements.filter((element) => element.name === name);

const nasty = 'a < b & "c" \'d\' ]]> \t\n é 🚗 \u0000\u001B[31m\uFFFF\uD800x';
const held = 'a < b & "c" \'d\' ]]> \t\n é 🚗 \uFFFD\uFFFD[31m\uFFFD\uFFFDx';

describe('checkstyle', () => {
  test('lists findings by file', () => {
    const found = [
      makeFinding(),
      makeFinding({ severity: 'warning', line: 3 }),
      makeFinding({ file: 'b.mdx', severity: 'note' }),
    ];
    const elements = elementsOf(formatCheckstyle(found));
    expect(named(elements, 'file').map(({ attributes }) => attributes.name)).toEqual([
      'content/a.mdx',
      'b.mdx',
    ]);
    expect(named(elements, 'error').map(({ attributes }) => attributes)).toEqual([
      {
        line: '2',
        column: '8',
        severity: 'error',
        message: 'This is wrong. Mend it.',
        source: 'pitcrew.no-undefined-acronym',
      },
      expect.objectContaining({ severity: 'warning', line: '3' }),
      expect.objectContaining({ severity: 'info' }),
    ]);
  });

  test('holds any text, and nothing that XML forbids', () => {
    const elements = elementsOf(formatCheckstyle([makeFinding({ message: nasty, hint: '', file: nasty })]));
    expect(named(elements, 'error')[0]?.attributes.message).toBe(`${held} `);
    expect(named(elements, 'file')[0]?.attributes.name).toBe(held);
  });

  test('is a whole document without findings', () => {
    expect(elementsOf(formatCheckstyle([])).map(({ name }) => name)).toEqual(['checkstyle']);
  });
});

describe('junit', () => {
  test('fails the case of a finding that fails the run, and no other', () => {
    const found = [makeFinding(), makeFinding({ severity: 'warning', line: 3 })];
    const elements = elementsOf(formatJunit(found, context));
    expect(elements[0]?.attributes).toEqual({ name: 'pitcrew', tests: '3', failures: '1', errors: '0' });
    expect(named(elements, 'testsuite').map(({ attributes }) => attributes)).toEqual([
      { name: 'content/a.mdx', tests: '2', failures: '1', errors: '0' },
      { name: 'content/b.mdx', tests: '1', failures: '0', errors: '0' },
    ]);
    expect(named(elements, 'testcase').map(({ attributes }) => attributes.name)).toEqual([
      'no-undefined-acronym 2:8',
      'no-undefined-acronym 3:8',
      'no findings',
    ]);
    expect(named(elements, 'failure')).toEqual([
      {
        name: 'failure',
        attributes: { message: 'This is wrong.', type: 'no-undefined-acronym' },
        text: 'content/a.mdx:2:8 error: This is wrong. Mend it. https://a.example/no-undefined-acronym/',
      },
    ]);
    expect(named(elements, 'system-out')).toHaveLength(1);
  });

  test('holds any text, and nothing that XML forbids', () => {
    const elements = elementsOf(formatJunit([makeFinding({ message: nasty, hint: nasty })], context));
    expect(named(elements, 'failure')[0]?.attributes.message).toBe(held);
    expect(named(elements, 'failure')[0]?.text).toContain(`error: ${held} ${held}`);
  });
});
