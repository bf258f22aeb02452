import type { Severity } from '../schema/finding.ts';
import type { ShownWords, ToolbarFinding } from '../schema/toolbar.ts';
import { matchWords } from './match-words.ts';

/** Where a finding stands on the page. */
export interface Mark {
  severity: Severity;
  place: HTMLImageElement | Range;
}

/**
 * Marks are painted with the CSS Custom Highlight API: the page keeps the very elements that a build would give it.
 * Pictures have no text to paint, so a rule of style finds them by what they say.
 */
export interface Marks {
  /** Finds the words of a finding on the page. */
  find(finding: ToolbarFinding): Mark | undefined;
  paint(marks: readonly Mark[]): void;
  /** Makes one mark stand out, or none. */
  point(mark: Mark | undefined): void;
  scrollTo(mark: Mark): void;
}

const names = { error: 'pitcrew-error', warning: 'pitcrew-warning', note: 'pitcrew-note' } as const;
const current = 'pitcrew-current';

const colors = { error: '#d4351c', warning: '#f5a000', note: '#5694ca' } as const;

const textStyle = (Object.keys(names) as Severity[])
  .map((name) => `::highlight(${names[name]}){text-decoration:underline wavy 2px ${colors[name]}}`)
  .join('');
const currentStyle = `::highlight(${current}){background:#fd0;color:#0b0c0c}`;

export function createMarks(): Marks {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  let pictures: Mark[] = [];
  let pointed: Mark | undefined;
  const restyle = () => sheet.replaceSync(textStyle + currentStyle + pictureStyle(pictures, pointed));
  return {
    find: ({ severity, words }) => {
      const place = words && (words.isAlt ? findPicture(words) : findText(words));
      return place && { severity, place };
    },
    paint(marks) {
      for (const name of Object.keys(names) as Severity[]) {
        const own = marks.filter(({ severity }) => severity === name);
        CSS.highlights.set(names[name], new Highlight(...own.flatMap(textPlace)));
      }
      pictures = marks.filter(({ place }) => !(place instanceof Range));
      restyle();
    },
    point(mark) {
      pointed = mark;
      CSS.highlights.set(current, Object.assign(new Highlight(...textPlace(mark)), { priority: 1 }));
      restyle();
    },
    scrollTo({ place }) {
      // Above the panel, which covers the lower part of a small window.
      scrollBy(0, place.getBoundingClientRect().top - innerHeight / 5);
    },
  };
}

function textPlace(mark: Mark | undefined): Range[] {
  return mark?.place instanceof Range ? [mark.place] : [];
}

function pictureStyle(pictures: readonly Mark[], pointed: Mark | undefined): string {
  return pictures
    .flatMap(({ place, severity }) => {
      if (place instanceof Range) return [];
      const color = place === pointed?.place ? '#fd0' : colors[severity];
      return [`img[alt="${CSS.escape(place.alt)}"]{outline:4px solid ${color};outline-offset:2px}`];
    })
    .join('');
}

function findPicture({ text, nth }: ShownWords): HTMLImageElement | undefined {
  const found = [...document.querySelectorAll<HTMLImageElement>('main img')].filter(
    ({ alt }) => alt === text,
  );
  return found[nth] ?? found[0];
}

/** Parts of the page that a page has beside its own words. */
const beside = '[popover], .term-number, .copy-button, script, style';

function findText(words: ShownWords): Range | undefined {
  const walker = document.createTreeWalker(
    document.querySelector('main') ?? document.body,
    NodeFilter.SHOW_TEXT,
  );
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text && !node.parentElement?.closest(beside)) nodes.push(node);
  const found = matchWords(nodes.map(({ data }) => data).join(''), words);
  return found && toRange(nodes, found);
}

/** A range over text nodes, by offsets in all their text. */
function toRange(nodes: readonly Text[], [start, end]: [number, number]): Range {
  const range = document.createRange();
  let at = 0;
  for (const node of nodes) {
    const { length } = node.data;
    if (start >= at && start < at + length) range.setStart(node, start - at);
    if (end > at && end <= at + length) range.setEnd(node, end - at);
    at += length;
  }
  return range;
}
