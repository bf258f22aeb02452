import { readFile } from 'node:fs/promises';
import { build, type Plugin } from 'esbuild';

/** Bundles each browser entry into one file under lib/browser/: boot is inlined in pages, the rest loads on first use. */

const modules = ['copy', 'engine', 'federation', 'missing', 'search', 'toolbar', 'tooltip'];

/** The stemmer is the one module here of the old form: as a new one, it needs none of what esbuild would put around it. */
const stemmerAsModule: Plugin = {
  name: 'stemmer-as-module',
  setup({ onLoad }) {
    onLoad({ filter: /wink-porter2-stemmer\.js$/ }, async ({ path }) => {
      const contents = (await readFile(path, 'utf8')).replace('module.exports =', 'export default');
      return { contents, loader: 'js' };
    });
  },
};

const shared = {
  bundle: true,
  minify: true,
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'warning',
} as const;

await Promise.all([
  build({ ...shared, entryPoints: ['src/browser/boot.ts'], outfile: 'lib/browser/boot.js', format: 'iife' }),
  build({
    ...shared,
    entryPoints: modules.map((name) => `src/browser/${name}.ts`),
    outdir: 'lib/browser',
    format: 'esm',
    external: ['astro/toolbar'],
    plugins: [stemmerAsModule],
  }),
]);
