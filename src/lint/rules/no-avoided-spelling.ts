/**
 * Reports a spelling that the glossary says to avoid: “sign-in page” where the library writes “login page”.
 * A thing with two names reads as two things, and a search for one name misses the other.
 * It leaves out code, words in quotation marks and the symptoms (they repeat what a screen says), what a page says a
 * thing is called elsewhere, and words that are part of another term of the glossary.
 */
import type { Page } from '../../library/library.ts';
import { extractProse, type Prose, rangeOfProse, sourceOffset } from '../../library/prose.ts';
import { termMatcher, termUses } from '../../library/terms.ts';
import type { Range } from '../../schema/finding.ts';
import { type AvoidedUse, avoidedIn } from '../avoided-spellings.ts';
import { choices, fixWith } from '../fix.ts';
import { defineRule, type Problem } from '../rule.ts';
import { rangeOfText, shownTexts } from '../shown-texts.ts';
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
    const { document } = page;
    for (const prose of extractProse(document)) {
      if (isSymptom(page, prose)) continue;
      const termsIn = () => termUses(library, page).filter((use) => use.prose === prose);
      for (const use of avoidedIn(library, prose.text, termsIn))
        report(problem(use, prose, document.text, rangeOfProse(document, prose, use.start, use.end)));
    }
  },
  checkShown(library, report) {
    for (const shown of shownTexts(library)) {
      if (shown.kind === 'label' && shown.term !== undefined) continue;
      const { prose, file, source } = shown;
      for (const use of avoidedIn(library, prose.text, () => termMatcher(library).find(prose.text)))
        report({ ...problem(use, prose, source.text, rangeOfText(shown, use.start, use.end)), file });
    }
  },
});

function problem(use: AvoidedUse, prose: Prose, source: string, range: Range): Problem<'avoided'> {
  const { text, isExact } = carryOver(use, use.term.label, prose.text);
  const written = source.slice(sourceOffset(prose, use.start), sourceOffset(prose, use.end - 1) + 1);
  // Where markup stands between the words, nobody can say which of them it is about.
  const fix = fixWith(`Write “${text}”.`, written === use.text ? { ...range, text } : undefined);
  return {
    messageId: 'avoided',
    range,
    data: { text: use.text, label: text, term: use.term.id },
    ...(isExact ? { fix } : { suggestions: choices(fix) }),
  };
}

/** The field quotes screens and messages. */
function isSymptom({ document: { frontmatter } }: Page, { kind, segments }: Prose): boolean {
  const fields = frontmatter?.value as Record<string, unknown> | undefined;
  if (kind !== 'field' || !Array.isArray(fields?.symptoms)) return false;
  const at = segments[0]?.offset ?? 0;
  return fields.symptoms.some((_, i) => {
    const [start, end] = frontmatter?.span(['symptoms', i]) ?? [0, 0];
    return at >= start && at < end;
  });
}
