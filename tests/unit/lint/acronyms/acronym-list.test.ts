import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../../src/library/document.ts';
import { documentsOf } from '../../../../src/library/documents.ts';
import type { Document } from '../../../../src/library/library.ts';
import { isUnknown, listAcronyms } from '../../../../src/lint/acronyms/acronym-list.ts';
import { siteSchema } from '../../../../src/schema/site.ts';
import { aid, type Files, makeLibrary } from '../../../support/library.ts';

const topics =
  '- { id: print, label: Printing, description: D. }\n- { id: scan, label: Scanning, description: D. }\n';
const glossary = `- id: pcl
  label: PCL
  aliases: [page language]
  expansion: Printer Command Language
  definition: A language.
  senses:
    - { topics: [scan], expansion: Picture Color List, definition: A list. }
- { id: desk, label: QXD help desk, definition: Helps. }
- { id: old, label: desk QXE, definition: Helps. }
- { id: later, label: QXL, expansion: Quick Exchange Log, definition: "TODO: say what QXL means." }
`;
const around = { 'topics.yaml': topics, 'glossary.yaml': glossary };

function listOf(files: Files, isWanted = (_: Document) => true) {
  const library = makeLibrary({ ...around, ...files });
  const documents = documentsOf(library);
  const wanted = documents.filter(isWanted);
  return listAcronyms([{ library, site: library.site, documents, wanted }], wanted.length);
}

/** Each meaning as `letters: reason, words or source, places`. */
function rowsOf({ acronyms }: ReturnType<typeof listOf>): string[] {
  return acronyms.flatMap(({ acronym, meanings }) =>
    meanings.map(({ reason, expansion, source, places }) => {
      const uses = places.map(({ file, line, column }) => `${file.at(-5)}${line}:${column}`);
      return `${acronym}: ${reason}, ${expansion ?? source}, ${uses.join(' ')}`;
    }),
  );
}

const onPage = (body: string, fields = '') => rowsOf(listOf({ 'aids/print/a.mdx': aid(body, fields) }));
const locks = (body: string, type = 'foundations') => ({
  [`${type}/l.mdx`]: `---\ntitle: Locks\nsummary: S.\n---\n${body}\n`,
});

