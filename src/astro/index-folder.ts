import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { type MarkdownFile, renderMarkdownPage } from '../render/foreign-page.ts';
import { addVocabulary } from './vocabulary.ts';

/**
 * Indexes Markdown files of any origin into a folder, as a built site is. Their addresses are their paths with a slash
 * in front. `render` makes the page that Pagefind reads.
 */
export async function indexMarkdown(
  files: readonly MarkdownFile[],
  site: string,
  render: (file: MarkdownFile) => string = renderMarkdownPage,
): Promise<void> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(errors.join(' ') || 'Pagefind did not start.');
  try {
    for (const file of files) {
      const added = await index.addHTMLFile({ url: `/${file.path}`, content: render(file) });
      if (added.errors.length > 0) throw new Error(`${file.path}: ${added.errors.join(' ')}`);
    }
    const outputPath = join(site, 'pagefind');
    const written = await index.writeFiles({ outputPath });
    if (written.errors.length > 0) throw new Error(written.errors.join(' '));
    await addVocabulary(outputPath, []);
  } finally {
    await close();
  }
}
