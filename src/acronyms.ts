/** The light entry `pitcrew/acronyms`: what finds acronyms and their words in a text, without Astro. */
export { type Acronym, findAcronyms } from './lint/acronyms/acronyms.ts';
export { type Definition, findDefinitions } from './lint/acronyms/definitions.ts';
