import { searchWords } from '../search/words.ts';

/** What a page says first: what must be true before, and the first thing to do or to know. */
export interface PageAnswer {
  /** Empty where the page leaves open what it needs. */
  needs: string;
  /** “Step 1 of 5”; empty for a page that is one text. */
  place: string;
  /** In the order of the page. */
  parts: AnswerPart[];
}

/** A sentence or more, or a command in one line. */
export interface AnswerPart {
  text: string;
  isCommand: boolean;
}

/** Where the answer stands on a page of each kind. The summary of the other kinds says it all. */
const selectors: Record<string, string> = {
  procedure: '.steps > li',
  checklist: '.checks > li',
  decision: 'tbody tr',
  troubleshooting: '.steps > li, tbody tr',
  change: 'p',
  tip: 'p, pre',
};

/** What stands in a page for the hand or the pointer, and what has a place of its own. */
const left = 'pre, aside, figure, table, .label, .copy-button, .step-link, .term-number, .term-tip';

export function hasAnswer(kind: string): boolean {
  return kind in selectors;
}

/** Reads it from the page itself, so the reader sees here what stands there. Undefined for a page built otherwise. */
export function readAnswer(page: Document, kind: string): PageAnswer | undefined {
  const body = page.querySelector('main .prose:not(.before .prose)');
  const all = [...(body?.querySelectorAll(selectors[kind] ?? '') ?? [])].filter(
    (part) => !part.closest('aside, .print-only'),
  );
  const [first] = all;
  if (!body || !first) return undefined;
  const alike = all.filter(({ localName }) => localName === first.localName);
  const code = first.querySelector('pre');
  return {
    needs: readNeeds(page),
    place: placeOf(first, alike.length),
    parts: (kind === 'tip' ? all : [first, ...(code ? [code] : [])]).flatMap(partsOf),
  };
}

function partsOf(node: Element): AnswerPart[] {
  const isCommand = node.localName === 'pre';
  const texts = isCommand ? linesOf(node.textContent ?? '') : [readText(node)];
  return texts.filter(Boolean).map((text) => ({ text, isCommand }));
}

function readText(node: Element): string {
  return node.localName === 'tr' ? rowText(node) : textOf(node);
}

function placeOf(first: Element, count: number): string {
  if (first.localName === 'tr') return searchWords.caseOf(count);
  if (first.localName !== 'li') return '';
  return first.classList.contains('check') ? searchWords.checkOf(count) : searchWords.stepOf(count);
}

/** “Have: an account; Know first: certificates”, in one line. */
function readNeeds(page: Document): string {
  const groups = new Map<string, string[]>();
  for (const item of page.querySelectorAll('.before-list > li')) {
    const lead = item.querySelector('.lead');
    const need = item.querySelector('h3') ?? lead?.nextElementSibling;
    if (!lead || !need) continue;
    groups.set(textOf(lead), [...(groups.get(textOf(lead)) ?? []), textOf(need)]);
  }
  if (groups.size > 0) return [...groups].map(([lead, needs]) => `${lead}: ${needs.join(', ')}`).join('; ');
  const nothing = page.querySelector('.before-nothing');
  return nothing ? textOf(nothing) : '';
}

/** “Problem: no light; Do: press the button”: each cell with the name of its column. */
function rowText(row: Element): string {
  const names = [...(row.closest('table')?.querySelectorAll('thead th') ?? [])].map(textOf);
  const cells = [...row.children].map((cell, column) => [names[column], textOf(cell)]);
  return cells
    .filter(([, text]) => text)
    .map(([name, text]) => (name ? `${name}: ${text}` : text))
    .join('; ');
}

/** A line that ends with a backslash goes on in the next. */
function linesOf(code: string): string[] {
  return code.replace(/\\\n/g, ' ').split('\n').map(squeeze).filter(Boolean);
}

function textOf(node: Element): string {
  const copy = node.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll(left)) part.remove();
  return squeeze(copy.textContent ?? '');
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
