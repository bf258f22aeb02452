import fc from 'fast-check';
import type { PhrasingContent, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { writeText } from '../../../src/render/write-text.ts';

const library = unified().use(remarkGfm).use(remarkStringify);
const ours = unified()
  .use(remarkGfm)
  .use(remarkStringify, { handlers: { text: writeText } });

const words = fc.array(
  fc.constantFrom(...' .,:;!?()[]<>*_`~|\\/&#+-=@"\'0a Bwsé\n'.split(''), 'www.a', 'http://a', ' and ', '1.'),
  { maxLength: 8 },
);
const text = words.map((parts): PhrasingContent => ({ type: 'text', value: parts.join('') }));
const phrasing = fc.oneof(
  text,
  text.map((child): PhrasingContent => ({ type: 'strong', children: [child] })),
  text.map((child): PhrasingContent => ({ type: 'link', url: '/a/', children: [child] })),
  fc.constant<PhrasingContent>({ type: 'inlineCode', value: 'a' }),
  fc.constant<PhrasingContent>({ type: 'break' }),
);
const block = fc.tuple(fc.constantFrom('paragraph', 'heading', 'cell'), fc.array(phrasing, { maxLength: 4 }));

function rootOf([type, children]: [string, PhrasingContent[]]): Root {
  if (type === 'heading') return { type: 'root', children: [{ type: 'heading', depth: 2, children }] };
  if (type === 'paragraph') return { type: 'root', children: [{ type: 'paragraph', children }] };
  const row = { type: 'tableRow', children: [{ type: 'tableCell', children }] } as const;
  return { type: 'root', children: [{ type: 'table', children: [row, row] }] } as unknown as Root;
}

test('text is written as the library writes it', () => {
  fc.assert(
    fc.property(block, (content) => {
      const root = rootOf(content);
      expect(ours.stringify(root)).toBe(library.stringify(root));
    }),
    { numRuns: 3000 },
  );
});
