/**
 * Reports a spelling that the glossary says to avoid: “sign-in page” where the library writes “login page”.
 * A thing with two names reads as two things, and a search for one name misses the other.
 * It leaves out code, words in quotation marks, the symptoms (both repeat what a screen says), what a page says a thing
 * is called elsewhere, and words that are part of another term of the glossary.
 */
import type { Library, Page } from '../../library/library.ts';
import { extractProse, type Prose, rangeOfProse, sourceOffset } from '../../library/prose.ts';
import { createTermMatcher, type TermMatcher } from '../../library/term-matcher.ts';
import { termUses } from '../../library/terms.ts';
import type { Term } from '../../schema/glossary.ts';
import { choices, fixWith } from '../fix.ts';
import { defineRule } from '../rule.ts';
import { carryOver } from '../spelling.ts';

export const noAvoidedSpelling = defineRule({
  id: 'no-avoided-spelling',
  severity: 'warning',
  scope: 'page',
  description: 'A thing has one name: the one that the glossary gives it.',
  messages: {
    avoided: {
      message: '“{text}” has another name in this library: two names read as two things.',
      hint: 'Write “{label}”.',
    },
  },
  check(page, library, report) {
    for (const { use, prose } of avoidedUses(library, page)) {
      const { text, term } = use;
      const range = rangeOfProse(page.document, prose, use.start, use.end);
      const written = carryOver(use, term.label, prose.text);
      const isWhole = sourceText(page, prose, use) === text;
      const fix = isWhole && fixWith(`Write “${written.text}”.`, { ...range, text: written.text });
      report({
        messageId: 'avoided',
        range,
        data: { text, label: written.text, term: term.id },
        ...(fix && written.isExact ? { fix } : { suggestions: choices(fix || undefined) }),
      });
    }
  },
});

/** A place of an avoided spelling, and the term that has a better one. */
interface AvoidedUse {
  text: string;
  /** The spelling as the glossary lists it. */
  spelling: string;
  term: Term;
  start: number;
  end: number;
}

function avoidedUses(library: Library, page: Page): { use: AvoidedUse; prose: Prose }[] {
  const avoided = avoidedSpellings(library);
  if (avoided.spellings.length === 0) return [];
  return extractProse(page.document)
    .filter((prose) => !isSymptom(page, prose))
    .flatMap((prose) =>
      avoided.matcher
        .find(prose.text)
        .map(({ id, ...use }) => ({ use: { ...use, ...(avoided.spellings[Number(id)] as Avoided) }, prose }))
        .filter(({ use }) => !isMention(prose.text, use) && !isInTerm(library, page, prose, use)),
    );
}

interface Avoided {
  spelling: string;
  term: Term;
}

const byGlossary = new WeakMap<Library['terms'], { spellings: Avoided[]; matcher: TermMatcher }>();

/** The avoided spellings as terms of a matcher: the id of each is its place in the list. */
function avoidedSpellings(library: Library) {
  let found = byGlossary.get(library.terms);
  if (!found) {
    const terms = [...library.terms.values()].map((entry) => entry.term);
    const spellings = terms.flatMap((term) => term.avoid.map((spelling) => ({ spelling, term })));
    const names = spellings.map(({ spelling: label, term }, i) => ({
      ...term,
      id: String(i),
      label,
      aliases: [],
      expansion: undefined,
    }));
    found = { spellings, matcher: createTermMatcher(names) };
    byGlossary.set(library.terms, found);
  }
  return found;
}

function isSymptom({ document }: Page, { kind, segments }: Prose): boolean {
  const fields = document.frontmatter?.value as Record<string, unknown> | undefined;
  if (kind !== 'field' || !Array.isArray(fields?.symptoms)) return false;
  const at = segments[0]?.offset ?? 0;
  return fields.symptoms.some((_, i) => {
    const [start, end] = document.frontmatter?.span(['symptoms', i]) ?? [0, 0];
    return at >= start && at < end;
  });
}

const mentionPattern =
  /(?:call(?:ed|s)|known as|named|formerly|aka|a\.k\.a\.|instead of|rather than)\s+(?:the\s+|an?\s+)?$/i;

/** The page repeats what others say: in quotation marks, or after “called”. */
function isMention(text: string, { start, end }: AvoidedUse): boolean {
  const before = text.slice(Math.max(0, start - 30), start);
  if (mentionPattern.test(before)) return true;
  const opened = Math.max(text.lastIndexOf('“', start), text.lastIndexOf('„', start));
  if (opened >= 0 && text.slice(opened, start).search(/”/) < 0 && text.indexOf('”', end) >= 0) return true;
  return (text.slice(0, start).match(/"/g)?.length ?? 0) % 2 === 1 && text.includes('"', end);
}

function isInTerm(library: Library, page: Page, prose: Prose, { start, end }: AvoidedUse): boolean {
  return termUses(library, page).some((use) => use.prose === prose && use.start <= start && use.end >= end);
}

function sourceText({ document }: Page, prose: Prose, { start, end }: AvoidedUse): string {
  return document.text.slice(sourceOffset(prose, start), sourceOffset(prose, end - 1) + 1);
}
