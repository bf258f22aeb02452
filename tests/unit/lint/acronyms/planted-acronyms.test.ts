import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../../src/library/document.ts';
import { parseLocated } from '../../../../src/library/parse-yaml.ts';
import { lintDocuments } from '../../../../src/lint/lint.ts';

type Format = 'md' | 'mdx';

/** Places where a reader reads, each with one acronym that nobody knows between « and ». */
const places: Record<string, { text: string; only?: Format }> = {
  'a paragraph': { text: 'Ask the «QXF» first.' },
  'a heading': { text: '## Ask the «QXF» first\n\nText.' },
  'an underlined heading': { text: 'Ask the «QXF»\n-----\n\nText.' },
  'the head of a table': { text: '| «QXF» | Name |\n| --- | --- |\n| a | b |' },
  'a cell of a table': { text: '| Who | Name |\n| --- | :-: |\n| a | the **«QXF»** desk |' },
  'an item': { text: '- One\n- The «QXF»' },
  'a numbered item inside an item': { text: '1. One\n\n   - Two\n\n     3. The «QXF»' },
  'a task': { text: '- [ ] Call the «QXF»' },
  'a quote': { text: '> A line\n> and the «QXF»' },
  'an admonition in a quote': { text: '> [!NOTE]\n> Ask the «QXF».', only: 'md' },
  'a footnote': { text: 'Text.[^1]\n\n[^1]: Ask the «QXF».' },
  'a link': { text: 'Go [to the «QXF»](https://example.com/a).' },
  'a link by reference': { text: 'Go [to the «QXF»][a].\n\n[a]: https://example.com/' },
  'behind a link to a template': {
    text: 'See [this]({{ "https://example.com/" | url }}), [that]({% page "a" %}) and the «QXF».',
    only: 'md',
  },
  emphasis: { text: 'Ask _the **«QXF»**_ ~~now~~.' },
  'half a word': { text: 'A non-«QXF» desk, (pre-paid).' },
  'the alternative of a picture': { text: '![The «QXF» desk](a.png)' },
  'a hard break': { text: 'Ask  \nthe «QXF»\\\nnow.' },
  'a title of the frontmatter': { text: '---\ntitle: Ask the «QXF»\n---\n\nText.' },
  'a description of the frontmatter': {
    text: '---\ntitle: "A"\ndescription: >\n  Ask\n  the «QXF» now\n---\n\nText.',
  },
  'quotes of the frontmatter': { text: "---\ntitle: 'It''s the «QXF»'\n---\n\nText." },
  'details and summary in HTML': {
    text: '<details>\n<summary>The «QXF» desk</summary>\n\nText.\n\n</details>',
    only: 'md',
  },
  'a definition list in HTML': { text: '<dl>\n<dt>Desk</dt>\n<dd>The «QXF» there</dd>\n</dl>', only: 'md' },
  'a table in HTML': { text: '<table><tr><td>a</td><td>the «QXF»</td></tr></table>', only: 'md' },
  'a title in HTML': { text: 'Text <span title="the «QXF»">here</span>.', only: 'md' },
  'children of a component': { text: '<Note>\n\nAsk the «QXF».\n\n</Note>', only: 'mdx' },
  'children at depth': {
    text: '<Steps>\n\n1. One\n\n   <Tabs>\n   <Tab label="a">\n   Ask <b>the <i>«QXF»</i></b>.\n   </Tab>\n   </Tabs>\n\n</Steps>',
    only: 'mdx',
  },
  'a component inside a line': { text: 'Ask <Badge>the «QXF»</Badge> now.', only: 'mdx' },
  'a title of a component': { text: '<Card title="Ask the «QXF»">Text</Card>', only: 'mdx' },
  'a label of a component': { text: "<Tab label='The «QXF»'>Text</Tab>", only: 'mdx' },
  'a caption in braces': { text: '<Figure src="a.png" alt="A" caption={"The «QXF»"} />', only: 'mdx' },
  'an alternative of a component': { text: '<Figure src="a.png"\n  alt={`The «QXF»`}\n/>', only: 'mdx' },
  'details and summary': {
    text: '<details>\n<summary>The «QXF» desk</summary>\n\nText.\n\n</details>',
    only: 'mdx',
  },
  'a definition list': {
    text: '<dl>\n  <dt>Desk</dt>\n  <dd>The «QXF» there</dd>\n</dl>',
    only: 'mdx',
  },
};

