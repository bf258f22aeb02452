import { expect, test } from 'vitest';
import { applyEdits } from '../../../../src/lint/edits/apply-edits.ts';
import { lint } from '../../../../src/lint/lint.ts';
import { aid, type Files, makeLibrary } from '../../../support/library.ts';
import { testRule } from '../../../support/rule-tester.ts';

const glossary =
  '- { id: duplex, label: duplex unit, definition: Turns the paper., aliases: [duplexer] }\n- { id: pcl, label: PCL, expansion: Printer Command Language, definition: A language. }\n';
/** “feeder” belongs to both. */
const ambiguous =
  '- { id: tray, label: tray, definition: Holds paper., aliases: [feeder] }\n- { id: lane, label: lane, definition: Moves paper., aliases: [Feeder] }\n';
const foundation = (fields: string, body = 'About printing.') =>
  `---\ntitle: Paper\nsummary: The way of the paper.\n${fields}\n---\n${body}\n`;

testRule('no-unknown-term', {
  valid: {
    'terms of the glossary': {
      'glossary.yaml': glossary,
      'aids/print/a.mdx': aid('<Term id="pcl">x</Term>', 'terms: [duplex]'),
      'foundations/paper.mdx': foundation('teaches: [duplex]'),
    },
    'a definition that talks of TODO': {
      'glossary.yaml': `${glossary}- { id: todo-list, label: TODO list, definition: "TODO lists hold what is left." }\n`,
      'aids/print/a.mdx': aid('x'),
    },
  },
  invalid: {
    'ids in terms, teaches and Term': {
      content: {
        'glossary.yaml': glossary,
        'aids/print/a.mdx': aid('A <Term id="«zz»">word</Term>.', 'terms: [duplex, «duplx»]'),
        'foundations/paper.mdx': foundation('teaches:\n  - «printer-command-language-two»'),
      },
      messages: ['near', 'unknown', 'unknown'],
      says: ['Write `duplex`'],
    },
    'a definition that is still to be written': {
      content: {
        'glossary.yaml': `${glossary}- { id: dpi, label: DPI, definition: «"TODO: say what DPI means."» }\n`,
        'aids/print/a.mdx': aid('x'),
      },
      messages: ['unwritten'],
      says: ['The definition of “DPI” is missing'],
    },
    'a label in place of the id': {
      content: { 'glossary.yaml': glossary, 'aids/print/a.mdx': aid('x', 'terms: [«duplex-unit»]') },
      messages: ['near'],
      says: ['Write `duplex`'],
    },
  },
});

testRule('no-unused-term', {
  valid: {
    'what the page declares and uses': {
      'glossary.yaml': glossary,
      'aids/print/a.mdx': aid('Open the duplexer. The printer command language.', 'terms: [duplex, pcl]'),
    },
    'a use in a field': {
      'glossary.yaml': glossary,
      'aids/print/a.mdx': aid('Open.', 'terms: [duplex]', 'Clear the duplex unit'),
    },
    'a use in a property': {
      'glossary.yaml': glossary,
      'aids/print/a.mdx': aid('<Figure src="./a.png" alt="The duplex unit" />', 'terms: [duplex]'),
    },
    'a marked use': {
      'glossary.yaml': glossary,
      'aids/print/a.mdx': aid('<Term id="duplex">The turner</Term>', 'terms: [duplex]'),
    },
    'a term that the foundation teaches': {
      'glossary.yaml': glossary,
      'foundations/paper.mdx': foundation('teaches: [duplex]', 'The duplex unit turns.'),
    },
    'words in code, and other words that begin alike': {
      'glossary.yaml': glossary,
      'aids/print/a.mdx': aid('`duplexer`, pcl and multiduplexer.'),
    },
    'an unknown term': { 'glossary.yaml': glossary, 'aids/print/a.mdx': aid('x', 'terms: [nope]') },
  },
  invalid: {
    'a declared term that nothing uses': {
      content: { 'glossary.yaml': glossary, 'aids/print/a.mdx': aid('Open.', 'terms: [«duplex»]') },
      messages: ['unused'],
    },
    'a used term that nothing declares, once': {
      content: { 'glossary.yaml': glossary, 'aids/print/a.mdx': aid('Two «duplexers». The duplex unit.') },
      messages: ['undeclared'],
      says: ['Add `duplex` to `terms`'],
    },
    'a marked term that nothing declares': {
      content: { 'glossary.yaml': glossary, 'aids/print/a.mdx': aid('<Term id="«pcl»">x</Term>') },
      messages: ['undeclared'],
    },
    'a taught term that the foundation never names': {
      content: { 'glossary.yaml': glossary, 'foundations/paper.mdx': foundation('teaches: [«pcl»]') },
      messages: ['untaught'],
    },
  },
});

