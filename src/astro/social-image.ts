import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import satori, { type Font } from 'satori';
import sharp from 'sharp';

/** The words on the picture that stands for a page where somebody shares its address. */
interface SocialCard {
  title: string;
  /** Where the page belongs: the label of its topic. */
  topic: string;
  /** Name of the site. */
  site: string;
}

/** Paints a card as PNG of 1200 by 630 pixels. Each card is painted once and kept on the disk. */
export type SocialPainter = (card: SocialCard) => Promise<Uint8Array<ArrayBuffer>>;

/** Counts up with every change of the look, so that no cache keeps an older one. */
const version = 1;
const size = { width: 1200, height: 630 };
const colors = { board: '#0b0b0b', signal: '#ffd400', words: '#ffffff', aside: '#c9c9c9' };

/**
 * Belongs to the integration, which Node loads: a bundler would lose the fonts and the native code. The routes
 * reach it through the shared state.
 */
export function createSocialPainter(cacheFolder: string): SocialPainter {
  const folder = join(cacheFolder, 'social');
  return async (card) => {
    const digest = createHash('sha256')
      .update(JSON.stringify([version, card.title, card.topic, card.site]))
      .digest('hex');
    const file = join(folder, `${digest.slice(0, 32)}.png`);
    const kept = await readFile(file).catch(() => undefined);
    if (kept) return new Uint8Array(kept);
    const picture = await paint(card);
    await keep(folder, file, picture);
    return picture;
  };
}

/** Written beside and renamed, so that a build that dies leaves no half picture behind. */
async function keep(folder: string, file: string, picture: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  const part = `${file}.${process.pid}`;
  await writeFile(part, picture);
  await rename(part, file);
}

async function paint(card: SocialCard): Promise<Uint8Array<ArrayBuffer>> {
  const svg = await satori(board(card), {
    ...size,
    fonts: await loadFonts(card.title + card.topic + card.site),
  });
  const png = sharp(Buffer.from(svg)).png({ palette: true, colours: 16, dither: 0, effort: 3 });
  return new Uint8Array(await png.toBuffer());
}

/** An element as satori takes it: what JSX would make. */
interface Element {
  type: 'div';
  key: null;
  props: { style: Record<string, string | number>; children?: string | Element[] };
}

function box(style: Record<string, string | number>, children?: string | Element[]): Element {
  return {
    type: 'div',
    key: null,
    props: { style: { display: 'flex', ...style }, ...(children ? { children } : {}) },
  };
}

/** A pit board: the task is the largest thing, a yellow bar says that it is meant for you. */
function board({ title, topic, site }: SocialCard): Element {
  const small = { fontSize: 34, fontWeight: 500, lineHeight: 1.3 };
  const task = { fontSize: letterSize(title), fontWeight: 700, lineHeight: 1.12, letterSpacing: '-0.02em' };
  return box({ width: '100%', height: '100%', backgroundColor: colors.board, fontFamily: families }, [
    box({ width: 32, height: '100%', backgroundColor: colors.signal }),
    box(
      { flexDirection: 'column', justifyContent: 'space-between', flexGrow: 1, padding: '64px 72px 56px' },
      [
        box({ ...small, color: colors.signal }, topic),
        box(
          {
            ...task,
            width: 1024,
            maxHeight: 410,
            overflow: 'hidden',
            color: colors.words,
            wordBreak: 'break-word',
          },
          title,
        ),
        box({ ...small, color: colors.aside }, site),
      ],
    ),
  ]);
}

/** The largest letters with which a title of this length keeps to the board. */
function letterSize(title: string): number {
  const steps = [
    [20, 132],
    [42, 108],
    [66, 84],
    [100, 72],
  ] as const;
  return steps.find(([length]) => title.length <= length)?.[1] ?? 58;
}

const weights = [500, 700] as const;
const scripts = ['latin', 'latin-ext', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'];
const families = scripts.map(familyOf).join(', ');
const loaded = new Map<string, Promise<Font[]>>();

/** Inter comes in one file for each script; most cards need only the first. */
function loadFonts(text: string): Promise<Font[]> {
  const isLatin = /^[\u0020-\u00ff\u2010-\u2026]*$/.test(text);
  const needed = isLatin ? scripts.slice(0, 1) : scripts;
  const key = needed.join();
  let fonts = loaded.get(key);
  if (!fonts) {
    fonts = Promise.all(needed.flatMap((script) => weights.map((weight) => loadFont(script, weight))));
    loaded.set(key, fonts);
  }
  return fonts;
}

async function loadFont(script: string, weight: (typeof weights)[number]): Promise<Font> {
  const file = createRequire(import.meta.url).resolve(
    `@fontsource/inter/files/inter-${script}-${weight}-normal.woff`,
  );
  return { name: familyOf(script), data: await readFile(file), weight, style: 'normal' };
}

/** Each script is a family of its own: satori looks for a missing letter in other families only. */
function familyOf(script: string): string {
  return `Inter ${script}`;
}
