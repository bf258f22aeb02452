import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { showSite } from './show-site.ts';

/**
 * Records the video of the aid “Find the page for your task” from the built site: find-an-aid.mp4 with poster and
 * captions. Needs ffmpeg. Each frame is a screenshot that stands for a chosen time, so the film does not depend on
 * the speed of the machine.
 */

const target = 'content/aids/writing/find-an-aid';
const size = { width: 1280, height: 720 };
const question = 'connection is not private';
const wanted = '/keys/fix-tls-connection/';

interface Film {
  page: Page;
  folder: string;
  frames: { file: string; seconds: number }[];
  captions: { start: number; text: string }[];
  pointer: { x: number; y: number };
}

function now({ frames }: Film): number {
  return frames.reduce((sum, { seconds }) => sum + seconds, 0);
}

/** Shows the page as it is for some seconds. */
async function hold(film: Film, seconds: number): Promise<void> {
  const file = join(film.folder, `${String(film.frames.length).padStart(4, '0')}.png`);
  await film.page.screenshot({ path: file, caret: 'initial' });
  film.frames.push({ file, seconds });
}

function say(film: Film, text: string): void {
  film.captions.push({ start: now(film), text });
}

/** Moves the pointer to an element as a hand would: fast, then slower. */
async function pointAt(film: Film, element: Locator, inset = 0.5): Promise<void> {
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (!box) throw new Error(`Nothing to point at: ${element}`);
  const from = film.pointer;
  const to = { x: box.x + Math.min(box.width * inset, 120), y: box.y + box.height / 2 };
  const count = 9;
  for (let i = 1; i <= count; i++) {
    const part = 1 - (1 - i / count) ** 3;
    film.pointer = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
    await film.page.mouse.move(film.pointer.x, film.pointer.y);
    await hold(film, 0.04);
  }
}

async function click(film: Film): Promise<void> {
  await film.page.mouse.down();
  await film.page.mouse.up();
}

/** Screenshots show no pointer, so the page draws one, above all else. */
function drawPointer(): void {
  const none = {
    position: 'fixed',
    inset: 'auto',
    margin: '0',
    border: '0',
    padding: '0',
    background: 'none',
  };
  const draw = () => {
    const arrow = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    arrow.setAttribute('viewBox', '0 0 24 28');
    arrow.setAttribute('width', '30');
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    for (const [name, value] of Object.entries({
      d: 'M2 2v19l5-5 4 8 3-1-4-8h8z',
      fill: '#000',
      stroke: '#fff',
    }))
      path.setAttribute(name, value);
    arrow.append(path);
    const pointer = document.createElement('div');
    pointer.popover = 'manual';
    Object.assign(pointer.style, none, { pointerEvents: 'none', overflow: 'visible' });
    pointer.append(arrow);
    document.body.append(pointer);
    addEventListener('mousemove', ({ clientX, clientY }) => {
      if (pointer.matches(':popover-open')) pointer.hidePopover();
      pointer.showPopover();
      Object.assign(pointer.style, { left: `${clientX}px`, top: `${clientY}px` });
    });
  };
  addEventListener('DOMContentLoaded', draw);
}

/** Turns the wheel until an element stands at a height of the window. */
async function scrollTo(film: Film, element: Locator, height: number): Promise<void> {
  const box = await element.boundingBox();
  const count = 12;
  for (let i = 0; i < count; i++) {
    await film.page.mouse.wheel(0, ((box?.y ?? height) - height) / count);
    await film.page.waitForTimeout(40);
    await hold(film, 0.04);
  }
}

async function act(film: Film, address: string): Promise<void> {
  await ask(film, address);
  await openResult(film);
  await openFoundation(film);
  await showTerm(film);
}

async function ask(film: Film, address: string): Promise<void> {
  const { page } = film;
  await page.goto(`${address}/`, { waitUntil: 'networkidle' });
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  say(film, 'Press / and type what you see.');
  await hold(film, 1);
  await page.keyboard.press('/');
  await hold(film, 0.5);
  for (const letter of question) {
    await page.keyboard.type(letter);
    await hold(film, letter === ' ' ? 0.12 : 0.07);
  }
}

async function openResult(film: Film): Promise<void> {
  const { page } = film;
  const result = page.locator(`[role=option][href*="${wanted}"]`).first();
  await result.waitFor();
  await page.waitForTimeout(500);
  say(film, 'The first result fits.');
  await hold(film, 1.4);
  const poster = sharp(await page.screenshot()).png({ palette: true, colours: 64, effort: 10 });
  await writeFile(`${target}.png`, await poster.toBuffer());
  await pointAt(film, result, 0.2);
  await hold(film, 0.3);
  await Promise.all([page.waitForURL(`**${wanted}*`), click(film)]);
  await page.waitForLoadState('networkidle');
}

async function openFoundation(film: Film): Promise<void> {
  say(film, 'The page says what you need first.');
  await hold(film, 1.6);
  const foundation = film.page.locator('details > summary').first();
  await pointAt(film, foundation, 0.2);
  await click(film);
  say(film, 'What you do not know opens in place.');
  await hold(film, 0.6);
  await scrollTo(film, foundation, 160);
  await hold(film, 1.4);
  await pointAt(film, foundation, 0.2);
  await click(film);
  await hold(film, 0.3);
}

async function showTerm(film: Film): Promise<void> {
  const term = film.page.locator('main p .term-mark').first();
  await scrollTo(film, term, 300);
  say(film, 'A marked word explains itself.');
  await pointAt(film, term);
  await film.page.waitForTimeout(800);
  await hold(film, 2.4);
}

/** `00:00:01.250`, as WebVTT writes a time. */
function clock(seconds: number): string {
  return new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23);
}

function webVtt(film: Film): string {
  const cues = film.captions.map(({ start, text }, i) => {
    const end = film.captions[i + 1]?.start ?? now(film);
    return `${clock(start)} --> ${clock(end)}\n${text}\n`;
  });
  return `WEBVTT\n\n${cues.join('\n')}`;
}

/** H.264, which every browser plays. ffmpeg reads how long each frame stands from a list. */
async function encode({ folder, frames }: Film): Promise<void> {
  const list = join(folder, 'frames.txt');
  const lines = frames.map(({ file, seconds }) => `file '${file}'\nduration ${seconds}\n`);
  await writeFile(list, `${lines.join('')}file '${frames.at(-1)?.file}'\n`);
  const input = ['-v', 'error', '-y', '-f', 'concat', '-safe', '0', '-i', list];
  const picture = ['-vf', 'fps=25,format=yuv420p', '-c:v', 'libx264', '-preset', 'veryslow', '-crf', '28'];
  execFileSync('ffmpeg', [...input, ...picture, '-movflags', '+faststart', '-an', `${target}.mp4`]);
}

const { page, address, close } = await showSite(size);
const folder = await mkdtemp(join(tmpdir(), 'pitcrew-video-'));
const film: Film = { page, folder, frames: [], captions: [], pointer: { x: 900, y: 640 } };
await page.addInitScript(drawPointer);
await act(film, address);
await close();
await encode(film);
await writeFile(`${target}.vtt`, webVtt(film));
await rm(folder, { recursive: true });
console.log(`${target}.mp4: ${now(film).toFixed(1)} seconds, ${film.frames.length} frames`);
