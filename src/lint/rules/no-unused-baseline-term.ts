/**
 * Reports a word in `baseline` of site.yaml that no text uses, or that Pitcrew's own baseline holds already.
 * The list says what every reader is held to know; each dead word in it may hide a new meaning tomorrow.
 * It leaves out words that a page spells out all the same, and it waits until everything can be read.
 */
import type { Library } from '../../library/library.ts';
import { extractProse } from '../../library/prose.ts';
import { acronymKey } from '../acronyms.ts';
import { fixWith } from '../fix.ts';
import { knownAcronyms } from '../known-acronyms.ts';
import { acronymsOf } from '../page-acronyms.ts';
import { removeItem } from '../remove-item.ts';
import { defineRule } from '../rule.ts';
import { shownTexts } from '../shown-texts.ts';

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
    if (!settings || library.findings.length > 0) return;
    const isKnown = knownWithout(library);
    const used = usedNames(library);
    site.baseline.forEach((name, i) => {
      const messageId = isKnown(name) ? 'known' : used.has(name) ? undefined : 'unused';
      if (!messageId) return;
      report({
        messageId,
        file: settings.file,
        range: settings.source.at(['baseline', i]),
        data: { name },
        fix: fixWith(`Remove \`${name}\` from \`baseline\`.`, removeItem(settings.source, 'baseline', i)),
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

/** The names of the baseline that a text uses: as an acronym or its beginning (HTTP2, SSHD), or as words. */
function usedNames(library: Library): Set<string> {
  const documents = [...library.pages.values()].map((page) => page.document);
  const keys = new Set<string>();
  for (const document of documents) for (const key of acronymsOf(document).uses.keys()) keys.add(key);
  const isWritten = (name: string) => {
    const pattern = wholeWord(name);
    const has = (text: string) => pattern.test(text);
    return (
      shownTexts(library).some(({ prose }) => has(prose.text)) ||
      documents.some((document) => extractProse(document).some(({ text }) => has(text)))
    );
  };
  const isBegun = (key: string) => [...keys].some((used) => used.startsWith(key));
  return new Set(library.site.baseline.filter((name) => isBegun(acronymKey(name)) || isWritten(name)));
}

function wholeWord(name: string): RegExp {
  const escaped = name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u');
}
