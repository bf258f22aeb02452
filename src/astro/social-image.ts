import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawable, families, isDrawable, loadFonts, withoutEmoji } from './social-fonts.ts';

/** The words on the picture that stands for a page where somebody shares its address. */
interface SocialCard {
  title: string;
  /** Where the page belongs: the label of its topic. */
  topic: string;
  /** Name of the site. */
  site: string;
}

/**
 * Paints a card as PNG of 1200 by 630 pixels. Each card is painted once and kept on the disk. Emoji are left out. A
 * card without a title, or with letters that the fonts lack, gives way to the other, which goes without such letters.
 */
export type SocialPainter = (card: SocialCard, other?: SocialCard) => Promise<Uint8Array<ArrayBuffer>>;

/** Counts up with every change of the look, so that no cache keeps an older one. */
const version = 2;
const size = { width: 1200, height: 630 };
const colors = { board: '#0b0b0b', signal: '#ffd400', words: '#ffffff', aside: '#c9c9c9' };

/**
 * Belongs to the integration, which Node loads: a bundler would lose the fonts and the native code. The routes
 * reach it through the shared state.
 */
export function createSocialPainter(cacheFolder: string): SocialPainter {
  const folder = join(cacheFolder, 'social');
  return async (wanted, other = wanted) => {
    const plain = mapCard(wanted, withoutEmoji);
    const isWhole = plain.title !== '' && isDrawable(plain.title + plain.topic + plain.site);
    const card = isWhole ? plain : mapCard(other, drawable);
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

function mapCard({ title, topic, site }: SocialCard, change: (text: string) => string): SocialCard {
  return { title: change(title), topic: change(topic), site: change(site) };
}

/** Written beside and renamed, so that a build that dies leaves no half picture behind. */
async function keep(folder: string, file: string, picture: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  const part = `${file}.${process.pid}`;
  await writeFile(part, picture);
  await rename(part, file);
}

async function paint(card: SocialCard): Promise<Uint8Array<ArrayBuffer>> {
  // Loaded with the first picture: they take longer to load than the rest of this package.
  const [{ default: satori }, { default: sharp }] = await Promise.all([import('satori'), import('sharp')]);
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

const lineHeight = 1.12;

/** A pit board: the task is the largest thing, a yellow bar says that it is meant for you. */
function board({ title, topic, site }: SocialCard): Element {
  const small = { fontSize: 34, fontWeight: 500, lineHeight: 1.3 };
  const fontSize = letterSize(title);
  const task = { fontSize, fontWeight: 700, lineHeight, letterSpacing: '-0.02em' };
  return box({ width: '100%', height: '100%', backgroundColor: colors.board, fontFamily: families }, [
    box({ width: 32, height: '100%', backgroundColor: colors.signal }),
    box(
      { flexDirection: 'column', justifyContent: 'space-between', flexGrow: 1, padding: '64px 72px 56px' },
      [
        box({ ...small, color: colors.signal }, topic),
        box(
          {
            ...task,
            display: 'block',
            width: 1024,
            lineClamp: Math.floor(410 / (fontSize * lineHeight)),
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
