import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../../src/lint/edits/apply-edits.ts';
import { lint } from '../../../../src/lint/lint.ts';
import { aid, type Files, makeLibrary } from '../../../support/library.ts';
import { testRule } from '../../../support/rule-tester.ts';

const glossary = `- { id: login, label: login page, definition: D., avoid: [sign-in page] }
- { id: cert, label: certificate, definition: D., avoid: [SSL cert] }
- { id: app, label: app, definition: D., avoid: [program] }
- { id: list, label: program list, definition: D. }
- { id: pair, label: key pair, definition: D., avoid: [keypair] }
- { id: box, label: match, definition: D., avoid: [lighter] }
- { id: host, label: host, definition: D., avoid: [machine] }
- { id: node, label: node, definition: D., avoid: [machine] }
- { id: gauge, label: gauge, definition: D., avoid: [Meter, meter] }
`;
const files = (body: string, fields = '', task = 'Clear a jam') => ({
  'glossary.yaml': glossary,
  'aids/print/a.mdx': aid(body, fields, task),
});
const symptoms =
  'symptoms: ["The screen is white.", "The sign-in page is white.", "The sign-in page is gone."]';
const troubleshooting = (page: string) => page.replace('procedure', 'troubleshooting');

testRule('no-avoided-spelling', {
  valid: {
    'the label': files('Open the login page.'),
    code: files('`sign-in page`\n\n```\nsign-in page\n```'),
    'what a screen says': files('Press “Open the sign-in page”. Or "Sign-in page".'),
    'what others say': files('The login page, also called the sign-in page.'),
    'every way to say what others say': files(
      [
        'It calls the sign-in page. Known as a program. A page named sign-in page.',
        'The login page, formerly the sign-in page, aka sign-in page, a.k.a. the sign-in page.',
        'Write login page instead of sign-in page, and rather than the  sign-in page.',
      ].join('\n\n'),
    ),
    'part of another term': files('Open the program list.'),
    'other words': files('The sign-in pager, programming.'),
    'words of the learner': {
      'glossary.yaml': glossary,
      'aids/print/a.mdx': aid('x', `aliases: [sign-in page]\n${symptoms}`).replace(
        'procedure',
        'troubleshooting',
      ),
    },
  },
  invalid: {
    'prose, headings and fields': {
      content: files(
        '## The «sign-in page»\n\nOpen the «Sign-in pages» of a «program».',
        '',
        'Open the «sign-in page»',
      ),
      messages: ['avoided', 'avoided', 'avoided', 'avoided'],
      says: ['Write “login page”.', 'Write “Login pages”.', 'Write “app”.'],
    },
    'a spelling that one term lists in two cases': {
      content: files('Read the «meter».'),
      messages: ['avoided'],
      says: ['Write “gauge”.'],
    },
    'a spelling that two terms avoid': {
      content: files('Start the «machine».'),
      messages: ['several'],
      says: ['Write “host” or “node”: the one that is meant.'],
    },
    'words behind a saying that ended, and beside one mark': {
      content: files(
        'It is called this: open the «sign-in page».\n\nA 3" «program».\n\nA “«program» is open.\n\nA «program»” is open.',
      ),
      messages: Array(4).fill('avoided'),
    },
    'a word after quoted ones': {
      content: files('Press “Open”, then the «sign-in page» opens. Press “Close”.'),
      messages: ['avoided'],
    },
    'the glossary and the topics': {
      content: {
        'topics.yaml': '- { id: print, label: The «sign-in page», description: D. }\n',
        'glossary.yaml': `${glossary}- { id: x, label: x, definition: On the «sign-in page»., aliases: [sign-in page x] }\n`,
        'aids/print/a.mdx': aid('x'),
      },
      messages: ['avoided', 'avoided'],
    },
    'a word that begins where another paragraph has a term with it': {
      content: files('Open the program list.\n\nOpen the «program» again.'),
      messages: ['avoided'],
    },
    'fields before the symptoms': {
      content: {
        'glossary.yaml': glossary,
        'aids/print/a.mdx': troubleshooting(aid('x', symptoms, 'Open the «sign-in page»')),
      },
      messages: ['avoided'],
    },
    'fields behind the symptoms': {
      content: {
        'glossary.yaml': glossary,
        'aids/print/a.mdx': `---\n${symptoms}\ntask: Open the «sign-in page»\nkind: troubleshooting\nsummary: S.\nprerequisites: []\n---\nx\n`,
      },
      messages: ['avoided'],
    },
    'a spelling over two lines': { content: files('Open the «sign-in\npage».'), messages: ['avoided'] },
  },
});

