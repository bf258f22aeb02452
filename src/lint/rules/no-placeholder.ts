/**
 * Reports what a writer left to be filled in: TODO, FIXME, TBD, XXX, “lorem ipsum”, “coming soon”.
 * A reader in the middle of a task takes the page for finished, and meets a hole where the answer should be.
 * It leaves out code, comments, quoted words, and talk about them: “the TODO list”.
 */
import { extractProse, rangeOfProse } from '../../library/prose.ts';
import { isQuoted } from '../quoted.ts';
import { defineRule } from '../rule.ts';

/** Marks are capitals on purpose: `to do` is English, `todo` is Spanish. */
const markPattern =
  /(?<![\p{L}\p{N}_\-/."'\u201C\u2018#@])(?:TODO|FIXME|TBD|TBC|TBA|XXX)(?![\p{L}\p{N}_\-/"'\u201D\u2019@]|\.\w)/gu;

const phrasePattern =
  /\blorem\s+ipsum\b|\bcoming\s+soon\b|\bto\s+be\s+(?:determined|announced|written|filled\s+in|documented)(?=\s*(?:[.,;)]|$))|\b(?:content|text|description)\s+goes\s+here\b|<<\s*insert\b[^<>]*>>/giu;

/** A mark that is itself the subject: `a TODO list`, `all TODO comments`. */
const talkPattern =
  /^\s+(?:lists?|comments?|items?|apps?|files?|markers?|marks?|notes?|entries|entry|tags?|labels?|columns?)\b/i;

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
    for (const prose of extractProse(document)) {
      const marks = [...prose.text.matchAll(markPattern)].filter(
        (match) => !talkPattern.test(prose.text.slice(match.index + match[0].length)),
      );
      for (const match of [...marks, ...prose.text.matchAll(phrasePattern)]) {
        if (isQuoted(prose.text, match.index, match.index + match[0].length)) continue;
        const range = rangeOfProse(document, prose, match.index, match.index + match[0].length);
        report({ messageId: 'placeholder', range, data: { text: match[0].replace(/\s+/g, ' ') } });
      }
    }
  },
});
