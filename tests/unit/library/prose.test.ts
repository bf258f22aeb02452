import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../src/library/document.ts';
import type { Document } from '../../../src/library/library.ts';
import { parseLocated } from '../../../src/library/parse-yaml.ts';
import { extractProse, OBJECT, type Prose, rangeOfProse } from '../../../src/library/prose.ts';

function open(text: string, format: 'md' | 'mdx' = 'mdx'): Document {
  const { document, frontmatter, findings } = parseDocument(`a.${format}`, text, format);
  expect(findings).toEqual([]);
  if (!document) throw new Error('It does not parse.');
  const yaml =
    frontmatter &&
    parseLocated(frontmatter.text, { file: '', locator: document.locator, offset: frontmatter.offset });
  return { ...document, frontmatter: yaml?.located };
}

/** Kind and text of each run, with # for what is shown but is no prose. */
function proseOf(text: string, format: 'md' | 'mdx' = 'mdx'): string[] {
  return extractProse(open(text, format)).map(
    (prose) => `${prose.kind}: ${prose.text.replaceAll(OBJECT, '#').replace(/#+/g, '#')}`,
  );
}

/** The source at the range that a word of the prose is said to have. */
function sourceOf(document: Document, word: string): string[] {
  const lines = document.text.split(/\r\n|\n|\r/);
  const find = (prose: Prose) =>
    [...prose.text.matchAll(new RegExp(word, 'g'))].map((match) => ({ prose, at: match.index }));
  return extractProse(document)
    .flatMap(find)
    .map(({ prose, at }) => {
      const range = rangeOfProse(document, prose, at, at + word.length);
      expect(range.line).toBe(range.endLine);
      return (lines[range.line - 1] ?? '').slice(range.column - 1, range.endColumn - 1);
    });
}

describe('extractProse', () => {
  test('reads every kind of block in reading order', () => {
    const text = `---
task: A task
owner: A team
prerequisites: [{ aid: x }, { need: A key }]
aliases: [hidden]
---
# Head

Text *with* **marks** and [words](/hidden)[^1].

> Quote

- item
  1. inner

| a | b |
| - | - |
| c | \`hidden\` d |

[^1]: foot
`;
    expect(proseOf(text)).toEqual([
      'title: A task',
      'field: A key',
      'field: A team',
      'heading: Head',
      'paragraph: Text with marks and words.',
      'paragraph: Quote',
      'item: item',
      'item: inner',
      'cell: a',
      'cell: b',
      'cell: c',
      'cell: # d',
      'paragraph: foot',
    ]);
  });

  test('reads the children and the shown properties of components at any depth', () => {
    const text = `import X from './hidden'

<Tabs>
  <Tab label="one" icon="hidden">

    Deep <Badge text="two" /> text {hidden} {' '}{/* hidden */}here.

    <Note title={"three"} x={{ a: "hidden" }}>bare</Note>

  </Tab>
</Tabs>

<Figure alt='four' src="hidden" /> Press <Keys>hidden</Keys> or <code>hidden</code>.
`;
    expect(proseOf(text)).toEqual([
      'property: one',
      'paragraph: Deep  text #  here.',
      'property: two',
      'property: three',
      'paragraph: bare',
      'paragraph:  Press # or #.',
      'alt: four',
    ]);
  });

  test('leaves out code, bare addresses, comments and definitions', () => {
    expect(
      proseOf(
        'A `b` https://c.d <https://e.f> g@h.i [j](k)\n\n```\nl\n```\n\n    m\n\n<!-- n -->\n\n[o]: p "q"\n',
        'md',
      ),
    ).toEqual(['paragraph: A # # # # j']);
  });

  test('reads HTML inside Markdown', () => {
    const html = `<table><tr><th>one</th><td>two <code>hidden</code> <b>three</b></td></tr></table>

<details>
<summary>four &amp; \`hidden\`</summary>

five <kbd>hidden</kbd> <span title="six">seven</span><br>eight

<img src="hidden" alt="nine"> <script>hidden</script> <pre>hidden</pre>
</details>
`;
    expect(proseOf(html, 'md')).toEqual([
      'cell: one',
      'cell: two # three',
      'paragraph: four & #',
      'paragraph: five # seven eight',
      'property: six',
      'alt: nine',
    ]);
  });

  test('leaves out what other tools put into Markdown', () => {
    const text =
      '{% include a.html b="c" %} d {{ e }} <%= f %> [g]({{ h }}/i) {: .j }\n\n> [!NOTE]\n> k\n\n:::tip[l]\nm\n:::\n';
    expect(proseOf(text, 'md').map((line) => line.replace(/\s+/g, ' '))).toEqual([
      'paragraph: # d # # [g #',
      'paragraph: # k',
      'paragraph: #[l] m :::',
    ]);
  });

  test('is found once a document', () => {
    const document = open('a');
    expect(extractProse(document)).toBe(extractProse(document));
  });
});