/** Letters that are no acronym to explain. */
const traps: Record<string, { text: string; only?: Format }> = {
  'a code span': { text: 'Run `QXF now`.' },
  'a fenced block': { text: '```sh\nQXF now\n```' },
  'an indented block': { text: 'Text.\n\n    QXF now', only: 'md' },
  'an address': { text: 'See https://example.com/QXF/QXG and <https://example.com/QXF>.', only: 'md' },
  'a bare address': { text: 'See https://example.com/QXF/QXG?a=QXH and www.QXF.com.' },
  'the target of a link': { text: 'See [this](https://example.com/QXF "").' },
  'a link that names its address': {
    text: 'See [QXF/some-QXG](https://example.com/QXF/some-QXG).',
  },
  'the source of a picture': { text: '![Words](./QXF.png)' },
  'a mailbox': { text: 'Write to QXF@example.com.' },
  'the name of a component': { text: '<QXF label="a">Text</QXF>', only: 'mdx' },
  'an expression': { text: 'Text {QXF.now + "QXG"} here, and {`QXH`}.', only: 'mdx' },
  'an import': { text: 'import QXF from "../QXG.js";\n\nText.', only: 'mdx' },
  'an export': { text: 'export const QXF = "QXG";\n\nText.', only: 'mdx' },
  'a comment': { text: '{/* QXF */}\n\nText.', only: 'mdx' },
  'a comment in HTML': { text: '<!-- QXF -->\n\nText <!-- QXG --> here.', only: 'md' },
  'the marker of an admonition': { text: '> [!QXF]\n> Text.', only: 'md' },
  'a marker with an address': { text: '> [!VIDEO https://example.com/a]\n', only: 'md' },
  'a directive': { text: ':::NOTE\nText.\n:::', only: 'md' },
  'a template tag': { text: 'Text {% QXF %} and {{ QXG }}.', only: 'md' },
  'a property that is not shown': {
    text: '<Card id="QXF" class="QXG" href="/QXH" data-x="QXI">Text</Card>',
    only: 'mdx',
  },
  'an attribute that is not shown': { text: '<a id="QXF" data-x="QXG">Text</a>', only: 'md' },
  'a field that is not shown': { text: '---\ntitle: A\nslug: QXF\n---\n\nText.' },
  'an anchor': { text: '## Words {#QXF}\n\nText.', only: 'md' },
  'keys and text to copy': { text: 'Press <Keys>QXF</Keys>, paste <Copy>QXG</Copy>.', only: 'mdx' },
  'keys in HTML': { text: 'Press <kbd>QXF</kbd>, see <samp>QXG</samp>.' },
  'a heading in capitals': { text: '## PRINTING LABELS AT HOME\n\nText.' },
  'a short heading in capitals': { text: '## KNOWN BASICS\n\nText.' },
  'shouted words': { text: 'Do NOT touch it, and NEVER EVER open the LEFT drawer. STOP. RESTART it.' },
  'a button in capitals': { text: 'Click **SUBMIT**, then **SAVE** and “CREATE REPORT”.' },
  'Roman numerals': { text: 'Part II, chapter IV, volume XIV, item xii.' },
  units: { text: 'It takes 5 MB, 3 GHZ, 12 KM, 9 AM, 10:30 PM EST and 20 DPI.' },
  'numbers of forms and parts': { text: 'Form SF-182, part AX-3000, CVE-2024-1, ISO-9001, 7600A, X509.' },
  'names of products': { text: 'FedEx, PlantUML, GitHub, iOS, macOS, JavaScript, YouTube and eBay.' },
  'endings of files': { text: 'A .QXF file, notes.QXG, and a PNG, PDF or DOCX file.' },
  'dates and patterns': { text: 'Write YYYY-MM-DD, HH:MM:SS, 5XX or ABC.' },
  'versions and grades': { text: 'ES6, HTML5, Windows 10 22H2, grade SCS2.' },
  'names of variables': { text: 'Set $QXF, %QXG%, QXH_QXI, MY_QXJ and GOPATH.' },
  'channels and handles': { text: 'Ask in #QXF-help or @QXG.' },
  paths: { text: 'In C:\\QXF, ./QXG/QXH/notes and /QXI/QXJ.' },
  'names of headers': { text: 'Send QXF-Forwarded-For.' },
  'what everybody knows': { text: 'The URL of a PDF on a USB stick, in the UK, for the CEO.' },
  citations: { text: '5 QXF 1320, and 18 QXG §1905.' },
};

