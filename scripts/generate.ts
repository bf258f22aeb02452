import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { generateLibrary } from './generate/library.ts';

/** Writes a library of any size that lints clean: `npm run -s generate -- --aids 5000 --seed 1 --out DIR`. */

const { values } = parseArgs({
  options: {
    aids: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
  },
});

const aids = Number(values.aids);
const seed = Number(values.seed);
if (!values.out || !Number.isInteger(aids) || aids < 1 || !Number.isInteger(seed)) {
  process.stderr.write('Name a folder and whole numbers: --aids 5000 --seed 1 --out DIR\n');
  process.exit(2);
}

const files = generateLibrary(aids, seed);
const settings = join(values.out, 'site.yaml');
const folders = ['aids', 'foundations', 'glossary', 'questions'].map((name) =>
  join(String(values.out), name),
);
const isOther = existsSync(settings)
  ? readFileSync(settings, 'utf8') !== files.get('site.yaml')
  : folders.some((folder) => existsSync(folder));
if (isOther) {
  process.stderr.write(`${values.out} holds a library that was not generated. Name another folder.\n`);
  process.exit(2);
}
for (const folder of folders) rmSync(folder, { recursive: true, force: true });
const needed = new Set([...files.keys()].map((path) => dirname(join(String(values.out), path))));
for (const folder of needed) mkdirSync(folder, { recursive: true });
for (const [path, text] of files) writeFileSync(join(values.out, path), text);
console.log(`${aids} aids, ${files.size} files in ${values.out}`);