describe('rangeOfProse', () => {
  test.each<[string, string, 'md' | 'mdx']>([
    ['plain text', 'Some XYZ text', 'mdx'],
    ['escapes', 'a \\_ \\* b\\\\c XYZ', 'mdx'],
    ['entities', 'a &amp; &lt; &copy; &#8212; &amp;amp; XYZ', 'mdx'],
    ['an entity of two code units', '&#128663; XYZ &#x1F697;XYZ', 'mdx'],
    ['emoji and accents', '🚗 é e\u0301 👩‍👩‍👧 XYZ', 'mdx'],
    ['lines of a quote', '> one\n> two\n> XYZ', 'mdx'],
    ['lines of a quote with spaces at their ends', '> one \n> two\t\n> & XYZ > XYZ', 'md'],
    ['lines of an item', '- one\n  two > XYZ', 'mdx'],
    ['a hard break', 'one  \ntwo\\\nXYZ', 'mdx'],
    ['line ends of Windows', 'one\r\ntwo XYZ\r\n\r\n> a\r\n> XYZ\r\n', 'mdx'],
    ['line ends of old', 'one\rtwo XYZ', 'md'],
    ['a byte order mark', '\uFEFFone XYZ', 'mdx'],
    ['emphasis inside a word', 'a **b**XYZ*c*', 'mdx'],
    ['a cell with an escaped bar', '| a |\n| - |\n| b \\| XYZ |', 'mdx'],
    ['a property with entities', '<Figure src="./a" alt="a &amp; XYZ" />', 'mdx'],
    ['a property behind braces', '<Tab a={{ b: "}" }} {...c} label = "XYZ">x</Tab>', 'mdx'],
    ['an alternative', '![a \\] b XYZ](c.png)', 'mdx'],
    ['HTML', '<p>\n a &nbsp;&amp; <b>XYZ</b> XYZ</p>', 'md'],
    ['an attribute in HTML', '<p><img src=x alt="a &amp; XYZ"></p>', 'md'],
    ['a NUL', 'a \0 XYZ', 'md'],
    ['a quoted field', '---\ntitle: "a \\"b\\" \\u00e9 XYZ"\n---\n', 'md'],
    ['a field in single quotes', "---\ntitle: 'it''s XYZ'\n---\n", 'md'],
    ['a folded field', '---\ntitle: >-\n  one\n  two XYZ\n---\n', 'md'],
    ['a field of several lines', '---\ntitle: |\n  one\n  XYZ\n---\n', 'md'],
    ['a plain field over lines', '---\ntitle: one\n  two XYZ\n---\n', 'md'],
  ])('is exact in %s', (_, text, format) => {
    const found = sourceOf(open(text, format), 'XYZ');
    expect(found).toEqual(Array((text.match(/XYZ/g) ?? []).length).fill('XYZ'));
  });
});
