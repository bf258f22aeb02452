export type { PitcrewOptions } from './astro/integration.ts';
export { default } from './astro/integration.ts';
export type { Finding, Range, Severity } from './schema/finding.ts';
