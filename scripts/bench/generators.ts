import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { peersFolder } from './peers.ts';
import { type Text, writeTexts } from './texts.ts';

/** A site generator beside Pitcrew: how texts become its project, and what its user types to build that. */
export interface Generator {
  name: string;
  /** Writes the project into an empty folder. */
  write(folder: string, texts: readonly Text[]): void;
  /** Scripts with their arguments, one after the other. The site stands in `dist` then. */
  commands: readonly (readonly string[])[];
}

const packages = join(peersFolder, 'node_modules');

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

/** Without a sidebar, which would make each of its pages as long as the library. Pagefind is part of it. */
export const starlight: Generator = {
  name: 'Starlight',
  write: (folder, texts) => {
    writeTexts(join(folder, 'src/content/docs'), texts, false);
    writeProject(folder, starlightFiles);
  },
  commands: [[join(packages, 'astro/bin/astro.mjs'), 'build']],
};

const vitepressFiles = {
  'package.json': '{ "type": "module" }',
  'docs/.vitepress/config.mjs': `export default {
  title: 'Job aids', ignoreDeadLinks: true, outDir: '../dist', themeConfig: { search: { provider: 'local' } },
};`,
  'docs/index.md': '# Job aids\n',
};

export const vitepress: Generator = {
  name: 'VitePress',
  write: (folder, texts) => {
    writeTexts(join(folder, 'docs'), texts, true);
    writeProject(folder, vitepressFiles);
  },
  commands: [[join(packages, 'vitepress/bin/vitepress.js'), 'build', 'docs']],
};

// Eleventy would take the braces of other template languages for its own: the pages are plain Markdown.
const eleventyFiles = {
  'package.json': '{ "type": "module" }',
  'eleventy.config.js': `export default function (config) {
  config.setQuietMode(true);
  return { dir: { input: 'pages', output: 'dist', includes: '../layouts' }, markdownTemplateEngine: false };
}`,
  'pages/pages.json': '{ "layout": "page.njk" }',
  'pages/index.md': '---\ntitle: Job aids\n---\n\nHome.\n',
  'layouts/page.njk': `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{ title }}</title></head>
<body><header><a href="/">Job aids</a></header>
<main data-pagefind-body><h1>{{ title }}</h1>
{{ content | safe }}</main></body>
</html>
`,
};

/** The barest layout that has a title, a way home, and a part for the index. */
export const eleventy: Generator = {
  name: 'Eleventy + Pagefind',
  write: (folder, texts) => {
    writeTexts(join(folder, 'pages'), texts, false);
    writeProject(folder, eleventyFiles);
  },
  commands: [
    [join(packages, '@11ty/eleventy/cmd.cjs')],
    [join(packages, 'pagefind/lib/runner/bin.cjs'), '--site', 'dist'],
  ],
};

function writeProject(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
