/**
 * Reports a video without captions, with captions that hold no words, or without a transcript.
 * Who cannot hear it, or must not, at a counter or in a train, gets nothing; search and paper get nothing, either.
 * It leaves out what code writes, components of other tools that are called Video, and an HTML `<video muted>`, which
 * has nothing to hear.
 */
import { attributeSpan, attributesOf, literalsOf } from '../../library/attributes.ts';
import { htmlAttribute, htmlPieces } from '../../library/html-pieces.ts';
import { elementsOf, nodesOf } from '../../library/nodes.ts';
import { assetPath } from '../../library/references.ts';
import { childrenOf, isComment, isJsx, spanOf, type TreeNode, textOf } from '../../library/tree.ts';
import { defineRule, type Report, type Subject } from '../rule.ts';

type MessageId = 'captions' | 'cues' | 'track' | 'transcript';

export const requireCaptions = defineRule<MessageId>({
  id: 'require-captions',
  severity: 'error',
  scope: 'document',
  description: 'A video has captions and a transcript.',
  messages: {
    captions: {
      message: '`<Video>` has no `captions`, so who cannot hear it gets nothing.',
      hint: 'Add captions="./name.vtt" with what is said, or what happens.',
    },
    cues: {
      message: '`{file}` holds no words, so the video has no captions.',
      hint: 'Write a line like 00:00:00.000 --> 00:00:02.000 and the words below it.',
    },
    transcript: {
      message: 'This video has no transcript, so search, paper and a slow line have nothing.',
      hint: 'Write between <Video …> and </Video> what it says and shows.',
    },
    track: {
      message: '`<video>` has no captions, so who cannot hear it gets nothing.',
      hint: 'Put <track kind="captions" src="…"> inside it, or write `muted` if it has no sound.',
    },
  },
  check(subject, report) {
    const { document, place, site } = subject;
    if (place) for (const { node } of elementsOf(document, 'Video')) checkVideo(node, subject, report);
    if (place && !site.allowCode) return;
    for (const { node } of elementsOf(document, 'video'))
      if (!isMuted(node) && !mayHoldTrack(node)) report(atName(node, 'track', subject));
    if (document.format === 'md') checkHtml(subject, report);
  },
});

function checkVideo(node: TreeNode, subject: Subject, report: Report<MessageId>): void {
  const { document, place } = subject;
  const { captions } = literalsOf(node);
  const hasOwn = attributesOf(node).some(
    ({ name, type }) => name === 'captions' || type === 'mdxJsxExpressionAttribute',
  );
  if (!hasOwn) report(atName(node, 'captions', subject));
  const path = place && captions ? assetPath(place.page.path, captions) : undefined;
  const span = attributeSpan(node, 'captions', document.text);
  if (span && path !== undefined && place?.library.assets.get(path)?.cues === 0)
    report({ messageId: 'cues', range: document.locator.at(...span), data: { file: captions } });
  if (!textOf(node).trim() && !holdsCode(node)) report(atName(node, 'transcript', subject));
}

function atName(node: TreeNode, messageId: MessageId, { document }: Subject) {
  const [start] = spanOf(node);
  return { messageId, range: document.locator.at(start, start + 1 + (node.name ?? '').length) };
}

function isMuted(node: TreeNode): boolean {
  return attributesOf(node).some(
    ({ name, type }) => name === 'muted' || type === 'mdxJsxExpressionAttribute',
  );
}

function mayHoldTrack(node: TreeNode): boolean {
  return holdsCode(node) || childrenOf(node).some((child) => child.name === 'track' || mayHoldTrack(child));
}

/** True for an expression, and for a component, which may write anything. */
function holdsCode(node: TreeNode): boolean {
  return childrenOf(node).some(
    (child) =>
      (/^mdx.*Expression$/.test(child.type) && !isComment(String(child.value))) ||
      (isJsx(child) && /^[A-Z]/.test(child.name ?? '')),
  );
}

function checkHtml({ document }: Subject, report: Report<MessageId>): void {
  const { text, locator } = document;
  for (const { node } of nodesOf(document, 'html')) {
    const pieces = htmlPieces(text, ...spanOf(node));
    const hasTrack = pieces.some(({ name }) => name === 'track');
    for (const piece of pieces)
      if (
        piece.type === 'open' &&
        piece.name === 'video' &&
        !hasTrack &&
        !htmlAttribute(text, piece, 'muted')
      )
        report({ messageId: 'track', range: locator.at(piece.start, piece.end) });
  }
}
