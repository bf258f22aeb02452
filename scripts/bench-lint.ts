import { parseArgs } from 'node:util';
import { benchLintSpeed } from './bench/lint-speed.ts';

/** How fast the linter is: on a generated library of `--aids N` aids, 10,000 if left out. */

const { values } = parseArgs({ options: { aids: { type: 'string', default: '10000' } } });

benchLintSpeed(Number(values.aids));
