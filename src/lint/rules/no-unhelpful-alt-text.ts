/**
 * Reports an alternative text that is a file name or a bare “image”, begins with “Image of”, or is short or long.
 * Who does not see the picture hears these words in its place, and learns nothing from them, or listens too long.
 * It leaves out pictures without any, which require-alt-text reports; and the length of what is inside a link.
 */
import { type Picture, picturesOf } from '../../library/pictures.ts';
import { defineRule, type Problem } from '../rule.ts';

/** 40 to 150 characters: GHD033 of the linter of GitHub's documentation (github/docs). */
const shortest = 40;
const longest = 150;

/** `lid-open.png`, `IMG_2041`, `lid_open`, `Screenshot 2026-11-24 at 10.12.33`; not `The file lid.png in the list`. */
const filePattern =
  /^(?:[\w%()+.-]+\.(?:avif|bmp|gif|jpe?g|png|svg|tiff?|webp)|(?:img|dsc|dscn|pxl)[_-]?\d+|\w+_\w+|[a-z\d]+(?:-[a-z\d]+){2,}|screen ?shot[ _-]\d{4}-\d\d-\d\d.*)$/i;

/** `Screenshot`, `image 3`; not `Screenshot of the queue`. */
const bareWordPattern =
  /^(?:an? |the )?(?:alt|alt text|chart|diagram|drawing|figure|graph|graphic|icon|illustration|image|img|photo|photograph|picture|screen ?shot|untitled)(?:[ _-]?\d+)?[.:]?$/i;

/** As GHD031 of the same linter. `Image of the lid`, `A screenshot showing the queue`; not `Imagery of war`. */
const openingPattern =
  /^(?:an? |the )?(?:image|photo|photograph|picture|graphic)(?: (?:of|showing|that shows|with))(?= )/i;

type MessageId = 'file' | 'long' | 'opening' | 'short' | 'word';

export const noUnhelpfulAltText = defineRule<MessageId>({
  id: 'no-unhelpful-alt-text',
  severity: 'warning',
  scope: 'document',
  description: 'The words for a picture say what it shows, in 40 to 150 characters.',
  messages: {
    file: {
      message: '“{alt}” is the name of a file and does not say what the picture shows.',
      hint: 'Write what the reader should see in it.',
    },
    word: {
      message: '“{alt}” does not say what the picture shows.',
      hint: 'Write what the reader should see in it.',
    },
    opening: {
      message: '“{opening}” is said already: a screen reader announces that this is a picture.',
      hint: 'Begin with what it shows.',
    },
    short: {
      message: 'These words for the picture have {length} characters; few pictures are said in under 40.',
      hint: 'Add what the reader should notice in it, and where.',
    },
    long: {
      message: 'These words for the picture have {length} characters; nobody can skim them, or hear half.',
      hint: 'Keep 150 at most, and move the rest into the text.',
    },
  },
  check({ document }, report) {
    for (const picture of picturesOf(document)) {
      const problem = picture.altSpan && judge(picture);
      if (problem) report({ ...problem, range: document.locator.at(...(picture.altSpan ?? picture.span)) });
    }
  },
});

function judge({ alt, isLink }: Picture): Omit<Problem<MessageId>, 'range'> | undefined {
  const words = alt?.trim();
  if (!words) return undefined;
  if (filePattern.test(words)) return { messageId: 'file', data: { alt: words } };
  if (bareWordPattern.test(words)) return { messageId: 'word', data: { alt: words } };
  const opening = openingPattern.exec(words)?.[0];
  if (opening) return { messageId: 'opening', severity: 'note', data: { opening } };
  const { length } = words;
  if (isLink || (length >= shortest && length <= longest)) return undefined;
  return { messageId: length < shortest ? 'short' : 'long', severity: 'note', data: { length } };
}
