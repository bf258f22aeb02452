import { expect, test } from 'vitest';
import { parseDocument } from '../../../../src/library/document.ts';
import type { Document } from '../../../../src/library/library.ts';
import { applyEdits } from '../../../../src/lint/edits/apply-edits.ts';
import { lint, lintDocuments } from '../../../../src/lint/lint.ts';
import { aid, makeLibrary } from '../../../support/library.ts';
import { testRule } from '../../../support/rule-tester.ts';

testRule('no-skipped-heading', {
  valid: {
    'levels one by one, and back': '## A\n\n### B\n\n#### C\n\n## D\n\n### E',
    'pause points of a checklist':
      '<Checklist mode="read-do">\n\n### Before\n\n- [ ] x\n\n#### After\n\n- [ ] y\n\n</Checklist>\n\n## Next',
    'a quotation': '> #### Loud',
    'HTML in Markdown': { 'aids/print/a.md': aid('<h2>A</h2>\n\n### B') },
    'other elements, and ends of headings': {
      'aids/print/a.md': aid('<h2>A</h2>\n\n<hr>\n\n<h44>B</h44>\n\n<sh4>C</sh4>\n\n</h5>\n\n### D'),
    },
    'elements in a quotation': '> <h4>Loud</h4>',
  },
  invalid: {
    'the first below the title': { content: '«### A»\n\n## B', messages: ['first'], says: ['`##`'] },
    'one that skips, and not those beside it': {
      content: '## A\n\n«#### B»\n\n#### C\n\n## D\n\n«##### E»',
      messages: ['skipped', 'skipped'],
    },
    'elements and Setext headings': {
      content: 'A\n---\n\n«<h4>B</h4>»',
      messages: ['skipped'],
      says: ['`<h3>`'],
    },
    'headings in another component': {
      content: '<Note>\n\n«#### B»\n\n</Note>',
      messages: ['first'],
      says: ['`##`'],
    },
    'HTML in Markdown': {
      content: { 'aids/print/a.md': aid('<h2>A</h2>\n\n«<h4>»B</h4>') },
      messages: ['skipped'],
    },
  },
});

test('a document outside a library begins at the level that it likes', () => {
  const open = (text: string) => parseDocument('a.md', text, 'md').document as Document;
  const settings = { only: new Set(['no-skipped-heading']) };
  expect(lintDocuments([open('### A\n\n#### B\n')], settings)).toEqual([]);
  expect(lintDocuments([open('# A\n\n### B\n')], settings)).toHaveLength(1);
});

test('an element and a Setext heading have no suggestion', () => {
  const library = makeLibrary({ 'aids/print/a.mdx': aid('<h3>A</h3>\n\n<h5>B</h5>') });
  const findings = lint(library, { only: new Set(['no-skipped-heading']) });
  expect(findings.map(({ suggestions }) => suggestions)).toEqual([undefined, undefined]);
});

test('a suggestion changes the level', () => {
  const library = makeLibrary({ 'aids/print/a.mdx': aid('## A\n\n#### B') });
  const [finding] = lint(library, { only: new Set(['no-skipped-heading']) });
  const text = library.aids[0]?.document.text ?? '';
  expect(applyEdits(text, finding?.suggestions?.[0]?.edits ?? [])).toContain('## A\n\n### B\n');
});
