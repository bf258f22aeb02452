import type { Finding } from '../schema/finding.ts';
import type { Content } from './library.ts';
import { findNearest } from './nearest.ts';

const listFiles = ['site.yaml', 'topics.yaml', 'glossary.yaml', 'questions.yaml'];

/** Reports files that look like pages or lists, and that nothing would read: their names differ by a little. */
export function checkFileNames({ folder, sources, assets }: Content): Finding[] {
  const shown = (path: string) => (folder === '.' ? path : `${folder}/${path}`);
  const pages = [...assets.keys()].filter((path) =>
    /^(?:aids|foundations)\/.*\.(?:mdx?|markdown)$/i.test(path),
  );
  const lists = sources.map(({ path }) => path).filter((path) => /^[^/]+\.ya?ml$/.test(path));
  return [
    ...pages.sort().map((path) => {
      const name = path
        .replace(/^.*\//, '')
        .replace(/\.(?:mdx|md|markdown)$/i, (ending) => (/mdx/i.test(ending) ? '.mdx' : '.md'));
      return misplaced(shown(path), 'This file name makes no address.', `Name the file ${name}.`);
    }),
    ...lists
      .filter((path) => !listFiles.includes(path))
      .map((path) => {
        const nearest = findNearest(path, listFiles);
        const hint = nearest ? `Name the file ${nearest}.` : `Use one of: ${listFiles.join(', ')}.`;
        return misplaced(shown(path), 'Nothing reads a file of this name.', hint);
      }),
  ];
}

function misplaced(file: string, message: string, hint: string): Finding {
  const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  return { ruleId: 'no-misplaced-page', severity: 'error', file, ...place, message, hint, data: {} };
}
