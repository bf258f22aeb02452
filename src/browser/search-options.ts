import { element } from './search-dom.ts';

/**
 * The options of a combobox as the WAI-ARIA Authoring Practices describe it: the focus stays in the field, which names
 * the active option.
 */
export interface Options {
  list: HTMLElement;
  /** Replaces all options; none is active then. */
  show(rows: readonly HTMLElement[]): void;
  /** Puts options below those that are there; the active one stays so. */
  add(rows: readonly HTMLElement[]): void;
  /** Moves to another option as a key says; false for any other key, and where there is no option. */
  move(key: string): boolean;
  /** Makes no option the active one. */
  leave(): void;
  active(): HTMLElement | undefined;
}

export function createOptions(input: HTMLInputElement, id: string, label: string): Options {
  const list = element('div', { role: 'listbox', id, 'aria-label': label, hidden: '' });
  const rows: HTMLElement[] = [];
  let place = -1;

  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': id,
    'aria-autocomplete': 'list',
  }))
    input.setAttribute(name, value);

  function activate(next: number): void {
    rows[place]?.setAttribute('aria-selected', 'false');
    place = next;
    const row = rows[next];
    row?.setAttribute('aria-selected', 'true');
    row?.scrollIntoView({ block: 'nearest' });
    if (row) input.setAttribute('aria-activedescendant', row.id);
    else input.removeAttribute('aria-activedescendant');
  }

  function add(more: readonly HTMLElement[]): void {
    for (const row of more) row.id = `${id}-${rows.push(row) - 1}`;
    list.append(...more);
    list.hidden = rows.length === 0;
    input.setAttribute('aria-expanded', String(rows.length > 0));
  }

  return {
    list,
    show(shown) {
      activate(-1);
      rows.length = 0;
      list.replaceChildren();
      add(shown);
    },
    add,
    move(key) {
      const last = rows.length - 1;
      const isChosen = place >= 0;
      if (last < 0) return false;
      if (key === 'ArrowDown') activate(place === last ? -1 : place + 1);
      else if (key === 'ArrowUp') activate(isChosen ? place - 1 : last);
      else if (key === 'Home' && isChosen) activate(0);
      else if (key === 'End' && isChosen) activate(last);
      else return false;
      return true;
    },
    leave: () => activate(-1),
    active: () => rows[place],
  };
}

/** A link among the options. */
export function optionTo(href: string, name: string, ...children: (Node | string)[]): HTMLAnchorElement {
  return element(
    'a',
    { href, class: name, role: 'option', tabindex: '-1', 'aria-selected': 'false' },
    ...children,
  );
}
