import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Font } from 'satori';

/** The letters of preview pictures. Inter comes in one file for each script. */

const { resolve } = createRequire(import.meta.url);

const weights = [500, 700] as const;
const scripts = ['latin', 'latin-ext', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'];
export const families = scripts.map(familyOf).join(', ');
const loaded = new Map<string, Promise<Font[]>>();

/** Most cards need only the first script. */
export function loadFonts(text: string): Promise<Font[]> {
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
  const file = resolve(`@fontsource/inter/files/inter-${script}-${weight}-normal.woff`);
  return { name: familyOf(script), data: await readFile(file), weight, style: 'normal' };
}

/** Each script is a family of its own: satori looks for a missing letter in other families only. */
function familyOf(script: string): string {
  return `Inter ${script}`;
}

/** What the fonts can draw, made of the ranges that they name: `U+0100-02BA,U+2020`. */
const letters = new RegExp(`^[${letterRanges()}]*$`, 'u');

function letterRanges(): string {
  const ranges = JSON.parse(readFileSync(resolve('@fontsource/inter/unicode.json'), 'utf8')) as Record<
    string,
    string
  >;
  const all = scripts.flatMap((script) => ranges[script]?.split(',') ?? []);
  return all.map((range) => range.replace(/^U\+/, '').replace(/[0-9A-F]+/gi, '\\u{$&}')).join('');
}

export function isDrawable(text: string): boolean {
  return letters.test(text);
}

const emoji =
  /[0-9#*]\u{fe0f}?\u{20e3}|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\p{Variation_Selector}|\p{Join_Control}|[\u{e0020}-\u{e007f}]/gu;

/** Signs such as ™ count as emoji, but stay where the fonts have them. */
export function withoutEmoji(text: string): string {
  return tidy(text.normalize('NFC').replace(emoji, (sign) => (/[©®™]/.test(sign) ? sign : '')));
}

/** The text without what the fonts cannot draw. */
export function drawable(text: string): string {
  return tidy([...withoutEmoji(text)].filter(isDrawable).join(''));
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
