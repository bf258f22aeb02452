import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measureDev } from './bench/build/dev.ts';
import { allPeers, measureBuilds } from './bench/build/measure.ts';
import { writeTable } from './bench/build/table.ts';

/**
 * How long a site takes to build, beside Starlight and Eleventy with Pagefind on the same texts: `--aids N`;
 * `--growth 1000,10000` builds libraries of these sizes, too; `--dev` opens the library in the development server;
 * `--peers starlight,eleventy` or `none`; `--runs N`, odd; `--out DIR` keeps the sites; `--json FILE` keeps the figures.
 */

const { values } = parseArgs({
  options: {
    aids: { type: 'string', default: '1000' },
    growth: { type: 'string', default: '' },
    dev: { type: 'boolean', default: false },
    peers: { type: 'string', default: Object.keys(allPeers).join(',') },
    runs: { type: 'string', default: '3' },
    out: { type: 'string' },
    json: { type: 'string' },
  },
});

const peers = values.peers === 'none' ? [] : values.peers.split(',');
const stranger = peers.find((name) => !(name in allPeers));
if (stranger !== undefined)
  throw new Error(`No peer \`${stranger}\`. Name some of ${Object.keys(allPeers).join(', ')}, or none.`);
const [aids, runs, ...growth] = [values.aids, values.runs, ...values.growth.split(',').filter(Boolean)].map(
  Number,
) as [number, number, ...number[]];
if (![aids, runs, ...growth].every((number) => Number.isInteger(number) && number > 0))
  throw new Error('Write whole numbers: --aids 5000 --runs 3 --growth 1000,10000');

const machine = {
  processors: `${cpus().length} x ${cpus()[0]?.model.trim()}`,
  memory: `${Math.round(totalmem() / 1e9)} GB`,
  system: `${process.platform} ${process.arch}`,
  node: process.versions.node,
  /** Processes that wanted a processor before the benchmark began: above 0.5, others share the machine. */
  load: loadavg()[0],
};
console.log(
  `${machine.processors}, ${machine.memory}, ${machine.system}, Node ${machine.node}, load ${machine.load?.toFixed(1)}\n`,
);
const folder = values.out ? resolve(values.out) : mkdtempSync(join(tmpdir(), 'pitcrew-bench-build-'));
try {
  const figures = await measureBuilds({ folder, aids, runs, peers, growth });
  if (values.dev) figures.dev = await measureDev(aids, runs);
  for (const line of writeTable(figures)) console.log(line);
  const command = ['npm run bench:build --', ...process.argv.slice(2)].join(' ');
  if (values.json)
    writeFileSync(values.json, `${JSON.stringify({ command, machine, ...figures }, null, 2)}\n`);
} finally {
  if (!values.out) rmSync(folder, { recursive: true, force: true });
}
