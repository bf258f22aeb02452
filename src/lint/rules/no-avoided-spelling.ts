/**
 * Reports a spelling that the glossary says to avoid: “sign-in page” where the library writes “login page”.
 * A thing with two names reads as two things, and a search for one name misses the other.
 * It leaves out code, words in quotation marks and the symptoms (they repeat what a screen says), what a page says a
 * thing is called elsewhere, and words that are part of another term of the glossary.
 */
import { knownTerms } from '../../library/graph.ts';
import { isPublished, type Library, type Page } from '../../library/library.ts';
import { extractProse, type Prose, rangeOfProse, sourceOffset } from '../../library/prose.ts';
import { termMatcher, termUses } from '../../library/terms.ts';
import type { Edit, Range } from '../../schema/finding.ts';
import type { Term } from '../../schema/glossary.ts';
import { type AvoidedUse, avoidedIn } from '../avoided-spellings.ts';
import { addToList } from '../edits/field-edits.ts';
import { yamlScalar } from '../edits/yaml-scalar.ts';
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
    several: {
      message: '“{text}” has another name in this library: two names read as two things.',
      hint: 'Write “{label}” or “{others}”: the one that is meant.',
    },
  },
  check(page, library, report) {
    const { document } = page;
    for (const prose of extractProse(document)) {
      if (isSymptom(page, prose)) continue;
      const termsIn = () => termUses(library, page).filter((use) => use.prose === prose);
      for (const use of avoidedIn(library, prose.text, termsIn)) {
        const range = rangeOfProse(document, prose, use.start, use.end);
        report(problem({ use, prose, range, source: document.text }, consequence(library, page, use.term)));
      }
    }
  },
  checkShown(library, report) {
    for (const shown of shownTexts(library)) {
      if (shown.kind === 'label' && shown.term !== undefined) continue;
      const { prose, file, source } = shown;
      for (const use of avoidedIn(library, prose.text, () => termMatcher(library).find(prose.text)))
        report({
          ...problem({ use, prose, range: rangeOfText(shown, use.start, use.end), source: source.text }, []),
          file,
        });
    }
  },
});

interface Place {
  use: AvoidedUse;
  prose: Prose;
  range: Range;
  /** The text of the file. */
  source: string;
}

/** `also` is what has to change beside the spelling; undefined when only a person can tell. */
function problem(
  { use, prose, range, source }: Place,
  also: readonly Edit[] | undefined,
): Problem<'avoided' | 'several'> {
  const { text, isExact } = carryOver(use, use.term.label, prose.text);
  const written = source.slice(sourceOffset(prose, use.start), sourceOffset(prose, use.end - 1) + 1);
  // Where markup stands between the words, nobody can say which of them it is about.
  const edits = written === use.text ? [{ ...range, text }, ...(also ?? [])] : [];
  const fix = edits.length > 0 ? { description: `Write “${text}”.`, edits } : undefined;
  const others = use.otherLabels.join('” or “');
  return {
    messageId: others ? 'several' : 'avoided',
    range,
    data: { text: use.text, label: text, term: use.term.id, ...(others && { others }) },
    ...(isExact && also && !others ? { fix } : { suggestions: fix ? [fix] : [] }),
  };
}

/** A page that has not used the term yet must list it, and may lack the foundation that teaches it. */
function consequence(library: Library, page: Page, { id }: Term): Edit[] | undefined {
  if (termUses(library, page).some((use) => use.id === id)) return [];
  const isTaught = library.foundations.some(
    (foundation) => isPublished(foundation) && foundation.fields.teaches.includes(id),
  );
  if (page.type === 'aid' && isTaught && !knownTerms(library, page).has(id)) return undefined;
  if (page.fields.terms.includes(id)) return [];
  const listed = addToList(page.document, 'terms', yamlScalar(id));
  return listed && [listed];
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