describe('the fix', () => {
  const mend = (text: string) => {
    const [finding] = lint(makeLibrary(files(text)), { only: new Set(['no-avoided-spelling']) });
    const fixed = (edits = finding?.fix?.edits) =>
      edits &&
      applyEdits(aid(text), edits)
        .replace(/[\s\S]*\n---\n/, '')
        .trimEnd();
    return { safe: fixed(), suggested: fixed(finding?.suggestions?.[0]?.edits) };
  };

  test.each([
    ['Open the sign-in page.', 'Open the login page.'],
    ['Sign-in pages open.', 'Login pages open.'],
    ["The sign-in page's color.", "The login page's color."],
    ['A sign-in page opens.', 'A login page opens.'],
    ['Renew SSL certs.', 'Renew certificates.'],
  ])('is safe where case, number and article carry over: %s', (before, after) => {
    expect(mend(before).safe).toBe(after);
  });

  test.each([
    ['The Sign-In Page opens.', 'The login page opens.'],
    ['Renew an SSL cert.', 'Renew an certificate.'],
    ['A program opens.', 'A app opens.'],
    ['Two lighters.', 'Two match.'],
    ['An SSL cert certificate.', 'An certificate certificate.'],
    ['A keypair.', 'A key pair.'],
    ['Start the machine.', 'Start the host.'],
  ])('is for a person to choose otherwise: %s', (before, after) => {
    expect(mend(before)).toEqual({ safe: undefined, suggested: after });
  });

  const only = new Set(['no-avoided-spelling']);

  test('lists the term that the page uses from now on', () => {
    const library = makeLibrary(files('Open the sign-in page.'));
    const [finding] = lint(library, { only });
    const after = applyEdits(aid('Open the sign-in page.'), finding?.fix?.edits ?? []);
    expect(after).toBe(aid('Open the login page.', 'terms: [login]'));
    expect(
      lint(makeLibrary({ ...files(''), 'aids/print/a.mdx': after }), { only: new Set(['no-unused-term']) }),
    ).toEqual([]);
  });

  test('is for a person where a foundation that teaches the term does not stand behind the page', () => {
    const paper = '---\ntitle: Paper\nsummary: All of it.\nteaches: [login]\n---\nThe login page.\n';
    const library = makeLibrary({ ...files('Open the sign-in page.'), 'foundations/paper.mdx': paper });
    const [finding] = lint(library, { only });
    expect(finding).not.toHaveProperty('fix');
    expect(finding?.suggestions).toHaveLength(1);
  });

  /** The page after the safe fix; undefined where there is none. */
  const fixPage = (files: Files, path = 'aids/print/a.mdx') => {
    const [finding] = lint(makeLibrary(files), { only });
    return finding?.fix && applyEdits(files[path] ?? '', finding.fix.edits);
  };

  test.each([
    ['that the page names elsewhere', 'The login page. Open the sign-in page.', ''],
    ['that the page lists', 'Open the sign-in page.', 'terms: [login]'],
  ])('lists no term %s', (_, body, fields) => {
    expect(fixPage(files(body, fields))).toBe(aid(body.replace('sign-in', 'login'), fields));
  });

  const paper = (fields: string, body = 'Text.') =>
    `---\ntitle: Paper\nsummary: All of it.\n${fields}\n---\n${body}\n`;
  const mended = aid('Open the login page.', 'terms: [login]');

  test.each([
    ['a draft teaches the term', 'teaches: [login]\ndraft: true'],
    ['a foundation teaches another term', 'teaches: [cert]'],
  ])('is safe where %s', (_, fields) => {
    const library = { ...files('Open the sign-in page.'), 'foundations/paper.mdx': paper(fields) };
    expect(fixPage(library)).toBe(mended);
  });

  test('is safe where a foundation behind the page teaches the term', () => {
    const page = aid('Open the sign-in page.').replace('[]', '[{ foundation: paper }]');
    const library = {
      'glossary.yaml': glossary,
      'aids/print/a.mdx': page,
      'foundations/paper.mdx': paper('teaches: [login]'),
    };
    expect(fixPage(library)).toBe(mended.replace('[]', '[{ foundation: paper }]'));
  });

  test('is safe in a foundation, which has no prerequisites', () => {
    const library = {
      'glossary.yaml': glossary,
      'foundations/paper.mdx': paper('teaches: [login]'),
      'foundations/keys.mdx': paper('terms: [cert]', 'Open the sign-in page.'),
    };
    expect(fixPage(library, 'foundations/keys.mdx')).toBe(
      paper('terms: [cert, login]', 'Open the login page.'),
    );
  });

  test('is left out where markup stands between the words', () => {
    expect(mend('Open the sign-in **page**.')).toEqual({ safe: undefined, suggested: undefined });
  });
});