describe('the meaning of letters is that of', () => {
  test.each([
    [
      'the page, wherever it spells them out',
      'QXF. A quick exchange form (QXF).',
      ['QXF: page, quick exchange form, a7:1 a7:29'],
    ],
    [
      'an element that spells them out',
      '<abbr title="quick exchange form">QXF</abbr>',
      ['QXF: page, quick exchange form, a7:35'],
    ],
    ['the page before the glossary', 'Paper color list (PCL).', ['PCL: page, Paper color list, a7:19']],
    ['the glossary', 'PCL.', ['PCL: glossary, Printer Command Language, a7:1']],
    ['an entry of longer words around them', 'Ask the QXD help desk.', ['QXD: glossary, desk, a7:9']],
    [
      'no such entry elsewhere in the text',
      'The QXD. Ask the QXD help desk.',
      ['QXD: unknown, null, a7:5', 'QXD: glossary, desk, a7:18'],
    ],
    [
      'an entry that the page marks',
      'A <Term id="pcl">QXP of Z</Term>.',
      ['QXP: glossary, Printer Command Language, a7:18'],
    ],
    ['no mark beside them', 'QXP <Term id="pcl">x!</Term>QXP', ['QXP: unknown, null, a7:1 a7:29']],
    ['no mark that names no entry', 'A <Term id="nope">QXP</Term>.', []],
    ['no entry that is still to be written', 'QXL.', ['QXL: unknown, null, a7:1']],
    [
      'the common baseline',
      'A USB.',
      [expect.stringMatching(/^USB: baseline, Microsoft, Google, .*, a7:3$/)],
    ],
  ])('%s', (_, body, rows) => {
    expect(onPage(body)).toEqual(rows);
  });

  test('the sense of the topic', () => {
    expect(rowsOf(listOf({ 'aids/scan/a.mdx': aid('PCL.') }))).toEqual([
      'PCL: glossary, Picture Color List, a7:1',
    ]);
  });

  test('the common sense in a foundation', () => {
    expect(rowsOf(listOf(locks('PCL.')))).toEqual(['PCL: glossary, Printer Command Language, l5:1']);
  });

  test('a foundation behind the page, and of no other page', () => {
    const files = {
      ...locks('An energy control plan (ECP).'),
      'aids/print/b.mdx': aid('A quick exchange form (QXF).'),
      'aids/print/a.mdx': aid('ECP and QXF.').replace('[]', '[{ foundation: l }, { aid: b }]'),
      'aids/print/c.mdx': aid('ECP.'),
    };
    const list = listOf(files, ({ file }) => !file.endsWith('b.mdx') && !file.endsWith('l.mdx'));
    expect(rowsOf(list)).toEqual([
      'ECP: prerequisite, energy control plan, a7:1',
      'ECP: another-page, energy control plan, c7:1',
      'QXF: another-page, quick exchange form, a7:9',
    ]);
    expect(list.acronyms.flatMap(({ meanings }) => meanings.map(({ source }) => source))).toEqual([
      'l',
      'content/foundations/l.mdx',
      'content/aids/print/b.mdx',
    ]);
  });

  test('the first of several other pages', () => {
    const files = {
      'aids/print/b.mdx': aid('A quick exchange form (QXF).'),
      'aids/print/c.mdx': aid('A quiet extra fan (QXF).'),
      'aids/print/d.mdx': aid('QXF.'),
    };
    expect(rowsOf(listOf(files, ({ file }) => file.endsWith('d.mdx')))).toEqual([
      'QXF: another-page, quick exchange form, d7:1',
    ]);
  });

  test('the baseline of the site, which covers words and beginnings, too', () => {
    const site = 'title: T\nbaseline: [QXB, QXH desk, QXM]\n';
    const body = 'QXB, the QXH desk and the QXMIT.';
    const { acronyms } = listOf({ 'site.yaml': site, 'aids/print/a.mdx': aid(body) });
    expect(
      acronyms.map(({ acronym, meanings }) => [acronym, meanings[0]?.source, meanings[0]?.scope]),
    ).toEqual(
      ['QXB', 'QXH', 'QXMIT'].map((text) => [text, '`baseline` in site.yaml', 'readers of this site']),
    );
  });

  test('the entry of the baseline that covers them, whatever else the site lists', () => {
    const site = 'title: T\nbaseline: [S, Foo bar, QXM]\n';
    const body = `${'Word '.repeat(20)}Power BI, SSHD and QXM.`;
    const { acronyms } = listOf({ 'site.yaml': site, 'aids/print/a.mdx': aid(body) });
    const own = '`baseline` in site.yaml';
    expect(acronyms.map(({ acronym, meanings }) => [acronym, meanings[0]?.source === own])).toEqual([
      ['BI', false],
      ['QXM', true],
      ['SSHD', false],
    ]);
    const [ofBi, ofSsh] = ['BI', 'SSHD'].map(
      (name) => acronyms.find(({ acronym }) => acronym === name)?.meanings[0]?.source,
    );
    expect(ofBi).toContain('programs and languages');
    expect(ofSsh).toContain('Microsoft, Google');
  });

  test('an entry of longer words where they stand, and nowhere else', () => {
    expect(onPage('The QXD help desk.\n\nThe QXD, a help desk.\n\nA desk QXE.')).toEqual([
      'QXD: glossary, desk, a7:5',
      'QXD: unknown, null, a9:5',
      'QXE: glossary, old, a11:8',
    ]);
  });

  test('nothing for letters inside words that spell out others, and for shouted words', () => {
    expect(onPage('The QXF help desk (QXFHD) is NOT here.')).toEqual(['QXFHD: page, QXF help desk, a7:20']);
  });
});

