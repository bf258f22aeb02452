/**
 * Reports an acronym that nobody explains in the glossary, the topics, or the title and description of the site.
 * A tooltip has no tooltip: whoever looks a word up and meets more letters has nowhere else to look.
 * It leaves out what the same entry spells out and what the baseline holds. What another entry explains is a warning in
 * a sentence, and nothing in a label. It waits until the whole glossary can be read.
 */
import type { Library } from '../../library/library.ts';
import { isUnread } from '../../library/unread-lists.ts';
import type { Term } from '../../schema/glossary.ts';
import { type Acronym, acronymKey, findAcronyms } from '../acronyms/acronyms.ts';
import { findDefinitions } from '../acronyms/definitions.ts';
import { glossaryAcronyms } from '../acronyms/glossary-acronyms.ts';
import { knownAcronyms } from '../acronyms/known-acronyms.ts';
import { defineRule } from '../rule.ts';
import { rangeOfText, type ShownText, shownTexts } from '../shown-texts.ts';

export const noUndefinedAcronymInGlossary = defineRule({
  id: 'no-undefined-acronym-in-glossary',
  severity: 'error',
  scope: 'library',
  description: 'What explains a word, a topic or the site needs no explanation itself.',
  messages: {
    undefined: {
      message: '`{token}` is used here but never spelled out, and this text has no tooltip.',
      hint: 'Write “long form ({token})”, or add {token} to `baseline` in site.yaml.',
    },
    elsewhere: {
      message: '`{token}` is explained only in another entry, and this text has no tooltip.',
      hint: 'Write {words} here.',
    },
  },
  check(library, report) {
    if (isUnread(library, 'glossary')) return;
    const seen = new Map<readonly string[], Set<string>>();
    for (const shown of shownTexts(library)) {
      const known = seen.get(shown.together) ?? explainedBy(shown);
      seen.set(shown.together, known);
      for (const { text: token, start, end } of unexplained(library, shown, known)) {
        const term = glossaryAcronyms(library).get(acronymKey(token));
        if (term && shown.kind === 'label') continue;
        report({
          messageId: term ? 'elsewhere' : 'undefined',
          severity: term ? 'warning' : 'error',
          file: shown.file,
          range: rangeOfText(shown, start, end),
          data: { token, words: term ? wordsFor(term, token) : null },
        });
      }
    }
  },
});

/** The acronyms that an entry spells out, and those that a glossary entry is about. */
function explainedBy({ together, term }: ShownText): Set<string> {
  const spelledOut = together.flatMap(findDefinitions).map(({ short }) => acronymKey(short));
  return new Set(term === undefined ? spelledOut : [...spelledOut, acronymKey(together[0] ?? '')]);
}

/** The acronyms of a text that neither the entry nor the baseline explains. Each is found once an entry. */
function unexplained({ site }: Library, shown: ShownText, known: Set<string>): Acronym[] {
  const { prose, kind, term } = shown;
  const isSpelling = (key: string) =>
    kind === 'label' && term !== undefined && key === acronymKey(prose.text);
  return findAcronyms(prose.text).filter(({ text, start, end }) => {
    const key = acronymKey(text);
    if (known.has(key) || isSpelling(key) || isDesignator(key)) return false;
    known.add(key);
    return !knownAcronyms(site).has({ text, prose, start, end, isInLongForm: false });
  });
}

/** One letter with digits names a grade, a quarter, a key: there is nothing to spell out. */
function isDesignator(key: string): boolean {
  return /^\p{L}\p{N}+$/u.test(key);
}

function wordsFor({ expansion }: Term, token: string): string {
  return expansion ? `“${expansion} (${token})”` : `what ${token} means, or another word`;
}
