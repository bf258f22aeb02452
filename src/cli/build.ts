import { existsSync } from 'node:fs';
import { readlink, rm, symlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { OutputError } from '../astro/output.ts';
import { isBasePath, publishedAt } from '../astro/published-address.ts';
import { UsageError } from './usage-error.ts';
import { writeWhole } from './write-file.ts';

interface BuildOptions {
  content: string;
  out: string;
  base: string;
  site?: string;
}

/** `pitcrew build`: a site from any content folder, without a project around it. */
export function addBuildCommand(program: Command, exit: (code: number) => void): void {
  program
    .command('build')
    .description('Build a site from a content folder, with its search index.')
    .option('--content <dir>', 'the content folder', 'content')
    .option(
      '--out <dir>',
      'where the site goes; replaced as a whole, and only when the build succeeds',
      'dist',
    )
    .option('--base <path>', 'base path of the site', '/')
    .option('--site <url>', 'address where the site will be published; the one in site.yaml if left out')
    .option('--timing', 'print how long each phase took, how many pages were made anew, and the peak memory')
    .option('--force', 'make every page anew')
    .addHelpText('after', help)
    .action(async (options: BuildOptions) => exit(await runBuild(options)));
}

const help = `
Exit codes: 0 the site is built, 1 it failed and the last site stays, 2 wrong usage, or a folder not to replace.`;

async function runBuild({ content, out, base, site }: BuildOptions): Promise<number> {
  checkAddress(site, base);
  // Astro takes longer to load than a library takes to lint: the other commands do without it.
  const [{ build }, { default: pitcrew }] = await Promise.all([
    import('astro'),
    import('../astro/integration.ts'),
  ]);
  const contentFolder = resolve(content);
  const project = dirname(contentFolder);
  if (!existsSync(project)) throw new UsageError(`there is no folder ${content}. Name it with --content.`);
  // Astro writes some files on the side: what fails there is thrown at nobody, and may come after the end.
  process.once('uncaughtException', (error) => {
    complain(error);
    process.exit(1);
  });
  try {
    const root = await makeRoot(project);
    await build({
      root,
      configFile: false,
      srcDir: fileURLToPath(new URL('../../src/', import.meta.url)),
      publicDir: join(project, 'public'),
      cacheDir: join(root, 'cache'),
      outDir: resolve(out),
      base,
      ...(site ? { site } : {}),
      // Vite's own place for it, in node_modules, belongs to all projects that this package builds.
      vite: { cacheDir: join(root, 'vite') },
      integrations: [pitcrew({ content: contentFolder })],
      logLevel: 'warn',
    });
    process.stderr.write(`Built ${out}\n`);
    return 0;
  } catch (error) {
    if (error instanceof OutputError) throw new UsageError(error.message);
    if (error instanceof UsageError && !isDiskFull(error)) throw error;
    complain(error);
    return 1;
  }
}

function checkAddress(site: string | undefined, base: string): void {
  if (!isBasePath(base)) throw new UsageError(`\`${base}\` is no base path. Write one like /help/.`);
  if (site === undefined) return;
  const published = publishedAt(site);
  if (!published)
    throw new UsageError(
      `\`${site}\` is no address of a site. Write a whole one, like https://aids.example.com.`,
    );
  const { host, path } = published;
  if (path !== '/') throw new UsageError(`--site takes the host alone: write --site ${host} --base ${path}.`);
}

let isTold = false;

function complain(error: unknown): void {
  if (!isTold) process.stderr.write(`${explain(error)}\n`);
  isTold = true;
}

function explain(error: unknown): string {
  if (isDiskFull(error))
    return 'The disk is full. Free some space, and build again. The last build was left as it was.';
  return error instanceof Error ? error.message : String(error);
}

/** Not only Node says so: the bundler has words of its own. */
function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return /ENOSPC|no space left on device/i.test(error.message) || isDiskFull(error.cause);
}

/**
 * Astro wants a project around the content, with packages in reach. This makes one in `.pitcrew/`, so that nothing
 * else appears beside the content.
 */
async function makeRoot(project: string): Promise<string> {
  const root = join(project, '.pitcrew');
  const packages = join(root, 'node_modules');
  const astro = fileURLToPath(import.meta.resolve('astro/package.json'));
  const found = dirname(dirname(astro));
  // Astro bundles only the packages that the project names: this one must be, for its templates.
  const manifest = { private: true, type: 'module', dependencies: { pitcrew: '*' } };
  // As a whole: another build of the same project may be about to read it, and to hear that it has to wait.
  await writeWhole(join(root, 'package.json'), JSON.stringify(manifest));
  if ((await readlink(packages).catch(() => undefined)) === found) return root;
  await rm(packages, { recursive: true, force: true });
  await symlink(found, packages, 'junction');
  return root;
}
