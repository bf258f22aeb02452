/** Copies the text beside a button, and says so in the button and to screen readers. */

const shownFor = 2000;

/** The words stand beside the addresses of the modules. */
const words = document.querySelector<HTMLElement>('script[data-modules]')?.dataset;

addEventListener('click', (event) => {
  const button = event.target instanceof Element && event.target.closest<HTMLButtonElement>('.copy-button');
  if (button) void copy(button);
});

async function copy(button: HTMLButtonElement): Promise<void> {
  const isCopied = await write(textBeside(button));
  if (!isCopied) select(button);
  const label = button.dataset.label ?? button.textContent;
  button.dataset.label = label;
  button.textContent = (isCopied ? words?.copied : words?.selected) ?? label;
  announce(button.textContent);
  setTimeout(() => {
    button.textContent = label;
  }, shownFor);
}

function textBeside(button: HTMLButtonElement): string {
  const box = button.parentElement;
  return box?.dataset.copy ?? box?.querySelector('code')?.textContent ?? '';
}

async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Without the clipboard (plain HTTP, a refusal) the reader gets the text selected, ready for the keyboard. */
function select(button: HTMLButtonElement): void {
  const code = button.parentElement?.querySelector('code');
  if (code) getSelection()?.selectAllChildren(code);
}

let region: HTMLElement | undefined;

function announce(message: string): void {
  if (!region) {
    region = document.createElement('p');
    region.className = 'hidden-visually';
    region.setAttribute('role', 'status');
    document.body.append(region);
  }
  region.textContent = message;
}
