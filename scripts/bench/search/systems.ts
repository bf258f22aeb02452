import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { indexMarkdown } from '../../../src/astro/index-folder.ts';
import { renderPlainPage } from '../../../src/render/markdown-page.ts';
import { type Text, writeTexts } from './texts.ts';

/** A search in the browser: how its site is made of the same texts, and where a reader types and reads. */
export interface System {
  name: string;
  /** Selectors: what is pressed to search, the field, and the element around its results. */
  opener: string;
  field: string;
  results: string;
  /** Builds into `dist` of an empty folder. Throws with the generator's own words when it cannot. */
  build(folder: string, texts: readonly Text[]): unknown;
}

export function run(folder: string, script: string, args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    maxBuffer: 1024 ** 3,
  });
  if (status !== 0) throw new Error(wordsOfFailure(`${stdout}\n${stderr}`));
}

/** The first line that speaks of an error, and the next; without one, the last lines. */
function wordsOfFailure(printed: string): string {
  const lines = printed.trim().split('\n');
  const first = lines.findIndex((line) => /error|failed/i.test(line));
  return (first < 0 ? lines.slice(-3) : lines.slice(first, first + 3)).join(' ');
}

export const pitcrew: Omit<System, 'build'> = {
  name: 'Pitcrew',
  opener: '#search-field',
  field: '#search-field',
  results: '.search-box',
};

const plainPage = `<!doctype html><html lang="en"><title>Search</title><input id="field"><ol id="results"></ol>
<script type="module">
  let pagefind;
  const open = () => (pagefind ??= import('/pagefind/pagefind.js'));
  field.addEventListener('focus', async () => (await open()).init());
  let turn = 0;
  field.addEventListener('input', async () => {
    const own = ++turn;
    const { results } = await (await open()).search(field.value);
    const pages = await Promise.all(results.slice(0, 6).map((result) => result.data()));
    if (own !== turn) return;
    document.getElementById('results').innerHTML = pages
      .map(({ url, meta, excerpt }) => '<li><a href="' + url + '">' + meta.title + '</a> ' + excerpt)
      .join('');
  });
</script>`;

/** Pagefind with its own defaults below a bare field: nothing waits, nothing is styled. */
export const rawPagefind: System = {
  name: 'raw Pagefind',
  opener: '#field',
  field: '#field',
  results: '#results',
  build: async (folder, texts) => {
    const files = texts.map(({ path, title, body }) => ({ path, text: `# ${title}\n${body}` }));
    await indexMarkdown(files, join(folder, 'dist'), renderPlainPage);
    writeFileSync(join(folder, 'dist/index.html'), plainPage);
  },
};

const peers = resolve('scripts/bench/peers/node_modules');

// Astro bundles only the packages that a project names.
const starlightFiles = {
  'package.json': '{ "type": "module", "dependencies": { "@astrojs/starlight": "*", "astro": "*" } }',
  'astro.config.mjs': `import starlight from '@astrojs/starlight';
export default { integrations: [starlight({ title: 'Job aids', sidebar: [] })] };`,
  'src/content.config.ts': `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`,
  'src/content/docs/index.md': '---\ntitle: Job aids\n---\n\nHome.\n',
};

/** Without a sidebar, which would make each of its pages as long as the library. */
export const starlight: System = {
  name: 'Starlight',
  opener: 'button[data-open-modal]',
  field: '#starlight__search input',
  results: '#starlight__search',
  build: (folder, texts) => {
    writeTexts(join(folder, 'src/content/docs'), texts, false);
    writeProject(folder, starlightFiles);
    run(folder, join(peers, 'astro/bin/astro.mjs'), ['build']);
  },
};

const vitepressFiles = {
  'package.json': '{ "type": "module" }',
  'docs/.vitepress/config.mjs': `export default {
  title: 'Job aids', ignoreDeadLinks: true, outDir: '../dist', themeConfig: { search: { provider: 'local' } },
};`,
  'docs/index.md': '# Job aids\n',
};

export const vitepress: System = {
  name: 'VitePress',
  opener: '#local-search button',
  field: '#localsearch-input',
  results: '.VPLocalSearchBox .results',
  build: (folder, texts) => {
    writeTexts(join(folder, 'docs'), texts, true);
    writeProject(folder, vitepressFiles);
    run(folder, join(peers, 'vitepress/bin/vitepress.js'), ['build', 'docs']);
  },
};

function writeProject(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
