import { testRule } from '../../../support/rule-tester.ts';

const page = (fields: string) => `---\ntask: Do it\nkind: tip\nsummary: Done.\n${fields}\n---\nText.\n`;
const foundation = (fields = '') => `---\ntitle: Paper\nsummary: Paper.\n${fields}\n---\nText.\n`;

const onB = 'prerequisites: [{ aid: b }]';

testRule('no-stale-prerequisite', {
  valid: {
    'a review that is due today or later, and none': {
      'aids/print/a.mdx': page('prerequisites: [{ aid: b }, { aid: c }, { need: A key }]'),
      'aids/print/b.mdx': page('review: { last: 2026-11-14, every: 10 }'),
      'aids/print/c.mdx': page(''),
    },
    'a draft on either side': {
      'aids/print/a.mdx': page(onB),
      'aids/print/b.mdx': page('draft: true\nreview: { last: 2020-01-01 }'),
      'aids/print/c.mdx': page('draft: true\nprerequisites: [{ aid: d }]'),
      'aids/print/d.mdx': page('review: { last: 2020-01-01 }'),
    },
  },
  invalid: {
    'reviews that are overdue': {
      content: {
        'aids/print/a.mdx': page('prerequisites:\n  - aid: «b»\n  - foundation: «paper»'),
        'aids/print/b.mdx': page('review: { last: 2026-11-13, every: 10 }'),
        'foundations/paper.mdx': foundation('review: { last: 2026-01-01 }'),
      },
      messages: ['stale', 'stale'],
      says: ['due on 2026-11-23', 'due on 2026-04-01', 'content/aids/print/b.mdx', '`last: 2026-11-24`'],
    },
  },
});

testRule('no-redundant-prerequisite', {
  valid: {
    'pages that bring nothing of each other along': {
      'aids/print/a.mdx': page('prerequisites: [{ aid: b }, { aid: c }, { need: A key }, { aid: nowhere }]'),
      'aids/print/b.mdx': page('prerequisites: [{ aid: d }]'),
      'aids/print/c.mdx': page('prerequisites: [{ aid: d }]'),
      'aids/print/d.mdx': page(''),
    },
    'what only a draft brings along': {
      'aids/print/a.mdx': page('prerequisites: [{ aid: b }, { aid: c }]'),
      'aids/print/b.mdx': page('draft: true\nprerequisites: [{ aid: c }]'),
      'aids/print/c.mdx': page(''),
    },
    'pages in a cycle': {
      'aids/print/a.mdx': page('prerequisites: [{ aid: b }, { aid: c }]'),
      'aids/print/b.mdx': page('prerequisites: [{ aid: c }]'),
      'aids/print/c.mdx': page('prerequisites: [{ aid: b }]'),
    },
  },
  invalid: {
    'what another one brings along, near or far': {
      content: {
        'aids/print/a.mdx': page('prerequisites:\n  - foundation: «paper»\n  - aid: «c»\n  - aid: b'),
        'aids/print/b.mdx': page('prerequisites: [{ aid: c }]'),
        'aids/print/c.mdx': page('prerequisites: [{ foundation: paper }]'),
        'foundations/paper.mdx': foundation(),
      },
      messages: ['implied', 'implied'],
      says: ['`paper` is a prerequisite of `c`', '`c` is a prerequisite of `b`'],
    },
    'what is there twice': {
      content: {
        'aids/print/a.mdx': page('prerequisites:\n  - aid: b\n  - aid: «b»'),
        'aids/print/b.mdx': page(''),
      },
      messages: ['twice'],
    },
  },
});

/** Aids a, b, c …: each with the one behind it as its prerequisite. */
const chain = (count: number, marked: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => {
      const below = i + 1 < count ? `prerequisites:\n  - aid: p${i + 1}` : '';
      return [`aids/print/p${i}.mdx`, page(i === marked ? below.replace(/p\d$/, '«$&»') : below)];
    }),
  );

testRule('no-deep-prerequisites', {
  valid: {
    'a chain of four behind a page': chain(5, -1),
    'a cycle, and a page above it': {
      'aids/print/a.mdx': page(onB),
      'aids/print/b.mdx': page('prerequisites: [{ aid: c }]'),
      'aids/print/c.mdx': page('prerequisites: [{ aid: b }]'),
    },
    'many prerequisites in a short chain': {
      'aids/print/a.mdx': page('prerequisites: [{ aid: b }, { aid: c }, { aid: d }, { aid: e }, { aid: f }]'),
      ...Object.fromEntries([...'bcdef'].map((id) => [`aids/print/${id}.mdx`, page('')])),
    },
  },
  invalid: {
    'a chain behind the second prerequisite': {
      content: {
        ...chain(5, -1),
        'aids/print/x.mdx': page('prerequisites:\n  - aid: y\n  - «aid: p0»'),
        'aids/print/y.mdx': page(''),
      },
      messages: ['deep'],
      says: ['`p0` → `p1` → `p2` → `p3` → `p4`'],
    },
    'the first page that is too deep, and not those above it': {
      content: Object.fromEntries(
        Object.entries(chain(8, 2)).map(([path, text]) => [path, text.replace('aid: «p3»', '«aid: p3»')]),
      ),
      messages: ['deep'],
      says: ['5 pages stand behind', '`p3` → `p4` → `p5` → `p6` → `p7`'],
    },
  },
});
