import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

/** Compiled modules that need Astro's bundler: they import its virtual modules. */
const bundled = /\/astro\/(?:content|routes\/[^/]+)\.js$/;

/**
 * Templates import this package's modules as the integration does, and not copies of them in the bundle: what one of
 * them has worked out about a page the other need not work out again.
 */
export function shareOwnModules(): Plugin {
  const own = fileURLToPath(new URL('../', import.meta.url));
  return {
    name: 'pitcrew:own-modules',
    apply: 'build',
    enforce: 'pre',
    async resolveId(id, importer, options) {
      if (
        this.environment.name === 'client' ||
        importer === undefined ||
        id.includes('?') ||
        !/^(?:#lib\/|\.\.?\/).*\.js$/.test(id)
      )
        return undefined;
      const found = await this.resolve(id, importer, { ...options, skipSelf: true });
      const file = found?.id.replaceAll('\\', '/');
      if (!file?.startsWith(own.replaceAll('\\', '/')) || bundled.test(file)) return undefined;
      return { id: pathToFileURL(file).href, external: true };
    },
  };
}
