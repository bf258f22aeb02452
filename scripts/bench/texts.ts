import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The plain Markdown of a page, which Pitcrew writes beside it. */
export interface Text {
  /** `topic/aid.md` */
  path: string;
  title: string;
  body: string;
}

export function readTexts(site: string): Text[] {
  const paths = readdirSync(site, { recursive: true, encoding: 'utf8' });
  return paths
    .filter((path) => path.endsWith('.md') && path.includes('/'))
    .sort()
    .map((path) => {
      const [heading = '', ...lines] = readFileSync(join(site, path), 'utf8').split('\n');
      return { path, title: heading.replace(/^# /, ''), body: lines.join('\n') };
    });
}

/** `![A pump](/_astro/pump.svg)` */
const picture = /!\[[^\]]*\]\([^)]*\)/g;

/**
 * Writes the texts as a peer wants them: the title as frontmatter, with the heading or without. Pictures, whose files
 * are Pitcrew's, are left out.
 */
export function writeTexts(folder: string, texts: readonly Text[], hasHeading: boolean): void {
  for (const { path, title, body } of texts) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    const heading = hasHeading ? `# ${title}\n` : '';
    writeFileSync(
      file,
      `---\ntitle: ${JSON.stringify(title)}\n---\n\n${heading}${body.replace(picture, '')}`,
    );
  }
}
