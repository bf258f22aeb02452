import { expect, test } from 'vitest';
import { lint } from '../../../../src/lint/lint.ts';
import { makeLibrary } from '../../../support/library.ts';
import { testRule } from '../../../support/rule-tester.ts';

const page = (fields: string, kind = 'procedure') =>
  `---\ntask: Do it\nkind: ${kind}\nsummary: Done.\n${fields}\n---\nText.\n`;
const foundation = (fields = '') => `---\ntitle: Paper\nsummary: Paper.\n${fields}\n---\nText.\n`;

testRule('no-unknown-prerequisite', {
  valid: {
    'pages and needs': {
      'aids/print/a.mdx': page('prerequisites: [{ aid: b }, { foundation: paper }, { need: A key }]'),
      'aids/print/b.mdx': page('id: b'),
      'foundations/paper.mdx': foundation(),
    },
  },
  invalid: {
    'unknown ids': {
      content: {
        'aids/print/clear-jam.mdx': page('prerequisites:\n  - aid: «clear-jan»\n  - foundation: «zzzzzz»'),
        'foundations/paper.mdx': foundation('prerequisites:\n  - foundation: «papre»'),
      },
      messages: ['near', 'unknown', 'near'],
      says: ['Write `aid: clear-jam`', 'Write `foundation: paper`'],
    },
    'a page of the other type': {
      content: {
        'aids/print/a.mdx': page('prerequisites:\n  - aid: «paper»'),
        'aids/print/b.mdx': page('prerequisites:\n  - foundation: «a»'),
        'foundations/paper.mdx': foundation(),
      },
      messages: ['otherType', 'otherType'],
      says: ['`paper` is not an aid. Write `foundation: paper`', '`a` is not a foundation. Write `aid: a`'],
    },
  },
});

testRule('no-unpublished-prerequisite', {
  valid: {
    'a draft behind a draft': {
      'aids/print/a.mdx': page('draft: true\nprerequisites: [{ aid: b }]'),
      'aids/print/b.mdx': page('draft: true'),
    },
    'a published page': {
      'aids/print/a.mdx': page('prerequisites: [{ aid: b }]'),
      'aids/print/b.mdx': page(''),
    },
  },
  invalid: {
    'a draft behind a published page': {
      content: {
        'aids/print/a.mdx': page('prerequisites:\n  - aid: «b»\n  - foundation: «paper»'),
        'aids/print/b.mdx': page('draft: true'),
        'foundations/paper.mdx': foundation('draft: true'),
      },
      messages: ['draft', 'draft'],
      says: ['content/aids/print/b.mdx'],
    },
  },
});

testRule('no-prerequisite-cycle', {
  valid: {
    'two ways to one page': {
      'aids/print/a.mdx': page('prerequisites: [{ aid: b }, { aid: c }]'),
      'aids/print/b.mdx': page('prerequisites: [{ aid: c }]'),
      'aids/print/c.mdx': page(''),
    },
  },
  invalid: {
    'a page that names itself beside another one': {
      content: {
        'aids/print/a.mdx': page('prerequisites:\n  - aid: c\n  - «aid: a»'),
        'aids/print/c.mdx': page(''),
      },
      messages: ['self'],
      says: ['`a` is its own prerequisite.'],
    },
    'a circle of three, once, and the page that only leads into it not at all': {
      content: {
        'aids/print/a.mdx': page('prerequisites:\n  - «aid: b»'),
        'aids/print/b.mdx': page('prerequisites:\n  - aid: c'),
        'aids/print/c.mdx': page('prerequisites:\n  - aid: a'),
        'aids/print/d.mdx': page('prerequisites:\n  - aid: a'),
      },
      messages: ['cycle'],
      says: [
        '`a` → `b` → `c` → `a`',
        'content/aids/print/a.mdx:6, content/aids/print/b.mdx:6, content/aids/print/c.mdx:6',
      ],
    },
    'a page that names itself': {
      content: { 'foundations/paper.mdx': foundation('prerequisites:\n  - «foundation: paper»') },
      messages: ['self'],
    },
  },
});

test('a circle names each page with the line that leads on', () => {
  const library = makeLibrary({
    'aids/print/a.mdx': page('prerequisites:\n  - aid: c\n  - aid: b'),
    'aids/print/b.mdx': page('prerequisites:\n  - aid: a'),
    'aids/print/c.mdx': page(''),
  });
  const [finding] = lint(library, { only: new Set(['no-prerequisite-cycle']) });
  expect(finding?.data.cycle).toEqual([
    { id: 'a', file: 'content/aids/print/a.mdx', line: 7 },
    { id: 'b', file: 'content/aids/print/b.mdx', line: 6 },
  ]);
});

testRule('require-prerequisites', {
  valid: {
    'an empty list': { 'aids/print/a.mdx': page('prerequisites: []') },
    'kinds that lead through no work': {
      'aids/print/a.mdx': page('', 'reference'),
      'aids/print/b.mdx': page('', 'tip'),
      'foundations/paper.mdx': foundation(),
    },
  },
  invalid: {
    'kinds that lead through work': {
      content: {
        'aids/print/a.mdx': page('', '«procedure»'),
        'aids/print/b.mdx': page('', '«checklist»'),
        'aids/print/c.mdx': page('symptoms: [It blinks]', '«troubleshooting»'),
      },
      messages: ['missing', 'missing', 'missing'],
      says: ['This procedure does', 'This checklist does', 'This troubleshooting aid does'],
    },
  },
});
