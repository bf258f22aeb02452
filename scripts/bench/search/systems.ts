import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexMarkdown } from '../../../src/astro/index-folder.ts';
import { renderPlainPage } from '../../../src/render/foreign-page.ts';
import * as generators from '../generators.ts';
import type { Text } from '../texts.ts';

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
  opener: '#_search',
  field: '#_search',
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

export const starlight: System = {
  name: 'Starlight',
  opener: 'button[data-open-modal]',
  field: '#starlight__search input',
  results: '#starlight__search',
  build: buildWith(generators.starlight),
};

export const vitepress: System = {
  name: 'VitePress',
  opener: '#local-search button',
  field: '#localsearch-input',
  results: '.VPLocalSearchBox .results',
  build: buildWith(generators.vitepress),
};

function buildWith({ write, commands }: generators.Generator): System['build'] {
  return (folder, texts) => {
    write(folder, texts);
    for (const [script = '', ...args] of commands) run(folder, script, args);
  };
}
