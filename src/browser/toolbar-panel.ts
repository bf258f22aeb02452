import type { Severity } from '../schema/finding.ts';
import type { ToolbarFinding } from '../schema/toolbar.ts';
import type { Mark, Marks } from './toolbar-marks.ts';
import { toolbarTitle } from './toolbar-title.ts';

export interface Shown {
  finding: ToolbarFinding;
  mark: Mark | undefined;
}

const headings: Record<Severity, [one: string, many: string]> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  note: ['note', 'notes'],
};

/** The panel has the dark ground of Astro's own, whatever the page's colors. */
export const panelStyle = `
astro-dev-toolbar-window { width: min(440px, calc(100% - 32px)); max-height: min(480px, 50vh); overflow-y: auto; color: #dcdde0; font-size: 15px; line-height: 1.4; }
h1, h2, p, ul { margin: 0; padding: 0; }
h2 { margin-top: 20px; border-bottom: 1px solid #4a4f5a; }
ul { list-style: none; }
li { padding: 12px 0; border-bottom: 1px solid #343841; }
p { margin-top: 4px; }
.message { font-weight: 600; color: #fff; }
button { font: inherit; text-align: start; padding: 0; border: 0; background: none; color: inherit; cursor: pointer; }
a, button.open { color: #9cc9ff; text-decoration: underline; }
.places { display: flex; flex-wrap: wrap; gap: 4px 20px; }
:focus-visible { outline: 3px solid #fd0; outline-offset: 2px; }
li:hover .message, li:focus-within .message { text-decoration: underline; }
`;

/** What the panel holds: the findings of the page in view by severity, and how many there are elsewhere. */
export function panelContent(
  shown: readonly Shown[],
  elsewhere: readonly ToolbarFinding[],
  marks: Marks,
): HTMLElement[] {
  const title = create(
    'h1',
    toolbarTitle(
      shown.map(({ finding }) => finding),
      elsewhere,
    ),
  );
  const groups = (Object.keys(headings) as Severity[]).flatMap((severity) => {
    const own = shown.filter(({ finding }) => finding.severity === severity);
    if (own.length === 0) return [];
    const list = create('ul');
    list.append(...own.map((entry) => item(entry, marks)));
    return [create('h2', `${own.length} ${headings[severity][own.length === 1 ? 0 : 1]}`), list];
  });
  const others =
    elsewhere.length === 0
      ? 'No findings in other files.'
      : `${elsewhere.length} more in other files: run the linter to see them.`;
  return [title, ...groups, create('p', others)];
}

function item({ finding, mark }: Shown, marks: Marks): HTMLElement {
  const { message, hint, ruleId, url } = finding;
  const entry = create('li');
  const places = create('p');
  places.className = 'places';
  places.append(openButton(finding), url ? ruleLink(ruleId, url) : create('code', ruleId));
  entry.append(mark ? showButton(message, mark, marks) : words(message), create('p', hint), places);
  for (const event of ['mouseenter', 'focusin']) entry.addEventListener(event, () => marks.point(mark));
  for (const event of ['mouseleave', 'focusout']) entry.addEventListener(event, () => marks.point(undefined));
  return entry;
}

function words(message: string): HTMLElement {
  return Object.assign(create('p', message), { className: 'message' });
}

/** The message leads to its place on the page. */
function showButton(message: string, mark: Mark, marks: Marks): HTMLElement {
  const button = Object.assign(create('button', message), { type: 'button', className: 'message' });
  button.addEventListener('click', () => {
    marks.scrollTo(mark);
    marks.point(mark);
  });
  return button;
}

/** Vite opens the file in the editor that runs on the machine, or in the one that LAUNCH_EDITOR names. */
function openButton({ path, file, line, column }: ToolbarFinding): HTMLElement {
  const button = Object.assign(create('button', `Open ${file}:${line}`), {
    type: 'button',
    className: 'open',
  });
  button.addEventListener('click', () => {
    void fetch(`/__open-in-editor?file=${encodeURIComponent(`${path}:${line}:${column}`)}`);
  });
  return button;
}

function ruleLink(ruleId: string, href: string): HTMLElement {
  return Object.assign(create('a', ruleId), { href });
}

function create(tag: string, text = ''): HTMLElement {
  const node = document.createElement(tag);
  node.textContent = text;
  return node;
}
