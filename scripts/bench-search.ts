import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { allPeers } from './bench/search/build-sites.ts';
import { measureSearch } from './bench/search/measure.ts';

/**
 * How fast and how heavy the search is in a real browser, beside raw Pagefind, Starlight and VitePress on the same
 * texts: `--aids N`, again for more than one library; `--peers starlight,vitepress,pagefind` or `none`; `--out DIR`
 * keeps the sites there for the next run.
 */

const { values } = parseArgs({
  options: {
    aids: { type: 'string', multiple: true, default: ['1000', '5000'] },
    peers: { type: 'string', default: Object.keys(allPeers).join(',') },
    visits: { type: 'string', default: '5' },
    out: { type: 'string' },
  },
});

const peers = values.peers === 'none' ? [] : values.peers.split(',');
const stranger = peers.find((name) => !(name in allPeers));
if (stranger !== undefined)
  throw new Error(`No peer \`${stranger}\`. Name some of ${Object.keys(allPeers).join(', ')}, or none.`);

const folder = values.out ? resolve(values.out) : mkdtempSync(join(tmpdir(), 'pitcrew-bench-search-'));
try {
  for (const aids of values.aids)
    await measureSearch({ folder, aids: Number(aids), peers, visits: Number(values.visits) });
} finally {
  if (!values.out) rmSync(folder, { recursive: true, force: true });
}
