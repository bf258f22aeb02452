/**
 * Reports a picture without an alternative text.
 * Who does not see the picture, and who prints or searches, gets nothing.
 * It leaves out `<img alt="">`, which says that the picture is decoration, and alternatives that code makes.
 */
import { type Picture, picturesOf } from '../../library/pictures.ts';
import { defineRule } from '../rule.ts';

export const requireAltText = defineRule({
  id: 'require-alt-text',
  severity: 'error',
  scope: 'document',
  description: 'A picture says in words what it shows.',
  messages: {
    markdown: {
      message: 'This picture has no words for readers who do not see it.',
      hint: 'Write what it shows between the brackets: ![The lid, with the button at its left edge](…).',
    },
    component: {
      message: '`<{name}>` has no `alt`, the words for readers who do not see the picture.',
      hint: 'Add alt="…" with what the picture shows.',
    },
  },
  check({ document }, report) {
    for (const picture of picturesOf(document)) {
      if (hasWords(picture)) continue;
      const messageId = picture.name === 'image' ? 'markdown' : 'component';
      report({ messageId, range: document.locator.at(...picture.span), data: { name: picture.name } });
    }
  },
});

function hasWords({ alt, name }: Picture): boolean {
  if (alt === undefined) return false;
  return alt === null || alt.trim() !== '' || name === 'img';
}
