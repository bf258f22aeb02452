import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import { entryFile, metaFile } from '../search/pagefind-entry.ts';
import { readEntry } from './read-entry.ts';

/**
 * Pagefind 1.5.2 writes filters and their values in an order that changes from build to build, and with it the names of
 * the filter files and of the index. This sorts them, names the files anew and corrects what refers to them.
 * Later versions sort by themselves (https://github.com/Pagefind/pagefind/pull/1124): then this file can go.
 */
export async function sortFilters(folder: string): Promise<void> {
  const { entry } = await readEntry(folder);
  const names = await readdir(join(folder, 'filter')).catch(() => []);
  for (const [language, index] of Object.entries(entry.languages)) {
    const file = join(folder, metaFile(index));
    let meta = await unpack(file);
    for (const name of names.filter((one) => one.startsWith(`${language}_`))) {
      const file = join(folder, 'filter', name);
      const filter = sortList(await unpack(file), 1);
      const hash = hashLike(name.replace('.pf_filter', ''), filter);
      meta = rename(meta, name.replace('.pf_filter', ''), hash);
      await rm(file);
      await pack(join(folder, 'filter', `${hash}.pf_filter`), filter);
    }
    meta = sortList(meta, 3);
    index.hash = hashLike(index.hash, meta);
    await rm(file);
    await pack(join(folder, metaFile(index)), meta);
  }
  await writeFile(join(folder, entryFile), JSON.stringify(entry));
}

/** What every file of Pagefind's index begins with, once unzipped. CBOR follows. */
const signature = 'pagefind_dcd';

async function unpack(file: string): Promise<Buffer> {
  return gunzipSync(await readFile(file)).subarray(signature.length);
}

/** Names made of chance repeat in short runs alone: without those, 5,000 of them take a tenth less. */
async function pack(file: string, content: Buffer): Promise<void> {
  const bytes = Buffer.concat([Buffer.from(signature), content]);
  await writeFile(file, gzipSync(bytes, { level: 9, strategy: constants.Z_FILTERED }));
}

/** A name of the same form and length, made from the content: `en_3738513`. */
function hashLike(name: string, content: Buffer): string {
  const [language = ''] = name.split(/_(?=[^_]*$)/);
  const digits = createHash('sha256').update(content).digest('hex');
  return `${language}_${digits}`.slice(0, name.length);
}

function rename(content: Buffer, from: string, to: string): Buffer {
  const at = content.indexOf(from);
  if (at < 0) throw new Error(`Pagefind's index does not name its filter ${from}.`);
  return Buffer.concat([content.subarray(0, at), Buffer.from(to), content.subarray(at + from.length)]);
}

/** Sorts the list that stands at a place of the outermost list. */
function sortList(content: Buffer, place: number): Buffer {
  const items = itemsOf(content, 0);
  const list = items[place];
  if (!list) throw new Error("Pagefind's index has another shape than that of version 1.5.2.");
  const inner = itemsOf(content, list.start);
  const sorted = inner.map(({ start, end }) => content.subarray(start, end)).sort(Buffer.compare);
  const head = content.subarray(0, inner[0]?.start ?? list.end);
  return Buffer.concat([head, ...sorted, content.subarray(list.end)]);
}

interface Span {
  start: number;
  end: number;
}

const textType = 3;
const listType = 4;

/** Where the items of a CBOR list (RFC 8949) stand. */
function itemsOf(content: Buffer, at: number): Span[] {
  const head = readHead(content, at);
  if (head.type !== listType)
    throw new Error("Pagefind's index has another shape than that of version 1.5.2.");
  const items: Span[] = [];
  for (let start = head.end; items.length < head.value; start = items.at(-1)?.end ?? start)
    items.push({ start, end: endOf(content, start) });
  return items;
}

function endOf(content: Buffer, at: number): number {
  const { type, value, end } = readHead(content, at);
  if (type === textType) return end + value;
  if (type === listType) return itemsOf(content, at).at(-1)?.end ?? end;
  return end;
}

/** The first bytes of a CBOR item: its type, and its value or length, of 0 to 4 bytes. */
function readHead(content: Buffer, at: number): { type: number; value: number; end: number } {
  const first = content.readUInt8(at);
  const [type, short] = [first >> 5, first & 31];
  if (short < 24) return { type, value: short, end: at + 1 };
  const bytes = 1 << (short - 24);
  if (bytes > 4) throw new Error("Pagefind's index has another shape than that of version 1.5.2.");
  return { type, value: content.readUIntBE(at + 1, bytes), end: at + 1 + bytes };
}
