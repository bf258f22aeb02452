import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin, Rollup } from 'vite';

/** Compiled modules that need Astro's bundler: they import its virtual modules. */
const bundled = /\/astro\/routes\/[^/]+\.js$/;

/** How a template names one of these modules, and `content.config.ts` the collections. */
const named = /^(?:(?:#lib\/|\.\.?\/).*\.js|pitcrew\/content)$/;

/**
 * Templates import this package's modules as the integration does, and not copies of them in the bundle: what one of
 * them has worked out about a page the other need not work out again.
 */
export function shareOwnModules(): Plugin[] {
  return [
    {
      name: 'pitcrew:own-modules',
      apply: 'build',
      enforce: 'pre',
      async resolveId(id, importer, options) {
        const file = await findOwn(this, id, importer, options);
        return file && { id: pathToFileURL(file).href, external: true };
      },
    },
    {
      name: 'pitcrew:own-modules-in-development',
      apply: 'serve',
      enforce: 'pre',
      async resolveId(id, importer, options) {
        const file = await findOwn(this, id, importer, options);
        return file && stubPrefix + file;
      },
      async load(id) {
        return id.startsWith(stubPrefix) ? writeStub(id.slice(stubPrefix.length)) : undefined;
      },
    },
  ];
}

const own = fileURLToPath(new URL('../', import.meta.url)).replaceAll('\\', '/');

/** The file of one of these modules, when a template imports it. */
async function findOwn(
  context: Rollup.PluginContext,
  id: string,
  importer: string | undefined,
  options: object,
): Promise<string | undefined> {
  const isTemplate = context.environment.name !== 'client' && importer !== undefined;
  if (!isTemplate || id.includes('?') || !named.test(id)) return undefined;
  const found = await context.resolve(id, importer, { ...options, skipSelf: true });
  const file = found?.id.replaceAll('\\', '/');
  return file?.startsWith(own) && !bundled.test(file) ? file : undefined;
}

/** The development server knows no external files: it gets modules that hand on what Node has loaded. */
const stubPrefix = '\0pitcrew:';

const key = Symbol.for('pitcrew modules');
const loaded: Map<string, Record<string, unknown>> = new Map();
(globalThis as { [key]?: typeof loaded })[key] = loaded;

async function writeStub(file: string): Promise<string> {
  const module = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
  loaded.set(file, module);
  const names = Object.keys(module).filter((name) => name !== 'default');
  const from = `globalThis[Symbol.for('pitcrew modules')].get(${JSON.stringify(file)})`;
  return names.length > 0 ? `export const { ${names.join(', ')} } = ${from};` : 'export {};';
}