const frames: Record<string, (text: string) => string> = {
  'as it is': (text) => text,
  'with line breaks of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'with a byte order mark': (text) => `\uFEFF${text}`,
  'behind emoji and accents': (text) => (text.startsWith('---') ? text : `Un 🚗 à é́ 👩‍💻 café.\n\n${text}`),
};

function findings(text: string, format: Format) {
  const file = `a.${format}`;
  const parsed = parseDocument(file, text, format);
  expect(parsed.findings.map(({ message }) => message)).toEqual([]);
  const { document, frontmatter } = parsed;
  if (!document) throw new Error('The text has no document.');
  const yaml = frontmatter && { file, locator: document.locator, offset: frontmatter.offset };
  const located = yaml && parseLocated(frontmatter.text, yaml).located;
  const only = new Set(['no-undefined-acronym']);
  return lintDocuments([{ ...document, frontmatter: located }], { only });
}

/** Line and columns of the marked place, counted without a byte order mark. */
function markedPlace(marked: string) {
  const text = marked.replace('\uFEFF', '');
  const before = text.slice(0, text.indexOf('«')).split('\n');
  const line = before.length;
  const column = (before.at(-1) ?? '').length + 1;
  return { line, column, endLine: line, endColumn: column + 'QXF'.length };
}

function cases(table: Record<string, { text: string; only?: Format }>) {
  return Object.entries(table).flatMap(([name, { text, only }]) =>
    (only ? [only] : (['md', 'mdx'] as const)).flatMap((format) =>
      Object.keys(frames).map((frame) => ({ name, format, frame, text })),
    ),
  );
}

describe('a planted acronym is found at its exact place in', () => {
  test.each(cases(places))('$name of .$format $frame', ({ text, format, frame }) => {
    const marked = frames[frame]?.(text) ?? text;
    const found = findings(marked.replace(/[«»]/g, ''), format);
    expect(
      found.map(({ data, line, column, endLine, endColumn }) => ({
        token: data.token,
        line,
        column,
        endLine,
        endColumn,
      })),
    ).toEqual([{ token: 'QXF', ...markedPlace(marked) }]);
  });
});

describe('letters that are no acronym are let pass in', () => {
  test.each(cases(traps))('$name of .$format $frame', ({ text, format, frame }) => {
    const found = findings(frames[frame]?.(text) ?? text, format);
    expect(found.map(({ data }) => data.token)).toEqual([]);
  });
});

test('an acronym behind emoji on its line has columns in UTF-16 units', () => {
  const text = '🚗🚗 é́ &amp; \\_ the QXF';
  expect(findings(text, 'md').map(({ column, endColumn }) => [column, endColumn])).toEqual([
    [text.indexOf('QXF') + 1, text.length + 1],
  ]);
});
