/**
 * Reports an acronym that a page uses and nobody explains: one finding an acronym and page, at its first use.
 * The reader must leave the task to find out what the letters mean.
 * It leaves out what the page spells out, the glossary, the foundations behind the page and the baseline hold.
 */
import { rangeOfProse } from '../../library/prose.ts';
import type { Fix } from '../../schema/finding.ts';
import { knownAcronyms, taughtAcronyms } from '../acronyms/known-acronyms.ts';
import { acronymsOf } from '../acronyms/page-acronyms.ts';
import { isCodeElsewhere, runAcronyms, wordUses } from '../acronyms/run-acronyms.ts';
import { spellOut } from '../acronyms/spell-out.ts';
import { isNameKey, wordCountOfAll } from '../acronyms/word-counts.ts';
import { choices, fixWith } from '../edits/fix.ts';
import { addStubFor, makeStub } from '../edits/glossary-stub.ts';
import { defineRule, type Subject } from '../rule.ts';

export const noUndefinedAcronym = defineRule({
  id: 'no-undefined-acronym',
  severity: 'error',
  scope: 'document',
  description: 'An acronym is spelled out on the page, or in the glossary, or known to everybody.',
  messages: {
    undefined: {
      message: '`{token}` is used here but never spelled out.',
      hint: 'Write “long form ({token})” at first use, or add {token} to {where}.',
    },
    elsewhere: {
      message: '`{token}` is used here but never spelled out.',
      hint: 'Write “{expansion} ({token})” at first use, or add {token} to {where}.',
    },
  },
  check(subject, report) {
    const { document, site, place } = subject;
    const page = acronymsOf(document);
    const known = knownAcronyms(site);
    const taught = place && taughtAcronyms(place.library, place.page);
    const { expansions, words } = runAcronyms(subject.documents);
    for (const [key, uses] of [...page.uses, ...wordUses(document, words)]) {
      if (page.definitions.has(key) || isDesignator(key)) continue;
      const unknown = uses.filter((use) => !use.isInLongForm && !known.has(use) && !taught?.has(use));
      const first = unknown[0];
      const expansion = expansions.get(key);
      if (!first || (expansion === undefined && isNoneElsewhere(subject, key, uses.length))) continue;
      const where = place ? 'the glossary' : '`baseline` in site.yaml';
      const data = { token: first.text, uses: unknown.length, where, expansion: expansion ?? null };
      report({
        messageId: expansion ? 'elsewhere' : 'undefined',
        range: rangeOfProse(document, first.prose, first.start, first.end),
        data,
        suggestions: choices(
          expansion === undefined ? undefined : spellOut(document, unknown, expansion),
          place && glossaryEntry(place, first.text, expansion),
        ),
      });
    }
  },
});

/** Letters with a digit behind them name a version, a grade, a key, a cell: there is nothing to spell out. */
function isDesignator(key: string): boolean {
  return /^\p{L}+\p{N}+$/u.test(key);
}

/**
 * The other pages of the run know better: a word that they write in small letters far more often was shouted here, and
 * what they show as code alone is a name.
 */
function isNoneElsewhere({ documents, document }: Subject, key: string, uses: number): boolean {
  if (isCodeElsewhere(documents, key, document)) return true;
  if (!/^\p{Lu}{4,}$/u.test(key)) return false;
  const { small, capitalized } = wordCountOfAll(documents, key);
  // A name needs no more proof than its other spelling; letters may be a word by chance (ACID, acid).
  return isNameKey(key) ? capitalized >= uses : small + capitalized >= 5 * uses;
}

/** Adds an entry that somebody must finish. None where the glossary has its id for something else. */
function glossaryEntry(
  { library, page }: NonNullable<Subject['place']>,
  token: string,
  expansion: string | undefined,
): Fix | undefined {
  const id = token.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  if (library.terms.has(id)) return undefined;
  const edit = addStubFor(library, page, makeStub(id, token, expansion));
  return fixWith(`Add \`${token}\` to the glossary, with a definition to write.`, edit);
}
