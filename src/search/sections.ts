import { type TextPart, takeExcerpt } from './excerpt.ts';
import type { PagefindAnchor, PagefindFragment } from './pagefind.ts';
import type { RankedMatch } from './rank.ts';

/** A part of a page that a link can lead to: a step, or what stands below a heading. */
export interface Section {
  /** Id of its anchor. */
  anchor: string;
  isStep: boolean;
  /** The heading; empty for a step. */
  heading: string;
  excerpt: TextPart[];
  /** Weight of the query's words that it holds. */
  score: number;
}

interface Span extends Pick<Section, 'anchor' | 'heading' | 'isStep'> {
  /** Places in the page's text, counted in words; the end is left out. */
  start: number;
  end: number;
}

/** The steps and headed parts of a page that hold words of the query, best first; equals in order of the page. */
export function findSections(fragment: PagefindFragment, matches: readonly RankedMatch[]): Section[] {
  const tokens = fragment.content.split(/\s+/);
  const marked = new Set(matches.flatMap(({ locations }) => locations));
  return cut(fragment.anchors, tokens.length)
    .map((span) => ({ span, score: scoreOf(span, matches) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.span.start - b.span.start)
    .map(({ span: { anchor, heading, isStep, start, end }, score }) => {
      const from = heading ? start + heading.split(/\s+/).length : start;
      return { anchor, heading, isStep, score, excerpt: takeExcerpt(tokens, from, end, marked) };
    });
}

/** Cuts a page at its steps and headings. What stands above them all is no section: the page's own link leads there. */
function cut(anchors: readonly PagefindAnchor[], length: number): Span[] {
  const starts = anchors
    .map(({ id, element, text, location }) => {
      const isStep = id.startsWith('step-');
      return { anchor: id, element, isStep, heading: isStep ? '' : text.trim(), start: location };
    })
    .filter(({ isStep, element }) => isStep || /^h[2-6]$/i.test(element))
    .sort((a, b) => a.start - b.start);
  return starts.map(({ element, ...span }, index) => ({ ...span, end: starts[index + 1]?.start ?? length }));
}

/** The anchor of a page's first step; undefined for a page without steps. */
export function findFirstStep({ anchors }: PagefindFragment): string | undefined {
  return anchors.filter(({ id }) => id.startsWith('step-')).sort((a, b) => a.location - b.location)[0]?.id;
}

function scoreOf({ start, end }: Span, matches: readonly RankedMatch[]): number {
  const held = matches.filter(({ locations }) => locations.some((place) => place >= start && place < end));
  return held.reduce((sum, { weight, share }) => sum + weight * share, 0);
}
