import { mkdir } from 'node:fs/promises';
import sharp from 'sharp';
import { showSite } from './show-site.ts';

/** Makes docs/screenshot.png for the README: the home page and an aid, side by side. Build the site first. */

const size = { width: 900, height: 1080 };
const gap = 32;
const paths = ['/', '/keys/fix-tls-connection/'];

const { page, address, close } = await showSite(size);
const pictures: Buffer[] = [];
for (const path of paths) {
  await page.goto(address + path, { waitUntil: 'networkidle' });
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  pictures.push(await page.screenshot());
}
await close();

const width = paths.length * size.width + (paths.length + 1) * gap;
const sheet = sharp({
  create: { width, height: size.height + 2 * gap, channels: 3, background: '#d9d6cc' },
}).composite(pictures.map((input, i) => ({ input, left: gap + i * (size.width + gap), top: gap })));
await mkdir('docs', { recursive: true });
await sheet.png({ palette: true, colours: 64, effort: 10 }).toFile('docs/screenshot.png');
