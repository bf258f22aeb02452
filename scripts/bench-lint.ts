import { parseArgs } from 'node:util';
import { benchAcronyms } from './bench/acronym-accuracy.ts';
import { benchLintSpeed } from './bench/lint-speed.ts';

/**
 * How right and how fast the linter is: on labeled pages and abstracts, which are no part of the project and whose
 * folder `--eval DIR` names, and on a generated library of `--aids N` aids, 10,000 if left out; 0 leaves speed out.
 */

const { values } = parseArgs({
  options: { eval: { type: 'string' }, aids: { type: 'string', default: '10000' } },
});

await benchAcronyms(values.eval);
if (Number(values.aids) > 0) benchLintSpeed(Number(values.aids));
