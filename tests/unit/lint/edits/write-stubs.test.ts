import { expect, test } from 'vitest';
import { makeStub } from '../../../../src/lint/edits/glossary-stub.ts';
import { addStubs, glossaryPath } from '../../../../src/lint/edits/write-stubs.ts';

test.each<[string[], string]>([
  [[], 'glossary.yaml'],
  [['topics.yaml'], 'glossary.yaml'],
  [['glossary.yaml', 'topics.yaml'], 'glossary.yaml'],
  [['topics.yaml', 'glossary/core.yaml'], 'glossary/acronyms.yaml'],
  [['glossary/deep/core.yaml'], 'glossary/acronyms.yaml'],
  [['glossary/core.yaml', 'glossary.yaml'], 'glossary.yaml'],
  [['my/glossary/core.yaml'], 'glossary.yaml'],
  [['glossary/core.yaml.txt'], 'glossary.yaml'],
  [['glossary/.yaml'], 'glossary.yaml'],
])('beside %j, entries go to %s', (paths, expected) => {
  expect(glossaryPath(paths.map((path) => ({ path })))).toBe(expected);
});

const loto = makeStub('loto', 'LOTO', 'lockout/tagout');
const qxf = makeStub('qxf', 'QXF', undefined);
const added =
  '- id: loto\n  label: LOTO\n  expansion: lockout/tagout\n  definition: "TODO: say what LOTO means."\n- id: qxf\n  label: QXF\n  definition: "TODO: say what QXF means."\n';

test.each([
  ['an empty file', '', added],
  ['a file with a comment', '# Words\n', `# Words\n${added}`],
  ['entries', '- id: x # why\n  label: X\n', `- id: x # why\n  label: X\n${added}`],
  ['a byte order mark', '\uFEFF- id: x\n', `\uFEFF- id: x\n${added}`],
  ['another line break', '- id: x\r\n', `- id: x\r\n${added.replaceAll('\n', '\r\n')}`],
])('entries are added to %s', (_, text, expected) => {
  expect(addStubs(text, [loto, qxf])).toBe(expected);
});

test.each([
  ['no list', 'id: x\n'],
  ['a text', 'x\n'],
  ['what is not YAML', '- id: [\n'],
  ['two documents', '- id: x\n---\n- id: y\n'],
])('nothing is added to %s', (_, text) => {
  expect(addStubs(text, [loto])).toBeUndefined();
});

test('without entries the text stays, unless it is no list', () => {
  expect(addStubs('- id: x\n', [])).toBe('- id: x\n');
  expect(addStubs('', [])).toBe('');
  expect(addStubs('id: x\n', [])).toBeUndefined();
});