testRule('no-assumed-knowledge', {
  valid: {
    'a term that a foundation behind the page teaches': {
      'glossary.yaml': glossary,
      'foundations/paper.mdx': foundation('teaches: [duplex]'),
      'aids/print/a.mdx': aid('The duplex unit.').replace('[]', '[{ foundation: paper }]'),
      'aids/print/b.mdx': aid('The duplex unit.').replace('[]', '[{ aid: a }]'),
    },
    'a term that nothing teaches': { 'glossary.yaml': glossary, 'aids/print/a.mdx': aid('The duplex unit.') },
    'a term that only a draft teaches': {
      'glossary.yaml': glossary,
      'foundations/paper.mdx': foundation('teaches: [duplex]\ndraft: true'),
      'aids/print/a.mdx': aid('The duplex unit.'),
    },
    'a foundation': {
      'glossary.yaml': glossary,
      'foundations/paper.mdx': foundation('teaches: [duplex]'),
      'foundations/trays.mdx': foundation('', 'The duplex unit.'),
    },
  },
  invalid: {
    'one finding for all that a foundation would teach': {
      content: {
        'glossary.yaml': glossary,
        'foundations/paper.mdx': foundation('teaches: [duplex, pcl]'),
        'foundations/trays.mdx': foundation('teaches: [duplex]'),
        'aids/print/a.mdx': aid('The «duplex unit» and PCL. A duplexer.'),
      },
      messages: ['assumed'],
      says: ['Add `- foundation: paper`'],
    },
    'the foundation that teaches most, wherever it stands among the others': {
      content: {
        'glossary.yaml': glossary,
        'foundations/a-tray.mdx': foundation('teaches: [duplex]'),
        'foundations/b-all.mdx': foundation('teaches: [duplex, pcl]'),
        'foundations/c-code.mdx': foundation('teaches: [pcl]'),
        'aids/print/a.mdx': aid('The «duplex unit» and PCL.'),
      },
      messages: ['assumed'],
      says: ['Add `- foundation: b-all`'],
    },
    'at most 3 missing foundations': {
      content: {
        'glossary.yaml': 'abcd'.replace(/./g, '- { id: $&, label: $&$&$&, definition: x. }\n'),
        ...Object.fromEntries(
          [...'abcd'].map((id) => [`foundations/f-${id}.mdx`, foundation(`teaches: [${id}]`)]),
        ),
        'aids/print/x.mdx': aid('«aaa» «bbb» «ccc» ddd'),
      },
      messages: ['assumed', 'assumed', 'assumed'],
    },
  },
});

test('assumed knowledge names the terms, and the foundation that would teach them', () => {
  const files = {
    'glossary.yaml': glossary,
    'foundations/paper.mdx': foundation('teaches: [duplex, pcl]'),
    'aids/print/a.mdx': aid('The PCL of the duplex unit, a PCL.'),
  };
  const [finding, ...others] = lint(makeLibrary(files), { only: new Set(['no-assumed-knowledge']) });
  expect(others).toEqual([]);
  expect(finding?.data).toMatchObject({ terms: ['pcl', 'duplex'], foundation: 'paper', title: 'Paper' });
  expect(finding?.suggestions?.map(({ description }) => description)).toEqual([
    'Name “Paper” as a prerequisite.',
  ]);
});

