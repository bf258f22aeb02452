import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectFolder, run } from '../support/run.ts';
import { filesBelow } from '../support/site.ts';

/** The package as a stranger gets it: packed, installed in an empty folder with content, and used. */
describe('the packed package', () => {
  let folder: string;
  const npx = (args: string[]) => run('npx', ['--no-install', ...args], { cwd: folder });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pitcrew-package-'));
    const packed = await run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder]);
    expect(packed.code).toBe(0);
    const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'));

    await cp(join(projectFolder, 'content'), join(folder, 'content'), { recursive: true });
    await mkdir(join(folder, 'src'));
    await run('npm', ['init', '--yes'], { cwd: folder });
    await writeFile(
      join(folder, 'astro.config.mjs'),
      "import { defineConfig } from 'astro/config';\nimport pitcrew from 'pitcrew';\nexport default defineConfig({ integrations: [pitcrew()] });\n",
    );
    await writeFile(
      join(folder, 'src/content.config.ts'),
      "export { collections } from 'pitcrew/content';\n",
    );
    const installed = await run(
      'npm',
      ['install', '--prefer-offline', '--no-audit', '--no-fund', `./${tarball}`, 'astro@7.3.4'],
      {
        cwd: folder,
      },
    );
    expect(installed.stderr).not.toContain('npm error');
    expect(installed.code).toBe(0);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('builds the same pages as this repository, with a search index', async () => {
    const { code, stdout, stderr } = await npx(['astro', 'build']);
    expect(stdout + stderr).toContain('indexed');
    expect(code).toBe(0);
    const pages = (dist: string) =>
      [...filesBelow(dist).keys()].filter((path) => path.endsWith('.html')).sort();
    expect(pages(join(folder, 'dist'))).toEqual(pages(join(projectFolder, 'dist')));
    expect(filesBelow(join(folder, 'dist')).has('pagefind/pagefind.js')).toBe(true);
  });

  test.each(['pitcrew', 'pitcrew/acronyms'])(
    '%s exports what finds acronyms and their words',
    async (entry) => {
      const text = 'The central xerox queue (CXQ) and the DXQ.';
      const program =
        `import { findAcronyms, findDefinitions } from ${JSON.stringify(entry)};\n` +
        `const text = ${JSON.stringify(text)};\n` +
        'console.log(JSON.stringify([findDefinitions(text), findAcronyms(text)]));\n';
      await writeFile(join(folder, 'acronyms.mjs'), program);
      const { code, stdout } = await run('node', ['acronyms.mjs'], { cwd: folder });
      expect(code).toBe(0);
      const [[definition], acronyms] = JSON.parse(stdout);
      expect(definition).toMatchObject({
        short: 'CXQ',
        long: 'central xerox queue',
        start: 25,
        longStart: 4,
      });
      expect(acronyms).toEqual([
        { text: 'CXQ', start: 25, end: 28 },
        { text: 'DXQ', start: 38, end: 41 },
      ]);
    },
  );

  test('its command-line tool lints the library', async () => {
    const { code, stdout } = await npx(['pitcrew', 'lint', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ findings: [] });
    expect(code).toBe(0);
  });

  test('its command-line tool explains a rule, and its schemas are there', async () => {
    const { code, stdout } = await npx(['pitcrew', 'lint', '--explain', 'no-broken-link']);
    expect(stdout).toContain('## Mend it');
    expect(code).toBe(0);
    const files = filesBelow(join(folder, 'node_modules/pitcrew/lib/schemas'));
    for (const name of ['report', 'known-findings']) expect(files.has(`${name}.schema.json`)).toBe(true);
  });

  test('its command-line tool asks the index', async () => {
    const { code, stdout } = await npx(['pitcrew', 'find', 'cert expired']);
    expect(stdout).toContain('certificate');
    expect(code).toBe(0);
  });

  test('its language server starts, and ends when no editor is there', async () => {
    const { code, stderr } = await npx(['pitcrew', 'lsp']);
    // A server that could not load says so, and ends with 2.
    expect(stderr).not.toContain('pitcrew');
    expect(code).toBe(1);
  });

  test('its command-line tool builds without any project files', async () => {
    await rm(join(folder, 'astro.config.mjs'));
    await rm(join(folder, 'src'), { recursive: true });
    const { code } = await npx(['pitcrew', 'build', '--content', 'content', '--out', 'public-site']);
    expect(code).toBe(0);
    expect(filesBelow(join(folder, 'public-site')).has('index.html')).toBe(true);
  });

  test('ships no TypeScript that Node would have to load, no tests and no content', async () => {
    const files = [...filesBelow(join(folder, 'node_modules/pitcrew')).keys()];
    const loaded = files.filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'));
    expect(
      loaded.filter((path) => path !== 'src/content.config.ts' && !path.startsWith('src/astro/')),
    ).toEqual([]);
    expect(files.filter((path) => /^(?:tests|content|scripts)\//.test(path))).toEqual([]);
  });
});
