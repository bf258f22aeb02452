import type { Finding } from '../schema/finding.ts';
import { parseDocument } from './document.ts';
import type { Document, Source } from './library.ts';
import { parseLocated } from './parse-yaml.ts';

/** Parses a file whose frontmatter follows no schema of ours. What does not parse is added to the findings. */
export function parseLooseDocument(
  { file, text }: Omit<Source, 'path'>,
  findings: Finding[],
): Document | undefined {
  const parsed = parseDocument(file, text, /\.mdx$/i.test(file) ? 'mdx' : 'md');
  findings.push(...parsed.findings);
  if (!parsed.document || !parsed.frontmatter) return parsed.document;
  const { locator } = parsed.document;
  const yaml = parseLocated(parsed.frontmatter.text, { file, locator, offset: parsed.frontmatter.offset });
  findings.push(...yaml.findings);
  return { ...parsed.document, frontmatter: yaml.located };
}
