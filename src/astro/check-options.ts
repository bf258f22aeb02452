import type { AstroConfig } from 'astro';
import type { PitcrewOptions } from './integration.ts';
import { isBasePath, publishedAt } from './published-address.ts';

const known: readonly (keyof PitcrewOptions)[] = ['content'];

type Config = Pick<AstroConfig, 'base' | 'integrations' | 'site'>;

/**
 * Throws, with what to write in astro.config.mjs, for options that would be passed over, end the build in Node's words,
 * or break the links of the site.
 */
export function checkOptions(options: PitcrewOptions, { base, integrations, site }: Config): void {
  const unknown = Object.keys(options).find((name) => !known.some((one) => one === name));
  if (unknown !== undefined)
    throw new ConfigError(`pitcrew() has no option \`${unknown}\`. Write \`${known.join(', ')}\`.`);
  const { content } = options;
  if (content !== undefined && (typeof content !== 'string' || content === ''))
    throw new ConfigError("`content` of pitcrew() is no path. Write `pitcrew({ content: 'content' })`.");
  if (integrations.filter(({ name }) => name === 'pitcrew').length > 1)
    throw new ConfigError('pitcrew() stands twice among the integrations. Leave one of them out.');
  if (!isBasePath(base))
    throw new ConfigError(`\`${base}\` is no base path. Write one like \`base: '/help/'\`.`);
  if (site !== undefined && !publishedAt(site))
    throw new ConfigError(
      '`site` is no address for everybody. Write one without a password, like https://aids.example.com.',
    );
}

class ConfigError extends Error {
  constructor(reason: string) {
    super(`astro.config: ${reason}`);
    this.stack = '';
  }
}
