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

export interface Query {
  words: string;
  /** The same words the other way round: no engine may answer it from memory alone. */
  turned: string;
  /** Part of the address of the page that it means. */
  target: string;
}

const small = new Set(['a', 'an', 'and', 'for', 'how', 'in', 'of', 'on', 'that', 'the', 'to', 'up', 'with']);

/** Queries made of the titles' words, from aids spread over the whole library. */
export function chooseQueries(texts: readonly Text[], count: number): Query[] {
  const aids = texts.filter(({ path }) => !path.startsWith('foundations/'));
  return Array.from({ length: count }, (_, turn) => {
    const { path, title } = aids[Math.floor((turn * aids.length) / count)] as Text;
    const words = title.toLowerCase().match(/\p{L}+/gu) ?? [];
    const kept = words.filter((word) => !small.has(word));
    const target = path.replace(/\.md$/, '');
    return { words: kept.join(' '), turned: kept.toReversed().join(' '), target };
  });
}
