import { expect, test } from 'vitest';
import { applyEdits } from '../../../../src/lint/edits/apply-edits.ts';
import { lint } from '../../../../src/lint/lint.ts';
import type { Fix } from '../../../../src/schema/finding.ts';
import { makeLibrary } from '../../../support/library.ts';

const page = (fields: string, body = 'Text.') =>
  `---\ntask: Do it\nkind: procedure\nsummary: Done.\n${fields}\n---\n${body}\n`;

const around = {
  'glossary.yaml': '- { id: tray, label: tray, definition: x. }\n',
  'aids/print/load-paper.mdx': page('prerequisites: [{ foundation: paper }]'),
  'foundations/paper.mdx': '---\ntitle: Paper\nsummary: Paper.\nteaches: [tray]\n---\n\nA tray.\n',
};

/** The frontmatter after what each finding of a rule offers, fix or suggestion. */
function offered(ruleId: string, text: string): string[] {
  const library = makeLibrary({ ...around, 'aids/print/a.mdx': text });
  const findings = lint(library, { only: new Set([ruleId]), today: '2026-11-24' });
  const offers = findings.flatMap(({ fix, suggestions = [] }): Fix[] => (fix ? [fix] : suggestions));
  return offers.map(({ edits }) =>
    applyEdits(text, edits).replace(/^[\s\S]*?summary: Done\.\n|\n---[\s\S]*$/g, ''),
  );
}

test.each([
  ['no-unknown-prerequisite', 'prerequisites:\n  - aid: load-papre', 'prerequisites:\n  - aid: load-paper'],
  ['no-unknown-prerequisite', 'prerequisites: [aid: paper]', 'prerequisites: [foundation: paper]'],
  [
    'no-redundant-prerequisite',
    'prerequisites:\n  - aid: load-paper\n  - foundation: paper',
    'prerequisites:\n  - aid: load-paper',
  ],
  [
    'no-redundant-prerequisite',
    'prerequisites:\n  - foundation: paper\n  - aid: load-paper\n  - need: A key',
    'prerequisites:\n  - aid: load-paper\n  - need: A key',
  ],
  [
    'no-redundant-prerequisite',
    'prerequisites: [{ foundation: paper }, { aid: load-paper }]',
    'prerequisites: [{ aid: load-paper }]',
  ],
  ['require-prerequisites', 'owner: Desk', 'owner: Desk\nprerequisites: []'],
])('%s mends %s', (ruleId, before, after) => {
  expect(offered(ruleId, page(before))).toEqual([after]);
});

test.each([
  ['owner: Desk', 'owner: Desk\nprerequisites:\n  - foundation: paper'],
  ['prerequisites: []', 'prerequisites: [{ foundation: paper }]'],
  ['prerequisites:\n  - need: A key', 'prerequisites:\n  - need: A key\n  - foundation: paper'],
  ['prerequisites: [{ need: A key }]', 'prerequisites: [{ need: A key }, { foundation: paper }]'],
])('no-assumed-knowledge adds the foundation to %j', (before, after) => {
  expect(offered('no-assumed-knowledge', page(before, 'Pull the tray.'))).toEqual([after]);
});

test('an empty list of prerequisites asserts a fact, so it is no safe fix', () => {
  const library = makeLibrary({ 'aids/print/a.mdx': page('') });
  const [finding] = lint(library, { only: new Set(['require-prerequisites']) });
  expect(finding?.fix).toBeUndefined();
  expect(finding?.suggestions).toHaveLength(1);
});

test('a draft behind a page stops the site, and only warns in the making', () => {
  const library = makeLibrary({
    'aids/print/a.mdx': page('prerequisites: [{ aid: b }]'),
    'aids/print/b.mdx': page('draft: true'),
  });
  const only = new Set(['no-unpublished-prerequisite']);
  expect(lint(library, { only }).map(({ severity }) => severity)).toEqual(['error']);
  expect(lint(library, { only, isPreview: true }).map(({ severity }) => severity)).toEqual(['warning']);
});