/** The texts of a file after each change that a rule offers for it: the fixes, then the suggestions. */
function mended(ruleId: string, files: Files, path: string): string[] {
  const findings = lint(makeLibrary(files), { only: new Set([ruleId]) });
  const fixes = findings.flatMap(({ fix, suggestions = [] }) => (fix ? [fix] : suggestions));
  return fixes.map(({ edits }) =>
    applyEdits(
      files[path] ?? '',
      edits.filter(({ file = 'content/aids/print/a.mdx' }) => file === `content/${path}`),
    ),
  );
}

test('a fix makes `terms` what the page uses', () => {
  const page = aid('The duplex unit. <Term id="404">x</Term>', 'terms: [pcl] # now');
  const files = {
    'glossary.yaml': `${glossary}- { id: "404", label: four, definition: x. }\n`,
    'aids/print/a.mdx': page,
  };
  expect(mended('no-unused-term', files, 'aids/print/a.mdx')).toEqual([
    page.replace('[pcl]', '[]'),
    page.replace('[pcl]', '[pcl, duplex]'),
    page.replace('[pcl]', '[pcl, "404"]'),
  ]);
});

test('a fix adds the field `terms`', () => {
  const files = { 'glossary.yaml': glossary, 'aids/print/a.mdx': aid('The duplex unit.') };
  expect(mended('no-unused-term', files, 'aids/print/a.mdx')).toEqual([
    aid('The duplex unit.', 'terms: [duplex]'),
  ]);
});

test('what a foundation teaches is for a person to remove', () => {
  const files = { 'glossary.yaml': glossary, 'foundations/paper.mdx': foundation('teaches: [pcl]') };
  const [finding] = lint(makeLibrary(files), { only: new Set(['no-unused-term']) });
  expect(finding).not.toHaveProperty('fix');
  expect(applyEdits(files['foundations/paper.mdx'], finding?.suggestions?.[0]?.edits ?? [])).toBe(
    foundation('teaches: []'),
  );
});

test('an unknown term may be another one, or a new entry', () => {
  const page = aid('<Term id="duplx">x</Term>');
  const files = { 'glossary.yaml': glossary, 'aids/print/a.mdx': page };
  expect(mended('no-unknown-term', files, 'aids/print/a.mdx')[0]).toBe(page.replace('duplx', 'duplex'));
  expect(mended('no-unknown-term', files, 'glossary.yaml')[1]).toBe(
    `${glossary}- id: duplx\n  label: duplx\n  definition: "TODO: say what duplx means."\n`,
  );
});

test('a new entry goes where the other terms of the page are', () => {
  const files = {
    'glossary/a.yaml': '- { id: tray, label: tray, definition: x. }\n',
    'glossary/b.yaml': glossary,
    'aids/print/a.mdx': aid('x', 'terms: [duplex, feed-roller]'),
  };
  const [finding] = lint(makeLibrary(files), { only: new Set(['no-unknown-term']) });
  expect(finding?.suggestions?.map(({ edits }) => edits[0]?.file)).toEqual(['content/glossary/b.yaml']);
});

test('without a glossary there is no entry to suggest', () => {
  const files = { 'aids/print/a.mdx': aid('x', 'terms: [feed-roller]') };
  const [finding] = lint(makeLibrary(files), { only: new Set(['no-unknown-term']) });
  expect(finding).not.toHaveProperty('suggestions');
});

test.each(['no-unused-term', 'no-assumed-knowledge', 'no-unused-glossary-entry'])(
  '%s takes a word of two terms for neither',
  (id) => {
    const library = makeLibrary({
      'glossary.yaml': ambiguous,
      'foundations/paper.mdx': foundation('teaches: [tray]', 'The feeder.'),
      'aids/print/a.mdx': aid('Open the feeder.', 'terms: [lane]'),
      'aids/print/b.mdx': aid('Open the feeder.', 'terms: [tray]'),
      'aids/print/c.mdx': aid('Open the feeder.'),
    });
    expect(lint(library, { only: new Set([id]) })).toEqual([]);
  },
);
