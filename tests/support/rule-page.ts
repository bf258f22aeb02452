import type { Asset, Library } from '../../src/library/library.ts';
import { type Files, makeLibrary } from './library.ts';

const file = 'aids/printing/clear-a-jam.mdx';

/** What stands beside every example. */
const around: Files = {
  'site.yaml': 'title: Job aids\n',
  'topics.yaml': '- id: printing\n  label: Printing\n  description: Printers and paper.\n',
  'aids/printing/load-paper.mdx':
    '---\ntask: Load paper\nkind: tip\nsummary: The tray is full.\nprerequisites: []\nowner: Print team\n---\n\nPush the paper in.\n',
};

const assets: Asset[] = [
  { path: 'aids/printing/tray.png', bytes: 9, format: 'png' },
  { path: 'aids/printing/tray.mp4', bytes: 9, format: 'mp4' },
  { path: 'aids/printing/tray.vtt', bytes: 9, format: 'vtt', cues: 2 },
];

/** The library that the examples of a rule's page make: all its `bad` code blocks, or all its `good` ones. */
export function linkExample(page: string, verdict: 'bad' | 'good', ruleId?: string): Library {
  const blocks = page.matchAll(new RegExp(`^\`\`\`(mdx|yaml) ${verdict}\\n([\\s\\S]*?)\\n\`\`\`$`, 'gm'));
  const files = [...blocks].map(([, language, text = '']) => exampleFile(language, `${text}\n`));
  if (files.length === 0) throw new Error(`The page has no ${verdict} example.`);
  return makeLibrary({ ...around, ...Object.fromEntries(files) }, assets, ruleId);
}

/** A first comment line names the file. A block of MDX without frontmatter is the body of a tip. */
function exampleFile(language: string | undefined, text: string): [path: string, text: string] {
  const path = /^(?:---\n)?# (\S+)/.exec(text)?.[1] ?? file;
  if (language === 'yaml' || text.startsWith('---')) return [path, text];
  const head = 'task: Clear a paper jam\nkind: tip\nsummary: The printer prints again.\nprerequisites: []';
  return [file, `---\n${head}\n---\n\n${text}`];
}
