import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { siteImage, socialImageAddress } from '../../../src/astro/social-address.ts';
import { withoutEmoji } from '../../../src/astro/social-fonts.ts';
import { createSocialPainter } from '../../../src/astro/social-image.ts';
import type { Page } from '../../../src/library/library.ts';
import { idSchema } from '../../../src/schema/fields.ts';
import { aid, makeLibrary } from '../../support/library.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pitcrew-social-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const card = { title: 'Renew a certificate', topic: 'Keys', site: 'Pitcrew' };

/** The brightest value of each channel in a part of the picture. */
async function brightest(
  png: Uint8Array,
  left: number,
  top: number,
  width: number,
  height: number,
): Promise<number[]> {
  const part = await sharp(png).removeAlpha().extract({ left, top, width, height }).toBuffer();
  return (await sharp(part).stats()).channels.map(({ max }) => max);
}

test('a card is a small PNG: a yellow bar at the left, white words on a black board', async () => {
  const png = await createSocialPainter(folder)(card);
  const { format, width, height } = await sharp(png).metadata();
  expect([format, width, height]).toEqual(['png', 1200, 630]);
  expect(png.byteLength).toBeLessThan(40_000);
  const [red, green, blue] = await brightest(png, 0, 0, 30, 630);
  expect(red).toBe(255);
  expect(Math.abs((green ?? 0) - 212)).toBeLessThan(4);
  expect(blue).toBeLessThan(4);
  expect(await brightest(png, 100, 200, 1000, 230)).toEqual([255, 255, 255]);
  const edge = await brightest(png, 1160, 0, 40, 630);
  expect(Math.max(...edge)).toBeLessThan(20);
});

test('a long task stays on the board', async () => {
  const png = await createSocialPainter(folder)({ ...card, title: 'Certificateauthority '.repeat(9).trim() });
  expect(Math.max(...(await brightest(png, 1150, 0, 50, 630)))).toBeLessThan(20);
  expect(Math.max(...(await brightest(png, 100, 600, 1050, 30)))).toBeLessThan(20);
});

test('a task that is too long for the board ends with an ellipsis', async () => {
  const paint = createSocialPainter(folder);
  const long = 'Renew a certificate '.repeat(20).trim();
  // What follows the ellipsis is not on the picture.
  const [one, other] = await Promise.all([
    paint({ ...card, title: `${long} a` }),
    paint({ ...card, title: `${long} b` }),
  ]);
  expect(Buffer.compare(one, other)).toBe(0);
  const short = await paint({ ...card, title: 'Renew a certificate '.repeat(8).trim() });
  expect(Buffer.compare(one, short)).not.toBe(0);
});

test.each([
  ['🚀 Renew a certificate 👩‍💻', 'Renew a certificate'],
  ['Renew ✔️ a certificate', 'Renew a certificate'],
  ['Press 1️⃣ or 🇩🇪', 'Press or'],
  ['A™ ©️ B', 'A™ © B'],
])('%s is painted without emoji', async (title, plain) => {
  expect(withoutEmoji(title)).toBe(plain);
  const paint = createSocialPainter(folder);
  expect(Buffer.compare(await paint({ ...card, title }), await paint({ ...card, title: plain }))).toBe(0);
});

test('a card with letters that no font has gives way to the card of the site', async () => {
  const paint = createSocialPainter(folder);
  const site = { title: 'Pitcrew', topic: '', site: 'Job aids' };
  const whole = await paint(site);
  expect(Buffer.compare(await paint({ ...card, title: '証明書' }, site), whole)).toBe(0);
  expect(Buffer.compare(await paint({ ...card, title: '🚀' }, site), whole)).toBe(0);
  expect(Buffer.compare(await paint(card, site), whole)).not.toBe(0);
  expect(Buffer.compare(await paint({ ...site, title: 'Pitcrew 証' }), whole)).toBe(0);
  expect((await paint({ title: '証', topic: '', site: '' })).byteLength).toBeGreaterThan(0);
});

test('no page has the picture of the whole site', () => {
  const library = makeLibrary({ 'aids/print/site.mdx': aid('x') });
  const page = library.pages.get('site') as Page;
  expect(socialImageAddress(library, page)).toBe('/social/site.png');
  expect(socialImageAddress(library)).toBe('/social/-site.png');
  expect(idSchema.safeParse(siteImage).success).toBe(false);
});

test('letters beyond Latin are painted as themselves', async () => {
  const paint = createSocialPainter(folder);
  const [greek, cyrillic] = await Promise.all([
    paint({ ...card, title: 'ΑΒΓΔ' }),
    paint({ ...card, title: 'ЖЩЮЯ' }),
  ]);
  // Missing letters would all be the same sign.
  expect(Buffer.compare(greek, cyrillic)).not.toBe(0);
  expect((await paint({ ...card, title: 'ΛΛ' })).byteLength).not.toBe(
    (await paint({ ...card, title: 'ΩΩ' })).byteLength,
  );
});

test('a card that was painted before comes from the disk, another is painted', async () => {
  const paint = createSocialPainter(folder);
  await paint(card);
  const files = readdirSync(join(folder, 'social'));
  expect(files).toHaveLength(1);
  writeFileSync(join(folder, 'social', files[0] as string), 'kept');
  expect(Buffer.from(await createSocialPainter(folder)(card)).toString()).toBe('kept');
  expect((await paint({ ...card, site: 'Other' })).byteLength).toBeGreaterThan(1000);
});
