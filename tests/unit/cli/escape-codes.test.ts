import { rmSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { formatAnswer, formatComparison, formatFindability } from '../../../src/cli/find-report.ts';
import { reportOn } from '../../../src/search/score-questions.ts';
import { makeFolder, pitcrewIn } from '../../support/command.ts';
import { aid } from '../../support/library.ts';
import { quietSite } from '../../support/quiet-site.ts';

/** Clears the screen; C1 has the same code in one character. */
const codes = ['\u001B[2J', '\u009B2J'];
// biome-ignore lint/suspicious/noControlCharactersInRegex: nothing of them may reach a terminal
const sent = /[\x00-\x09\x0b-\x1f\x7f-\x9f]/;

let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const makeLibrary = (code: string) => {
  const [shown, yaml] = [code, JSON.stringify(`evil${code}`)];
  folder = makeFolder({
    'content/site.yaml': quietSite,
    'content/topics.yaml': '- { id: print, label: Printing, description: D. }\n',
    'content/aids/print/a.mdx': aid(`See [it](/${shown}nowhere/).`, `related: [${yaml}]`),
    [`content/aids/print/${shown}.mdx`]: '<Note>\n',
    'questions.yaml': `- { question: x, answers: [x], ${yaml}: 1 }\n`,
  });
};

test.each(codes)('no report, table or sentence sends a terminal %j', async (code) => {
  makeLibrary(code);
  for (const typed of [
    ['lint', '--severity', 'note'],
    ['terms'],
    ['lint', '--print-prose', 'content/aids/print/a.mdx'],
    ['lint', `nowhere${code}.md`],
    ['terms', '--site', `nowhere${code}.yaml`, `content/aids/print/${code}.mdx`],
  ]) {
    const { stdout, stderr } = await pitcrewIn(folder, ...typed);
    expect(stdout + stderr, typed.join(' ')).not.toBe('');
    expect(stdout + stderr, typed.join(' ')).not.toMatch(sent);
  }
  const { stdout } = await pitcrewIn(folder, 'lint');
  expect(stdout).toContain('\uFFFD');
});

test.each(codes)('no answer of a search sends a terminal %j', (code) => {
  const outcome = {
    ...{ id: 'x', query: `undo${code}`, kind: `k${code}`, fits: true, keystrokes: null, unknown: [] },
    ...{ answers: [`/a${code}/`], results: [`/b${code}/`], rank: null },
  };
  const match = { key: 'undo', words: [`undo${code}`], share: 1, fields: [], locations: [1] };
  const section = { anchor: code, isStep: true, excerpt: [{ text: `Undo\n1 forged${code}` }] };
  const result = {
    ...{ title: `Undo${code}`, address: `/a${code}/`, topic: `Git${code}`, kindLabel: code },
    ...{ score: 1, coverage: 1, matches: [match], sections: [section] },
  };
  const query = { words: [{ text: code }], stopWordsDropped: [code] };
  const answer = { query, corrections: [], unknown: [code], fits: true, count: 1, results: [result] };
  const moved = { query: code, before: 1, after: 2, first: code };
  for (const text of [
    formatAnswer(answer as unknown as Parameters<typeof formatAnswer>[0]),
    formatFindability(reportOn([outcome], [])),
    formatComparison({ displaced: [moved], risen: [], gone: [] } as unknown as Parameters<
      typeof formatComparison
    >[0]),
  ]) {
    expect(text).toContain('\uFFFD');
    expect(text).not.toMatch(sent);
    expect(text).not.toMatch(/^1 forged/m);
  }
});
