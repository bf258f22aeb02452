import type { Asset, Library } from '../../src/library/library.ts';
import { linkLibrary } from '../../src/library/link.ts';

/** Texts by path inside the content folder. */
export type Files = Record<string, string>;

const topics = '- { id: print, label: Printing, description: Clear and refill printers. }\n';

/** Rules that ask for what a whole library has and a short example leaves out, or that follow from another one. */
const completenessRules = ['no-overdue-review', 'require-outcome', 'require-owner', 'require-question'];

/**
 * Links a library from files in memory. A topic `print` is there unless the files bring their own topics. Rules that ask
 * for completeness are off unless site.yaml or `asked` turns them on.
 */
export function makeLibrary(files: Files, assets: Asset[] = [], asked?: string): Library {
  const library = linkFiles(files, assets);
  const unasked = completenessRules.filter((id) => id !== asked).map((id) => [id, 'off'] as const);
  library.site = { ...library.site, rules: { ...Object.fromEntries(unasked), ...library.site.rules } };
  return library;
}

function linkFiles(files: Files, assets: Asset[]): Library {
  return linkLibrary({
    folder: 'content',
    sources: Object.entries({ 'topics.yaml': topics, ...files }).map(([path, text]) => ({
      path,
      file: `content/${path}`,
      text,
    })),
    assets: new Map(assets.map((asset) => [asset.path, asset])),
    findings: [],
  });
}

/** An aid's text: the frontmatter that it must have, then more fields, then the body. */
export function aid(body: string, fields = '', task = 'Clear a jam'): string {
  return `---\ntask: ${task}\nkind: procedure\nsummary: The printer prints again.\nprerequisites: []\n${fields}${fields && !fields.endsWith('\n') ? '\n' : ''}---\n${body}\n`;
}
