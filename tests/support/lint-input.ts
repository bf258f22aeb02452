import type { LintInput } from '../../src/cli/lint-input.ts';
import type { Files } from './library.ts';
import { quietSite } from './quiet-site.ts';

const topics = '- { id: print, label: Printing, description: Clear and refill printers. }\n';

/** What the command line would have read from a content folder with these files, where few rules run. */
export function makeInput(files: Files): LintInput {
  const sources = Object.entries({ 'site.yaml': quietSite, 'topics.yaml': topics, ...files }).map(
    ([path, text]) => ({
      path,
      file: `content/${path}`,
      text,
    }),
  );
  const content = { folder: 'content', sources, assets: new Map(), findings: [] };
  return { library: { content, folder: '/nowhere/content', isWanted: () => true }, loose: undefined };
}
