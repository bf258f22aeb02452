/**
 * The only script that every page carries, inlined. It waits for the reader to touch something that needs a script,
 * and only then fetches the module for it. The modules' addresses stand in a data attribute, so that this text, and
 * its hash in the page's policy, is the same on every page.
 */
type Name = 'copy' | 'engine' | 'missing' | 'search' | 'tooltip';

const addresses = JSON.parse(document.currentScript?.dataset.modules ?? '{}') as Record<Name, string>;

const load = (name: Name): Promise<unknown> => import(addresses[name]);

/** What the reader may touch, and the module that then has to be there. */
const selectors: [string, Name][] = [
  ['.term-mark', 'tooltip'],
  ['.copy-button', 'copy'],
  ['[data-search]', 'search'],
];

function touch({ target, type }: Event): void {
  if (!(target instanceof Element)) return;
  for (const [selector, name] of selectors) if (target.closest(selector)) load(name);
  if (type === 'focusin' && target.closest('[data-search]')) fetchEngine();
}

/** The search will start the engine: it is on its way together with the search's own script. */
let isFetched = false;
function fetchEngine(): void {
  if (isFetched) return;
  isFetched = true;
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = addresses.engine;
  document.head.append(link);
}

for (const type of ['pointerover', 'pointerdown', 'focusin'])
  addEventListener(type, touch, { passive: true });

/** A press that came before its module is done again once the module is there. */
let canCopy = false;
addEventListener('click', ({ target }) => {
  const button = target instanceof Element && target.closest<HTMLElement>('.copy-button');
  if (!button || canCopy) return;
  void load('copy').then(() => {
    canCopy = true;
    button.click();
  });
});

if (document.querySelector('[data-missing]')) load('missing');
if (document.querySelector('[data-search-results]')) load('search');

addEventListener('keydown', (event) => {
  const { key, target } = event;
  if (key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]')) return;
  const field = document.querySelector<HTMLInputElement>('[data-search] input');
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});
