import type { AstroConfig } from 'astro';
import type { PitcrewOptions } from './integration.ts';

const known: readonly (keyof PitcrewOptions)[] = ['content'];

/** Throws, with what to write in astro.config.mjs, for options that would be passed over or end the build in Node's words. */
export function checkOptions(
  options: PitcrewOptions,
  { integrations }: Pick<AstroConfig, 'integrations'>,
): void {
  const unknown = Object.keys(options).find((name) => !known.some((one) => one === name));
  if (unknown !== undefined)
    throw new ConfigError(`pitcrew() has no option \`${unknown}\`. Write \`${known.join(', ')}\`.`);
  const { content } = options;
  if (content !== undefined && (typeof content !== 'string' || content === ''))
    throw new ConfigError("`content` of pitcrew() is no path. Write `pitcrew({ content: 'content' })`.");
  if (integrations.filter(({ name }) => name === 'pitcrew').length > 1)
    throw new ConfigError('pitcrew() stands twice among the integrations. Leave one of them out.');
}

class ConfigError extends Error {
  constructor(reason: string) {
    super(`astro.config: ${reason}`);
    this.stack = '';
  }
}
