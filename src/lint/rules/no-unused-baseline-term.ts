/**
 * Reports a word in `baseline` of site.yaml that no text uses, or that Pitcrew's own baseline holds already.
 * The list says what every reader is held to know; each dead word in it may hide a new meaning tomorrow.
 * It leaves out words that a page spells out all the same, and it waits until everything can be read.
 */
import type { Library } from '../../library/library.ts';
import { extractProse } from '../../library/prose.ts';
import { acronymKey } from '../acronyms/acronyms.ts';
import { knownAcronyms } from '../acronyms/known-acronyms.ts';
import { acronymsOf } from '../acronyms/page-acronyms.ts';
import { fixWith } from '../edits/fix.ts';
import { removeItem } from '../edits/remove-item.ts';
import { defineRule } from '../rule.ts';
import { shownTexts } from '../shown-texts.ts';
import { usedEntries } from '../used-entries.ts';

export const noUnusedBaselineTerm = defineRule({
  id: 'no-unused-baseline-term',
  severity: 'note',
  scope: 'library',
  description: 'The baseline of the site holds what its pages use and what is not known everywhere.',
  messages: {
    unused: {
      message: 'No text uses `{name}`: nobody has to know it.',
      hint: 'Remove `{name}` from `baseline`.',
    },
    known: {
      message: '`{name}` is in the baseline of Pitcrew already.',
      hint: 'Remove `{name}` from `baseline`.',
    },
  },
  check(library, report) {
    const { settings, site } = library;
    if (!settings || site.baseline.length === 0 || library.findings.length > 0) return;
    const isKnown = knownWithout(library);
    const used = usedNames(library);
    site.baseline.forEach((name, i) => {
      const messageId = isKnown(name) ? 'known' : used.has(name) ? undefined : 'unused';
      if (!messageId) return;
      // A dead entry of the glossary may still hold the word; it has to go first.
      const isSafe =
        messageId === 'known' || !shownTexts(library).some(({ prose }) => isIn(name, prose.text));
      const edit = isSafe ? removeItem(settings.source, 'baseline', i) : undefined;
      report({
        messageId,
        file: settings.file,
        range: settings.source.at(['baseline', i]),
        data: { name },
        fix: fixWith(`Remove \`${name}\` from \`baseline\`.`, edit),
      });
    });
  },
});

/** True for what everybody knows, unless a page spells it out: there, only the site's list excuses an early use. */
function knownWithout({ site, pages }: Library): (name: string) => boolean {
  const known = knownAcronyms({ ...site, baseline: [] });
  const documents = [...pages.values()].map((page) => page.document);
  return (text) => {
    const prose = { kind: 'field', text, segments: [] } as const;
    const use = { text, prose: { ...prose, segments: [] }, start: 0, end: text.length, isInLongForm: false };
    const key = acronymKey(text);
    return known.has(use) && !documents.some((document) => acronymsOf(document).definitions.has(key));
  };
}

/** The names of the baseline that readers meet: as an acronym or its beginning (HTTP2, SSHD), or as words. */
function usedNames(library: Library): Set<string> {
  const documents = [...library.pages.values()].map((page) => page.document);
  const keys = new Set(documents.flatMap((document) => [...acronymsOf(document).uses.keys()]));
  const needed = usedEntries(library);
  const texts = shownTexts(library)
    .filter(({ term }) => term === undefined || needed.has(term))
    .map(({ prose }) => prose.text);
  const isUsed = (name: string) =>
    [...keys].some((key) => key.startsWith(acronymKey(name))) ||
    texts.some((text) => isIn(name, text)) ||
    documents.some((document) => extractProse(document).some(({ text }) => isIn(name, text)));
  return new Set(library.site.baseline.filter(isUsed));
}

/** True where a text holds a name as whole words, with any ending of an acronym behind it. */
function isIn(name: string, text: string): boolean {
  const [first = name] = name.split(/\s/);
  return text.includes(first) && wholeWord(name).test(text);
}

function wholeWord(name: string): RegExp {
  const escaped = name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{Lu}]|\\p{Ll}{3})`, 'u');
}
