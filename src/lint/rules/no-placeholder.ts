/**
 * Reports what a writer left to be filled in: TODO, FIXME, TBD, XXX, “lorem ipsum”, “coming soon”.
 * A reader in the middle of a task takes the page for finished, and meets a hole where the answer should be.
 * It leaves out code, comments, quoted words, talk about them (“the TODO list”), and definitions of the glossary that
 * begin with TODO, which no-unknown-term reports.
 */
import type { Library } from '../../library/library.ts';
import { extractProse, rangeOfProse } from '../../library/prose.ts';
import { isWritten } from '../edits/glossary-stub.ts';
import { isMarkTalk } from '../mark-talk.ts';
import { isQuoted } from '../quoted.ts';
import { defineRule } from '../rule.ts';
import { rangeOfText, type ShownText, shownTexts } from '../shown-texts.ts';

/** Marks are capitals on purpose: `to do` is English, `todo` is Spanish. */
const markPattern =
  /(?<![\p{L}\p{N}_\-/."'\u201C\u2018#@])(?:TODO|FIXME|TBD|TBC|TBA|XXX)(?![\p{L}\p{N}_\-/"'\u201D\u2019@]|\.\w)/gu;

const phrasePattern =
  /\blorem\s+ipsum\b|\bcoming\s+soon\b|\bto\s+be\s+(?:determined|announced|written|filled\s+in|documented)(?=\s*(?:[.,;)]|$))|\b(?:content|text|description)\s+goes\s+here\b|<<\s*insert\b[^<>]*>>/giu;

/** Most texts hold none of these, and need no closer look. */
const suspectPattern = /TODO|FIXME|TB[DCA]|XXX|lorem|coming\s+soon|to\s+be\s|goes\s+here|<<\s*insert/i;

export const noPlaceholder = defineRule({
  id: 'no-placeholder',
  severity: 'warning',
  scope: 'document',
  description: 'A page holds no TODO and no other mark of something that is still to be written.',
  messages: {
    placeholder: {
      message: '“{text}” stands where the reader looks for an answer.',
      hint: 'Write what is missing, or take the sentence out; set `draft: true` until then.',
    },
  },
  check({ document }, report) {
    for (const prose of extractProse(document))
      for (const { text, start, end } of placeholdersIn(prose.text)) {
        const range = rangeOfProse(document, prose, start, end);
        report({ messageId: 'placeholder', range, data: { text } });
      }
  },
  checkShown(library, report) {
    for (const shown of shownTexts(library).filter((text) => !isStub(text, library)))
      for (const { text, start, end } of placeholdersIn(shown.prose.text)) {
        const range = rangeOfText(shown, start, end);
        report({ messageId: 'placeholder', file: shown.file, range, data: { text } });
      }
  },
});

function isStub({ term: id, prose }: ShownText, { terms }: Library): boolean {
  const term = id === undefined ? undefined : terms.get(id)?.term;
  return term !== undefined && prose.text === term.definition && !isWritten(term);
}

function placeholdersIn(text: string): { text: string; start: number; end: number }[] {
  if (!suspectPattern.test(text)) return [];
  const marks = [...text.matchAll(markPattern)].filter(
    (match) => !isMarkTalk(text.slice(match.index + match[0].length)),
  );
  return [...marks, ...text.matchAll(phrasePattern)]
    .map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => !isQuoted(text, start, end))
    .map((found) => ({ ...found, text: found.text.replace(/\s+/g, ' ') }));
}
