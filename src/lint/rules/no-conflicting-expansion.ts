/**
 * Reports two expansions of one acronym on a page, or one that is not that of the glossary.
 * The reader takes one thing for another: AWS is a Work Schedule in one office and a cloud in the next.
 * It leaves out forms of one name (plural, case, hyphens, endings, small words) and words whose initials are not the
 * letters; senses of the glossary hold in their topics.
 */
import type { Document } from '../../library/library.ts';
import type { Term } from '../../schema/glossary.ts';
import { isSameExpansion, isSpelledBy } from '../acronyms/expansions.ts';
import { glossaryAcronyms } from '../acronyms/glossary-acronyms.ts';
import { acronymsOf, type Expansion } from '../acronyms/page-acronyms.ts';
import { defineRule, type Subject } from '../rule.ts';

export const noConflictingExpansion = defineRule({
  id: 'no-conflicting-expansion',
  severity: 'error',
  scope: 'document',
  description: 'An acronym stands for one thing on a page, and for the same as in the glossary.',
  messages: {
    page: {
      message: '`{token}` stands for “{long}” here, and for “{other}” in line {line}.',
      hint: 'Keep one, and spell out the other without the letters.',
    },
    glossary: {
      message: '`{token}` stands for “{long}” here, and for “{other}” in the glossary.',
      hint: 'Write “{other}”, or give {token} another sense in `senses` of the glossary.',
    },
  },
  check(subject, report) {
    const { document } = subject;
    for (const [key, all] of acronymsOf(document).expansions) {
      const expansions = all
        .filter(({ short, long }) => isSpelledBy(short, long))
        .sort((a, b) => a.span[0] - b.span[0]);
      const allowed = glossaryExpansions(subject, key);
      for (const one of expansions.filter((other, i) => isFirst(other, expansions.slice(0, i)))) {
        const { short: token, long, span } = one;
        const range = document.locator.at(...span);
        const earlier = earlierConflict(one, expansions);
        if (allowed.length > 0 && !allowed.some((other) => isSameExpansion(other, long)))
          report({ messageId: 'glossary', range, data: { token, long, other: allowed[0] } });
        else if (earlier)
          report({
            messageId: 'page',
            range,
            data: { token, long, other: earlier.long, line: lineOf(document, earlier) },
          });
      }
    }
  },
});

/** The same thing spelled out again is no new finding. */
function isFirst({ short, long }: Expansion, before: readonly Expansion[]): boolean {
  return !before.some((other) => other.short === short && isSameExpansion(other.long, long));
}

function earlierConflict(one: Expansion, all: readonly Expansion[]): Expansion | undefined {
  return all
    .slice(0, all.indexOf(one))
    .find((other) => other.short === one.short && !isSameExpansion(other.long, one.long));
}

function lineOf({ locator }: Document, { span }: Expansion): number {
  return locator.at(span[0]).line;
}

/** What the letters may stand for on this page; nothing when the glossary does not say. */
function glossaryExpansions({ place }: Subject, key: string): string[] {
  const term = place && glossaryAcronyms(place.library).get(key);
  if (!term) return [];
  const topic = place.page.type === 'aid' ? place.page.topic : undefined;
  return topic === undefined ? allExpansions(term) : expansionIn(term, topic);
}

/** A foundation serves every topic. */
function allExpansions({ expansion, senses }: Term): string[] {
  return [expansion, ...senses.map((sense) => sense.expansion)].filter((text) => text !== undefined);
}

function expansionIn(term: Term, topic: string): string[] {
  const senses = term.senses.filter((sense) => sense.topics.includes(topic));
  const found = senses.length > 0 ? senses.map((sense) => sense.expansion) : [term.expansion];
  return found.every((text) => text !== undefined) ? found : [];
}
