import { align } from '../library/align.ts';
import type { Library, Located } from '../library/library.ts';
import { type Prose, sourceOffset } from '../library/prose.ts';
import type { Range } from '../schema/finding.ts';

/** A text outside the pages that readers see: of the glossary, the topics, the site. */
export interface ShownText {
  kind: 'label' | 'sentence';
  prose: Prose;
  file: string;
  source: Located;
  /** What is shown together with it: spelled out there is spelled out here. */
  together: readonly string[];
  /** Id of the glossary entry that it belongs to. */
  term?: string | undefined;
}

/** The place of a part of a text. */
export function rangeOfText({ prose, source }: ShownText, start: number, end: number): Range {
  return source.rangeOf(sourceOffset(prose, start), sourceOffset(prose, Math.max(start, end - 1)) + 1);
}

const shown = new WeakMap<Library, ShownText[]>();

/** Every such text of a library, entry by entry. Found once. */
export function shownTexts(library: Library): ShownText[] {
  let texts = shown.get(library);
  if (!texts) {
    texts = [...siteTexts(library), ...topicTexts(library), ...glossaryTexts(library)];
    shown.set(library, texts);
  }
  return texts;
}

function siteTexts({ site, settings }: Library): ShownText[] {
  if (!settings) return [];
  const together = [site.title, site.description];
  return textsAt(settings, together, [
    { path: ['title'], text: site.title, kind: 'label' },
    { path: ['description'], text: site.description },
  ]);
}

function topicTexts(library: Library): ShownText[] {
  return [...library.topicEntries.values()].flatMap(({ topic, index, file, source }) =>
    textsAt(
      { file, source },
      [topic.label, topic.description],
      [
        { path: [index, 'label'], text: topic.label, kind: 'label' },
        { path: [index, 'description'], text: topic.description },
      ],
    ),
  );
}

function glossaryTexts(library: Library): ShownText[] {
  return [...library.terms.values()].flatMap(({ term, index, file, source }) => {
    const at = { file, source, term: term.id };
    const { label, aliases, expansion, definition } = term;
    const own = textsAt(
      at,
      [label, expansion ?? '', definition],
      [
        { path: [index, 'label'], text: label, kind: 'label' },
        { path: [index, 'expansion'], text: expansion },
        { path: [index, 'definition'], text: definition },
        ...aliases.map((text, i) => ({ path: [index, 'aliases', i], text, kind: 'label' as const })),
      ],
    );
    const ofSenses = term.senses.flatMap((sense, i) =>
      textsAt(
        at,
        [label, sense.expansion ?? '', sense.definition],
        [
          { path: [index, 'senses', i, 'expansion'], text: sense.expansion },
          { path: [index, 'senses', i, 'definition'], text: sense.definition },
        ],
      ),
    );
    return [...own, ...ofSenses];
  });
}

interface TextAt {
  path: PropertyKey[];
  text: string | undefined;
  kind?: ShownText['kind'];
}

function textsAt(
  { file, source, term }: Pick<ShownText, 'file' | 'source' | 'term'>,
  together: readonly string[],
  texts: readonly TextAt[],
): ShownText[] {
  return texts.flatMap(({ path, text, kind = 'sentence' }) => {
    const span = text ? source.span(path) : undefined;
    if (!text || !span) return [];
    const segments = align(text, source.text, ...span);
    return [{ kind, prose: { kind: 'field', text, segments }, file, source, together, term }];
  });
}
