import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../../src/lint/edits/apply-edits.ts';
import { lint } from '../../../../src/lint/lint.ts';
import { aid, type Files, makeLibrary } from '../../../support/library.ts';

const path = 'aids/print/a.mdx';

/** What each suggestion of a rule on the page makes of its body, or of another file. */
function offered(ruleId: string, body: string, around: Files = {}): string[] {
  const files = { ...around, [path]: aid(body) };
  const findings = lint(makeLibrary(files), { only: new Set([ruleId]) });
  return findings
    .filter(({ file }) => file === `content/${path}`)
    .flatMap(({ suggestions = [] }) => suggestions)
    .map(({ edits }) => {
      const other = edits[0]?.file?.replace('content/', '');
      const after = applyEdits(files[(other ?? path) as keyof typeof files] ?? '', edits);
      return other ? after : after.slice(aid('').length - 1).trimEnd();
    });
}

const queue = (words = 'central xerox queue (CXQ)') => ({
  'aids/print/b.mdx': aid(`Ask the ${words}.`),
});

describe('no-undefined-acronym spells out at the first use what another page says', () => {
  test.each([
    ['in a sentence', 'Ask the CXQ, the CXQ.', 'Ask the central xerox queue (CXQ), the CXQ.'],
    ['first in a sentence', 'Go. CXQ is good.', 'Go. Central xerox queue (CXQ) is good.'],
    ['in the plural', 'Two CXQs.', 'Two central xerox queues (CXQs).'],
    ['as an owner', 'The CXQ’s desk.', 'The central xerox queue’s (CXQ’s) desk.'],
    ['below a heading', '## The CXQ\n\n- The CXQ', '## The CXQ\n\n- The central xerox queue (CXQ)'],
    [
      'in a link and emphasis',
      'See [the **CXQ**](https://a.com).',
      'See [the **central xerox queue (CXQ)**](https://a.com).',
    ],
    ['in a cell', '| A |\n| --- |\n| the CXQ |', '| A |\n| --- |\n| the central xerox queue (CXQ) |'],
    ['behind emoji and entities', '🚗 &amp; the CXQ.', '🚗 &amp; the central xerox queue (CXQ).'],
  ])('%s', (_, body, expected) => {
    expect(offered('no-undefined-acronym', body, queue())).toEqual([expected]);
  });

  test('plural words of another page stay plural', () => {
    const around = queue('memoranda for xerox queues (MXQs)');
    expect(offered('no-undefined-acronym', 'Two MXQs.', around)).toEqual([
      'Two memoranda for xerox queues (MXQs).',
    ]);
  });

  test('not where only a heading, a picture or a property has the letters', () => {
    const body = '## The CXQ\n\n![The CXQ](https://a.com/a.png)\n\n<Note title="The CXQ">Text</Note>';
    expect(offered('no-undefined-acronym', body, queue())).toEqual([]);
  });

  test('not with words that hold markup', () => {
    const around = queue('central \\*xerox\\* queue (CXQ)');
    expect(offered('no-undefined-acronym', 'Ask the CXQ.', around)).toEqual([]);
  });

  test('words whose initials fit come before words that only hold the letters', () => {
    const around = {
      'aids/print/0.mdx': aid('Ask the complex quay (CXQ).'),
      'aids/print/b.mdx': aid('Ask the central xerox queue (CXQ).'),
    };
    expect(offered('no-undefined-acronym', 'Ask the CXQ.', around)).toEqual([
      'Ask the central xerox queue (CXQ).',
    ]);
  });
});

test.each([
  ['whose initials fit', 'central xerox queue', 'calm xerox quay'],
  ['that only hold the letters', 'complex quay', 'convex quiz'],
])('of several words %s, those of the first page are offered', (_, first, second) => {
  const around = {
    'aids/print/0.mdx': aid(`Ask the ${first} (CXQ).`),
    'aids/print/b.mdx': aid(`Ask the ${second} (CXQ).`),
  };
  expect(offered('no-undefined-acronym', 'Ask the CXQ.', around)).toEqual([`Ask the ${first} (CXQ).`]);
});

describe('no-undefined-acronym offers an entry of the glossary', () => {
  const glossary = '- { id: tray, label: tray, definition: x. }\n';

  test('with a definition to write', () => {
    const [after] = offered('no-undefined-acronym', 'Ask the CXQ.', { 'glossary.yaml': glossary });
    expect(after).toContain('label: CXQ');
    expect(after).not.toContain('expansion');
  });

  test('with the words of another page, beside spelling it out', () => {
    const around = { 'glossary.yaml': glossary, ...queue() };
    const [spelled, entry] = offered('no-undefined-acronym', 'Ask the CXQ.', around);
    expect(spelled).toBe('Ask the central xerox queue (CXQ).');
    expect(entry).toContain('expansion: central xerox queue');
  });

  test('under an id of letters, digits and hyphens', () => {
    const [after] = offered('no-undefined-acronym', 'Ask the Q&XF.', { 'glossary.yaml': glossary });
    expect(after).toContain('id: q-xf\n');
  });

  test('not under an id that is taken', () => {
    const around = { 'glossary.yaml': '- { id: cxq, label: tray, definition: x. }\n' };
    expect(offered('no-undefined-acronym', 'Ask the CXQ.', around)).toEqual([]);
  });
});

describe('no-late-definition moves the words to the first use', () => {
  test.each([
    [
      'from before the letters',
      'Ask the CXQ.\n\nThe central xerox queue (CXQ) helps.',
      'Ask the central xerox queue (CXQ).\n\nThe CXQ helps.',
    ],
    [
      'from behind the letters',
      'Ask the CXQ.\n\nThe CXQ (central xerox queue) helps.',
      'Ask the central xerox queue (CXQ).\n\nThe CXQ helps.',
    ],
    [
      'in the plural',
      'Ask a CXQ.\n\nThe central xerox queues (CXQs) help.',
      'Ask a central xerox queues (CXQ).\n\nThe CXQs help.',
    ],
    [
      'from behind letters in the plural',
      'Ask a CXQ.\n\nThe CXQs (central xerox queues) help.',
      'Ask a central xerox queues (CXQ).\n\nThe CXQs help.',
    ],
    [
      'but lets the later place stand where a link holds the words',
      'Ask the CXQ.\n\nThe [central xerox queue](https://a.com) (CXQ) helps.',
      'Ask the central xerox queue (CXQ).\n\nThe [central xerox queue](https://a.com) (CXQ) helps.',
    ],
    [
      'but lets a sentence stand',
      'Ask the CXQ.\n\nCXQ stands for central xerox queue.',
      'Ask the central xerox queue (CXQ).\n\nCXQ stands for central xerox queue.',
    ],
  ])('%s', (_, body, expected) => {
    expect(offered('no-late-definition', body)).toEqual([expected]);
  });

  test('not into a heading', () => {
    const body = '## The CXQ\n\n![The CXQ](https://a.com/a.png)\n\nThe central xerox queue (CXQ) helps.';
    expect(offered('no-late-definition', body)).toEqual([]);
  });
});
