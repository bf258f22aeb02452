import type { Plugin } from 'vite';

/** Ends the name of a template in an import. */
const query = '?later';

/** Astro takes every module with this ending for a template. */
const ending = '.astro';

const prefix = '\0pitcrew-later:';

/**
 * `import load from './X.astro?later'` gives a function that loads the template. The development server would load what
 * a page can import before it shows the page, even what is imported on demand, to look for styles: through Astro's
 * content, all pictures of the library. It cannot see through a name that is no literal. A template that is loaded
 * later thus has no styles of its own.
 */
export function loadLater(): Plugin {
  let isBuild = false;
  return {
    name: 'pitcrew:later',
    enforce: 'pre',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    async resolveId(id, importer, options) {
      if (!id.endsWith(query)) return undefined;
      const found = await this.resolve(id.slice(0, -query.length), importer, { ...options, skipSelf: true });
      return found && prefix + found.id.slice(0, -ending.length);
    },
    load(id) {
      if (!id.startsWith(prefix)) return undefined;
      const file = JSON.stringify(id.slice(prefix.length) + ending);
      return isBuild
        ? `export default () => import(${file});`
        : `const file = ${file};\nexport default () => import(/* @vite-ignore */ file);`;
    },
  };
}
