import { wordsOfAddress } from '../search/address-words.ts';

/** On a page that is not there: asks the search for the words of its address. */
const form = document.querySelector<HTMLFormElement>('[data-missing]');
const field = form?.querySelector('input');
if (form && field && !field.value) {
  field.value = wordsOfAddress(location.pathname, form.dataset.missing ?? '/');
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
