import { build } from 'esbuild';

/** Bundles each browser entry into one file under lib/browser/: boot is inlined in pages, the rest loads on first use. */

const modules = ['copy', 'engine', 'federation', 'missing', 'search', 'toolbar', 'tooltip'];
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
  }),
]);