describe('the list', () => {
  test('joins forms of one expansion, and writes it and the letters as most uses do', () => {
    const list = listOf({
      'aids/print/a.mdx': aid('Quick Exchange Forms (QXf). A QXF.'),
      'aids/print/b.mdx': aid('A quick exchange form (QXF), a QXF and a QXF.'),
    });
    expect(list.acronyms).toMatchObject([{ acronym: 'QXF', uses: 5, pages: 2 }]);
    expect(rowsOf(list)).toEqual(['QXF: page, quick exchange form, a7:23 a7:31 b7:24 b7:32 b7:42']);
  });

  test('keeps apart what differs in words or reason, and begins with the most frequent', () => {
    const list = listOf({
      'aids/print/a.mdx': aid('A quick exchange form (QXF).'),
      'aids/print/b.mdx': aid('A quiet extra fan (QXF), a QXF.'),
      'aids/print/c.mdx': aid('QXF, QXF, QXF.'),
    });
    expect(rowsOf(list)).toEqual([
      'QXF: another-page, quick exchange form, c7:1 c7:6 c7:11',
      'QXF: page, quiet extra fan, b7:20 b7:28',
      'QXF: page, quick exchange form, a7:24',
    ]);
  });

  test('keeps apart what different pages or entries say', () => {
    const body = aid('A quick exchange form (QXF).');
    const list = listOf({
      'glossary.yaml': `${glossary}- { id: two, label: QXT kit, definition: D. }\n- { id: one, label: QXT set, definition: D. }\n`,
      'aids/print/a.mdx': aid('The QXT kit, a QXT set and a QXT set.'),
      'aids/print/b.mdx': body,
    });
    expect(rowsOf(list)).toEqual([
      'QXF: page, quick exchange form, b7:24',
      'QXT: glossary, one, a7:16 a7:30',
      'QXT: glossary, two, a7:5',
    ]);
  });

  test('is in alphabetical order, and counts', () => {
    const list = listOf({ 'aids/print/a.mdx': aid('QXZ, QXB, PCL, QXZ and a quick exchange form (QXF).') });
    expect(list.acronyms.map(({ acronym }) => acronym)).toEqual(['PCL', 'QXB', 'QXF', 'QXZ']);
    expect(list.summary).toEqual({ files: 1, acronyms: 4, uses: 5, unknown: 2 });
  });

  test('counts as unknown what only some page does not say', () => {
    const list = listOf({
      'aids/print/a.mdx': aid('A quick exchange form (QXF).'),
      'aids/print/b.mdx': aid('QXF.'),
    });
    expect(list.summary.unknown).toBe(1);
    expect(
      (['page', 'glossary', 'prerequisite', 'baseline', 'another-page', 'unknown'] as const).filter(
        (reason) => isUnknown({ reason }),
      ),
    ).toEqual(['another-page', 'unknown']);
  });

  test('of documents outside a library knows what they spell out', () => {
    const open = (file: string, text: string) => parseDocument(file, text, 'md').document as Document;
    const documents = [open('a.md', 'A quick exchange form (QXF).'), open('b.md', 'QXF, PCL and a USB.')];
    const reading = {
      library: undefined,
      site: siteSchema.parse({ title: 'T' }),
      documents,
      wanted: documents,
    };
    const list = listAcronyms([reading], 2);
    expect(
      list.acronyms.map(({ acronym, meanings }) => `${acronym} ${meanings.map(({ reason }) => reason)}`),
    ).toEqual(['PCL unknown', 'QXF page,another-page', 'USB baseline']);
    expect(list.acronyms[0]?.meanings[0]?.places).toEqual([
      { file: 'b.md', line: 1, column: 6, endLine: 1, endColumn: 9 },
    ]);
  });
});
