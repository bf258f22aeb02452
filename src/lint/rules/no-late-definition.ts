/**
 * Reports an acronym that is used before the place that spells it out.
 * The reader meets the letters, stops, and finds the words further down.
 * It leaves out titles and headings, which have no room for the words, lists of abbreviations, and what the glossary
 * or the site's own baseline holds.
 */
import { rangeOfProse, sourceOffset } from '../../library/prose.ts';
import { acronymKey } from '../acronyms/acronyms.ts';
import { taughtAcronyms } from '../acronyms/known-acronyms.ts';
import { acronymsOf, type PageDefinition } from '../acronyms/page-acronyms.ts';
import { moveExpansion } from '../acronyms/spell-out.ts';
import { choices } from '../edits/fix.ts';
import { defineRule } from '../rule.ts';

export const noLateDefinition = defineRule({
  id: 'no-late-definition',
  severity: 'warning',
  scope: 'document',
  description: 'An acronym is spelled out where it is used first.',
  messages: {
    late: {
      message: '`{token}` is used here, but spelled out only in line {line}.',
      hint: 'Write “{expansion} ({token})” here.',
    },
  },
  check({ document, place, site }, report) {
    const page = acronymsOf(document);
    const taught = place && taughtAcronyms(place.library, place.page);
    const ofSite = new Set(site.baseline.map(acronymKey));
    for (const [key, definition] of page.definitions) {
      const { long, place: defined, offset: definedAt } = definition;
      if (definedAt === undefined || ofSite.has(key) || (defined && isEntry(defined))) continue;
      const early = (page.uses.get(key) ?? []).filter(
        ({ prose, start }) =>
          prose.kind !== 'title' && prose.kind !== 'field' && sourceOffset(prose, start) < definedAt,
      );
      const first = early[0];
      if (!first || early.every(({ prose }) => prose.kind === 'heading') || taught?.has(first)) continue;
      const { line } = document.locator.at(definedAt);
      report({
        messageId: 'late',
        range: rangeOfProse(document, first.prose, first.start, first.end),
        data: { token: first.text, expansion: long, line },
        suggestions: choices(moveExpansion(document, early, definition)),
      });
    }
  },
});

/** A list or a table of abbreviations is a place to look them up, wherever it stands. */
function isEntry({ prose, start }: NonNullable<PageDefinition['place']>): boolean {
  return (prose.kind === 'item' || prose.kind === 'cell') && prose.text.slice(0, start).trim() === '';
}
