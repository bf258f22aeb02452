/**
 * Reports a link to a page, an anchor, a picture or a video that is not there, or not in the published site.
 * The reader follows it in the middle of the work, and stands before nothing.
 * It leaves out other sites, and files with an address of their own (`/rss.xml`), which the site may hold beside content.
 */
import { isBrokenPage } from '../../library/broken-files.ts';
import { isPublished, type Library, type Page } from '../../library/library.ts';
import { nodesOf } from '../../library/nodes.ts';
import { collectReferences, type Reference } from '../../library/references.ts';
import { spanOf } from '../../library/tree.ts';
import type { Fix } from '../../schema/finding.ts';
import { checkFile } from '../file-target.ts';
import { checkLink } from '../link-target.ts';
import { fieldRange } from '../page-places.ts';
import { defineRule, type Problem, type Report } from '../rule.ts';

const messages = {
  empty: {
    message: 'This link has no address, so it leads nowhere.',
    hint: 'Write the address of a page, like /topic/name/, or take the link off.',
  },
  reference: {
    message: '`{text}` is shown as it stands here: nothing on this page says where `[{name}]` leads.',
    hint: 'Add a line `[{name}]: /topic/name/`, or write \\[ for a bracket.',
  },
  page: {
    message: '`{target}` leads to no page of this site.',
    hint: 'Write the address of a page, like /topic/name/.',
  },
  pageNear: { message: '`{target}` leads to no page of this site.', hint: 'Write `{nearest}`.' },
  slash: {
    message: '`{target}` is not how the page is called: its address ends with a slash.',
    hint: 'Write `{nearest}`.',
  },
  draft: {
    message: '`{target}` leads to a draft, which readers cannot open.',
    hint: 'Remove the link, or `draft: true` from {file}.',
  },
  topic: {
    message: '`{target}` leads to a topic without published aids, which the site does not show.',
    hint: 'Remove the link, or publish an aid in aids/{topic}/.',
  },
  anchor: {
    message: '`#{anchor}` is no heading or step of {page}.',
    hint: 'Write one of its headings in lower case with hyphens, or remove `#{anchor}`.',
  },
  anchorNear: { message: '`#{anchor}` is no heading or step of {page}.', hint: 'Write `#{nearest}`.' },
  related: {
    message: '`related` names `{target}`, which is no page of this site.',
    hint: 'Write the id of a published page, or remove it.',
  },
  file: {
    message: '`{target}` is not in the content folder.',
    hint: 'Put the file at {path}, or mend the path.',
  },
  outside: {
    message: 'This leads out of the content folder.',
    hint: 'Save the file beside the page and write ./name.ext.',
  },
  elsewhere: {
    message: '`{target}` is no file of the content folder, so it is not shown.',
    hint: 'Save the {kind} beside the page and write {example}.',
  },
  fileNear: { message: '`{target}` is not in the content folder.', hint: 'Write `{nearest}`.' },
  format: {
    message: '`{target}` holds no {kind}: its first bytes are of {format}.',
    hint: 'Save it as {formats}.',
  },
};

type MessageId = keyof typeof messages;

/** What is wrong with a target, before it has a place. */
export type Broken = Omit<Problem<MessageId>, 'range'>;

export const noBrokenLink = defineRule<MessageId>({
  id: 'no-broken-link',
  severity: 'error',
  scope: 'page',
  description: 'Every link leads to a page, an anchor or a file that is there.',
  messages,
  check(page, library, report) {
    const { locator } = page.document;
    for (const reference of collectReferences(page.document)) {
      const problem =
        reference.kind === 'link'
          ? checkLink(reference.target, page, library)
          : checkFile(reference, page, library);
      if (!problem) continue;
      const suggestions = suggestionsFor(reference, problem, page);
      report({ ...problem, range: locator.at(...reference.span), suggestions });
    }
    checkNames(page, report);
    checkRelated(page, library, report);
  },
});

/** Puts the nearest target into the place of the wrong one. */
function suggestionsFor(
  { target, targetSpan }: Reference,
  { data, messageId }: Broken,
  { document }: Page,
): Fix[] {
  const nearest = data?.nearest;
  if (typeof nearest !== 'string' || !targetSpan) return [];
  const text = messageId === 'anchorNear' ? `${target.slice(0, target.indexOf('#'))}#${nearest}` : nearest;
  return [{ description: `Write \`${text}\`.`, edits: [{ ...document.locator.at(...targetSpan), text }] }];
}

/** `[the queue][print-queue]`, `[^note]`; not `list[0][1]`. */
const namePattern = /(?<![\w\])])\[[^[\]\n]+\]\[([^[\]\n]+)\]|\[(\^[^[\]\s]+)\]/g;

/** Links and footnotes by name whose definition is missing are no links to the parser, but text. */
function checkNames({ document }: Page, report: Report<MessageId>): void {
  if (!/\]\[|\[\^/.test(document.text)) return;
  for (const { node } of nodesOf(document, 'text')) {
    const [start, end] = spanOf(node);
    for (const match of document.text.slice(start, end).matchAll(namePattern)) {
      const at = start + match.index;
      if (document.text[at - 1] === '\\') continue;
      const name = match[1] ?? match[2] ?? '';
      report({
        messageId: 'reference',
        range: document.locator.at(at, at + match[0].length),
        data: { text: match[0], name },
      });
    }
  }
}

function checkRelated(page: Page, library: Library, report: Report<MessageId>): void {
  const related = page.type === 'aid' ? (page.fields.related ?? []) : [];
  related.forEach((id, i) => {
    const target = library.pages.get(id);
    if (isBrokenPage(library, id) || (target && (isPublished(target) || !isPublished(page)))) return;
    report({ messageId: 'related', range: fieldRange(page, ['related', i]), data: { target: id } });
  });
}
