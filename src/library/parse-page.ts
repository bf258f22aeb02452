import { aidSchema } from '../schema/aid.ts';
import type { Finding } from '../schema/finding.ts';
import { foundationSchema } from '../schema/foundation.ts';
import { parseDocument } from './document.ts';
import type { Page, Source } from './library.ts';
import { createLocator } from './locate.ts';
import { parseYaml } from './parse-yaml.ts';

/** What one file of the content folder is by itself, whatever stands beside it. */
export interface ParsedPage {
  /** Undefined when the file does not stand: `findings` says why. */
  page: Page | undefined;
  /** The folder of an aid that has frontmatter. */
  topic: string | undefined;
  findings: Finding[];
}

const startOfFile = { line: 1, column: 1, endLine: 1, endColumn: 1 };

export function parsePage(type: Page['type'], source: Source): ParsedPage {
  const match = /^(?:aids\/([^/]+)|foundations)\/([^/]+)\.(mdx?)$/.exec(source.path);
  const [, topic = '', slug = '', format] = match ?? [];
  const isAddressable = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug);
  if (!match || !isAddressable) return unparsed([misplaced(source, type, match !== null)]);
  const parsed = parseDocument(source.file, source.text, format as 'md' | 'mdx');
  if (!parsed.frontmatter)
    return unparsed(parsed.document ? [withoutFrontmatter(source, type)] : parsed.findings);
  const locator = parsed.document?.locator ?? createLocator(source.text.replace(/^\uFEFF/, ''));
  const place = { file: source.file, locator, offset: parsed.frontmatter.offset };
  const { output, located, findings } = parseYaml(
    parsed.frontmatter.text,
    type === 'aid' ? aidSchema : foundationSchema,
    place,
  );
  const result = { topic: type === 'aid' ? topic : undefined, findings: [...parsed.findings, ...findings] };
  if (!output || !located || !parsed.document) return { page: undefined, ...result };
  const shared = {
    id: output.id ?? slug,
    path: source.path,
    document: { ...parsed.document, frontmatter: located },
  };
  const page: Page =
    'task' in output
      ? { type: 'aid', address: `/${topic}/${slug}/`, title: output.task, fields: output, topic, ...shared }
      : {
          type: 'foundation',
          address: `/foundations/${slug}/`,
          title: output.title,
          fields: output,
          ...shared,
        };
  return { page, ...result };
}

function unparsed(findings: Finding[]): ParsedPage {
  return { page: undefined, topic: undefined, findings };
}

function misplaced({ file }: Source, type: Page['type'], isInPlace: boolean): Finding {
  const hint = isInPlace
    ? 'Name the file with lower-case letters, digits and hyphens: clear-a-jam.mdx.'
    : type === 'aid'
      ? 'Move it to aids/<topic>/<name>.mdx.'
      : 'Move it to foundations/<name>.mdx.';
  const message = 'This file name makes no address.';
  return { ruleId: 'no-misplaced-page', severity: 'error', file, ...startOfFile, message, hint, data: {} };
}

function withoutFrontmatter({ file, text }: Source, type: Page['type']): Finding {
  const fields = type === 'aid' ? '`task:`, `kind:` and `summary:`' : '`title:` and `summary:`';
  const message = 'This page has no frontmatter.';
  const hint = /^\uFEFF?\s+---[ \t]*[\r\n]/.test(text)
    ? 'Remove what stands above the first ---: it must be the first line.'
    : `Begin with ---, then ${fields}, then ---.`;
  return { ruleId: 'no-invalid-field', severity: 'error', file, ...startOfFile, message, hint, data: {} };
}
