import type { Document } from '../../library/library.ts';
import { type Prose, rangeOfProse, sourceOffset } from '../../library/prose.ts';
import type { Edit, Fix } from '../../schema/finding.ts';
import type { AcronymUse, PageDefinition } from './page-acronyms.ts';

/** Kinds of text that have room for the words. */
const roomy: ReadonlySet<Prose['kind']> = new Set(['cell', 'item', 'paragraph']);

/** Characters that could mean something to Markdown, MDX or a table where the words are to stand. */
const markup = /[<>{}[\]`*_|\\\n]/;

/** Writes `long form (SF)` at the first use in running text. Undefined where there is none, or the words have markup. */
export function spellOut(document: Document, uses: readonly AcronymUse[], long: string): Fix | undefined {
  const first = uses.find(({ prose }) => roomy.has(prose.kind));
  const edit = first && expandingEdit(document, first, long);
  return edit && { description: `Spell it out: “${edit.text}”.`, edits: [edit] };
}

/** The same, and the letters alone at the place that spells them out too late, where that is in brackets. */
export function moveExpansion(
  document: Document,
  uses: readonly AcronymUse[],
  definition: PageDefinition,
): Fix | undefined {
  const fix = spellOut(document, uses, definition.long);
  const shortening = fix && definition.place && shorteningEdit(document, definition.place);
  if (!shortening) return fix;
  return { description: 'Move the words to the first use.', edits: [...fix.edits, shortening] };
}

function expandingEdit(document: Document, use: AcronymUse, long: string): Edit | undefined {
  const { prose, text, start, end } = use;
  const [from, to] = [sourceOffset(prose, start), sourceOffset(prose, end - 1) + 1];
  if (markup.test(long) || document.text.slice(from, to) !== text) return undefined;
  const ending = /^['’]?s(?![\p{L}\p{N}])/u.exec(document.text.slice(to, to + 3))?.[0] ?? '';
  const isPlural = ending === 's' && long.endsWith('s');
  const isFirst = /(?:^|[.!?]\s+)$/.test(prose.text.slice(Math.max(0, start - 4), start));
  const words = isFirst ? long[0]?.toUpperCase() + long.slice(1) : long;
  return {
    ...document.locator.at(from, to + ending.length),
    text: `${words}${isPlural ? '' : ending} (${text}${ending})`,
  };
}

/** Keeps the short form alone where `long form (SF)` or `SF (long form)` stands without markup between. */
function shorteningEdit(
  document: Document,
  { prose, start, end, longStart, longEnd }: NonNullable<PageDefinition['place']>,
): Edit | undefined {
  const [first, last] = [Math.min(start, longStart), Math.max(end, longEnd)];
  const inside = prose.text.slice(first, last);
  const close = /^(?:['’]?s)?["”]?[)\]]/.exec(prose.text.slice(last, last + 4))?.[0];
  const [from, to] = [sourceOffset(prose, first), sourceOffset(prose, last - 1) + 1];
  if (!close || !/["“]?[([]["“]?/.test(inside) || document.text.slice(from, to) !== inside) return undefined;
  const behind = longStart < start ? close : inside.slice(end - first);
  const ending = /^['’]?s/.exec(behind)?.[0] ?? '';
  const range = rangeOfProse(document, prose, first, last + close.length);
  return { ...range, text: prose.text.slice(start, end) + ending };
}
