export { type Acronym, type Definition, findAcronyms, findDefinitions } from './acronyms.ts';
export type { PitcrewOptions } from './astro/integration.ts';
export { default } from './astro/integration.ts';
export type { Finding, Range, Severity } from './schema/finding.ts';
