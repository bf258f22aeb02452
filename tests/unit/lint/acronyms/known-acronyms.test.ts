import { describe, expect, test } from 'vitest';
import { lint } from '../../../../src/lint/lint.ts';
import { aid, type Files, makeLibrary } from '../../../support/library.ts';

/** The letters that a page uses and its reader cannot know, each with its column. */
function unknown(body: string, around: Files = {}, prerequisites = '[]'): string[] {
  const page = aid(body).replace('[]', prerequisites);
  const library = makeLibrary({ ...around, 'aids/print/a.mdx': page });
  return lint(library, { only: new Set(['no-undefined-acronym']) })
    .filter(({ file }) => file === 'content/aids/print/a.mdx')
    .map(({ data, line, column }) => `${data.token}@${line - 6}:${column}`);
}

describe('the baseline of the site covers', () => {
  test.each([
    ['letters, with a digit behind but not inside', 'QXF', 'QXF, QXF2 and QX2F.', ['QX2F@1:15']],
    ['letters with their own digit', 'QXZ2', 'QXZ2 and QXZ.', ['QXZ@1:10']],
    [
      'servers of three letters and more',
      'QXF, QZ',
      'QXFD, QZD, DQXF and QXFE.',
      ['QZD@1:7', 'DQXF@1:12', 'QXFE@1:21'],
    ],
    ['known letters behind its own', 'QXM', 'QXMIT, QXMZQ and ITQXM.', ['QXMZQ@1:8', 'ITQXM@1:18']],
    ['not behind two letters of its own', 'QX', 'QXIT.', ['QXIT@1:1']],
    ['a name of two words', 'Zorro QZ', 'The Zorro QZ and Zorro  QZ.', []],
    ['not its letters before it', 'Zorro QZ', 'A QZ of Zorro QZ.', ['QZ@1:3']],
    ['not its letters behind it', 'Zorro QZ', 'A Zorro QZ. The QZ.', ['QZ@1:17']],
    ['a name far into a text', 'Zorro QZ', `${'Word '.repeat(20)}Zorro QZ.`, []],
    ['the longest of two names', 'Zorro QZ, Zorro QZ Plus QY', 'The Zorro QZ Plus QY.', []],
    ['a name with marks', 'A+ QZ', 'The A+ QZ.', []],
    ['not a name without its marks', 'A+ QZ', 'The AA QZ.', ['QZ@1:8']],
    ['not part of a longer word', 'Zorro QZ', 'The XZorro QZ.', ['QZ@1:12']],
  ])('%s', (_, names, body, expected) => {
    expect(unknown(body, { 'site.yaml': `title: T\nbaseline: [${names}]\n` })).toEqual(expected);
  });
});

describe('the glossary covers', () => {
  const glossary = `- { id: desk, label: QXD help desk, definition: Helps. }
- { id: old, label: desk QXE, definition: Helps. }
- { id: case, label: QxFa, aliases: [QxGa], definition: D. }
- { id: later, label: QxHa, definition: TODO. }
`;
  test.each([
    ['letters inside its words', 'The QXD help desk and a desk QXE.', []],
    ['not the same letters before them', 'The QXD: a QXD help desk.', ['QXD@1:5']],
    ['not the same letters behind them', 'The QXD help desk, a QXD.', ['QXD@1:22']],
    ['not the same letters before words that end with them', 'The QXE: a desk QXE.', ['QXE@1:5']],
    ['not the same place of another paragraph', 'The QXD help desk.\n\nThe QXD, a help desk.', ['QXD@3:5']],
    ['other spellings of its letters, once they are explained', 'QXFA, QXGA and QXHA.', ['QXHA@1:16']],
    ['letters in a mark alone', 'QXP, <Term id="desk">QXP x!</Term>QXP.', ['QXP@1:1']],
    ['not letters right behind a mark', '<Term id="desk">QXP x!</Term>QXP.', ['QXP@1:30']],
  ])('%s', (_, body, expected) => {
    expect(unknown(body, { 'glossary.yaml': glossary })).toEqual(expected);
  });
});

test('a foundation behind a page explains letters, an aid does not', () => {
  const around = {
    'foundations/locks.mdx': '---\ntitle: Locks\nsummary: S.\n---\nAn energy control plan (ECP).\n',
    'aids/print/b.mdx': aid('An energy cut plan (EQP).'),
  };
  expect(unknown('ECP and EQP.', around, '[{ foundation: locks }, { aid: b }]')).toEqual(['EQP@1:9']);
});

describe('a page that writes the letters small', () => {
  test.each([
    ['twice shouted them', 'The QIX. A qix. A qix.', []],
    ['once did not', 'The QIX. A qix.', ['QIX@1:5']],
    ['as often as in capitals shouted them', 'QIX, QIX, QIX: qix, qix, qix.', []],
    ['less often than in capitals did not', 'QIX, QIX, QIX: qix, qix.', ['QIX@1:1']],
    ['and with one capital shouted them', 'QIX, QIX: qix, Qix.', []],
    ['with a capital inside did not', 'QIX: qiX, qiX.', ['QIX@1:1']],
    ['in longer names did not', 'QIX: pre-qix, qix-a, a.qix, qix.com, x/qix, qix/x, qix_a.', ['QIX@1:1']],
    ['wrote them in mixed case, too', 'QOXE and QoXE: qoxe, qoxe.', ['QOXE@1:1']],
    ['had two letters alone', 'QX: qx, qx.', ['QX@1:1']],
    ['as a name shouted it', 'The QIXO. See Qixo.', []],
    ['as a name of three letters did not', 'The QIX. See Qix.', ['QIX@1:5']],
    ['without a capital knows no name', 'The QIXO. See qixo.', ['QIXO@1:5']],
    ['as an English word with a capital did not', 'The SMART way. Smart.', ['SMART@1:5']],
  ])('%s', (_, body, expected) => {
    expect(unknown(body)).toEqual(expected);
  });
});

describe('a product is known by its company', () => {
  test.each([
    ['right in front', 'Amazon SQQ, the SQQ.', []],
    ['two spaces in front', 'Amazon  SQQ.', []],
    ['but not further away', 'Ask Amazon for the SQQ.', ['SQQ@1:20']],
  ])('%s', (_, body, expected) => {
    expect(unknown(body)).toEqual(expected);
  });
});

describe('a word that another page spells out is an acronym', () => {
  const around = { 'aids/print/b.mdx': aid('The local inventory of stock tapes (LIST) is on a USB stick.') };
  test.each([
    ['at its first use', 'Ask LIST, and LIST.', ['LIST@1:5']],
    ['in the plural', 'Two LISTs.', ['LIST@1:5']],
    ['but not among shouted words', 'TURN THE LIST OFF.', []],
    ['and another one is not', 'Ask DATE.', []],
  ])('%s', (_, body, expected) => {
    expect(unknown(body, around)).toEqual(expected);
  });

  test('but not one that a page gives other words', () => {
    expect(
      unknown('Ask LIST.', { 'aids/print/b.mdx': aid('The large inner set (LIST) is on a USB stick.') }),
    ).toEqual([]);
  });
});
