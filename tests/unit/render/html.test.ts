import { describe, expect, test } from 'vitest';
import { collectAnchors } from '../../../src/library/anchors.ts';
import type { Asset, Page } from '../../../src/library/library.ts';
import { renderHtml, renderPage } from '../../../src/render/html.ts';
import { words } from '../../../src/render/words.ts';
import { components } from '../../../src/schema/component.ts';
import { aid, makeLibrary } from '../../support/library.ts';

const glossary = [
  '- { id: tls, label: TLS, expansion: Transport Layer Security, definition: Keeps a line private. }',
  '- { id: tray, label: paper tray, definition: It holds the paper. }',
].join('\n');

const assets: Asset[] = ['aids/print/x.png', 'aids/y z.png'].map((path) => ({
  path,
  bytes: 9,
  format: 'png',
}));

function setUp(body: string) {
  const files = {
    'aids/print/a.mdx': aid(body),
    'aids/print/refill.mdx': aid('x', '', 'Refill'),
    'glossary.yaml': glossary,
  };
  const library = makeLibrary(files, assets);
  expect(library.findings).toEqual([]);
  const context = {
    library,
    base: '/help/',
    media: new Map([['aids/print/lid.mp4', '/media/lid.1234.mp4']]),
  };
  return { page: library.pages.get('a') as Page, context };
}

function render(body: string) {
  const { page, context } = setUp(body);
  return renderPage(page, context);
}

const html = (body: string) => render(body).html.replace(/\n\s*/g, '');

describe('components', () => {
  test('Steps number and link each step', () => {
    expect(html('<Steps>\n\n1. **Open the lid.** Gently.\n2. Close it\n\n</Steps>')).toBe(
      '<ol class="steps"><li id="step-open-the-lid" class="step"><strong>Open the lid.</strong> Gently.' +
        '<a class="step-link" href="#step-open-the-lid" aria-label="Link to step 1">#</a></li>' +
        '<li id="step-close-it" class="step">Close it<a class="step-link" href="#step-close-it" aria-label="Link to step 2">#</a></li></ol>',
    );
  });

  test('Steps that go on from others keep their numbers', () => {
    const steps = html('<Steps>\n\n4. Close it\n5. Lock it\n\n</Steps>');
    expect(steps).toContain('<ol start="4" class="steps">');
    expect(steps.match(/Link to step \d/g)).toEqual(['Link to step 4', 'Link to step 5']);
  });

  test('the label of a task is its first paragraph; the next ones stand below', () => {
    const list = html(
      '<Checklist>\n\n- [ ] The door is shut\n\n  Push it twice.\n\n- [ ] Lock it\n\n</Checklist>',
    );
    expect(list).toContain('<span>The door is shut</span></label><p>Push it twice.</p></li>');
    expect(list).toContain('<span>Lock it</span></label></li>');
  });

  test('Checklist makes each task a box with its label', () => {
    expect(
      html('<Checklist mode="do-confirm">\n\n### Before\n\n- [ ] The door is **shut**\n\n</Checklist>'),
    ).toBe(
      '<section class="checklist" data-mode="do-confirm"><p class="checklist-mode">Do the work, then confirm each item</p>' +
        '<h2 id="before">Before</h2><ul class="checks"><li class="check"><label><input type="checkbox"> <span>The door is <strong>shut</strong></span></label></li></ul></section>',
    );
  });

  test.each([
    ['', '### A\n\n- x\n\n#### B\n\n- y', ['h2 id="a"', 'h3 id="b"']],
    ['', '## A\n\n- x', ['h2 id="a"']],
    [' title="T"', '#### A\n\n- x', ['h2 class="checklist-title"', 'h3 id="a"']],
    [' title="T"', '## A\n\n- x\n\n### B', ['h2 class="checklist-title"', 'h3 id="a"', 'h4 id="b"']],
    [' title="T"', '- x', ['h2 class="checklist-title"']],
  ])('Checklist%s skips no level of headings above %j', (title, inner, expected) => {
    const rendered = html(`<Checklist${title}>\n\n${inner}\n\n</Checklist>`);
    expect([...rendered.matchAll(/<(h\d[^>]*)>/g)].map((match) => match[1])).toEqual(expected);
  });

  test.each([
    ['Note', '<aside class="note" role="note"><p class="label">Note</p><p>Wait.</p></aside>'],
    ['Caution', '<aside class="caution" role="note"><p class="label">Caution</p><p>Wait.</p></aside>'],
    ['StopIf', '<aside class="stop-if" role="note"><p class="label">Stop if</p><p>Wait.</p></aside>'],
    ['Outcome', '<section class="outcome"><p class="label">How you know it worked</p><p>Wait.</p></section>'],
  ])('%s says its name in words, on one line or as a block', (name, expected) => {
    expect(html(`<${name}>Wait.</${name}>`)).toBe(expected);
    expect(html(`<${name}>\n\nWait.\n\n</${name}>`)).toBe(expected);
  });

  test('Choose names the column in each cell and marks the action', () => {
    const table = html(
      '<Choose caption="Which way?">\n\n| Light | Do |\n| --- | --- |\n| green | Go. |\n\n</Choose>',
    );
    expect(table).toContain('<caption>Which way?</caption>');
    expect(table).toContain('<td data-label="Light">green</td><td data-label="Do" class="action">Go.</td>');
  });

  test('Keys and Copy', () => {
    expect(html('Press <Keys>Ctrl + C</Keys>.')).toBe(
      '<p>Press <kbd class="keys"><kbd>Ctrl</kbd>+<kbd>C</kbd></kbd>.</p>',
    );
    const plus = '<kbd class="keys"><kbd>Ctrl</kbd>+<kbd>+</kbd></kbd>';
    expect(html('Press <Keys>Ctrl + +</Keys>, <Keys>Ctrl++</Keys>.')).toBe(`<p>Press ${plus}, ${plus}.</p>`);
    expect(html('Say <Copy>All *well*</Copy>')).toContain(
      '<span class="copy" data-copy="All well"><code>All well</code><button type="button" class="copy-button">Copy</button></span>',
    );
  });

  test('Video has controls, captions and a transcript, and does not play by itself', () => {
    const video = html(
      '<Video src="./lid.mp4" poster="./lid.png" captions="./lid.vtt" title="The lid">\n\nA hand.\n\n</Video>',
    );
    expect(video).toContain('<video controls preload="none"');
    expect(video).toContain('<source src="/help/media/lid.1234.mp4" type="video/mp4">');
    expect(video).toContain('kind="captions"');
    expect(video).toContain(
      '<details class="transcript"><summary>Transcript</summary><p>A hand.</p></details>',
    );
    expect(video).not.toContain('autoplay');
  });

  test.each(Object.entries(components))(
    "%s renders its own example, and nothing of the writer's words is lost",
    (name, { example }) => {
      const { html: rendered } = render(example);
      expect(rendered).not.toContain(`<${name}`);
      const wordsOf = example
        .replace(/<[^>]*>|[#*|>-]|\[ \]|\d\./g, ' ')
        .split(/[\s+.,]+/)
        .filter(Boolean);
      for (const word of wordsOf) expect(rendered).toContain(word);
    },
  );
});

describe('glossary marks', () => {
  test('the first use of a term is marked and numbered, later ones and code are not', () => {
    const { html: rendered, terms } = render('Code `TLS`. The paper trays and TLS. TLS again, paper tray.');
    expect(terms).toEqual(['tray', 'tls']);
    expect(rendered.match(/class="term-mark"/g)).toHaveLength(2);
    expect(rendered).toContain(
      'popovertarget="term:tray" aria-describedby="term:tray">paper trays</button><sup class="term-number" aria-hidden="true">1</sup>',
    );
    expect(rendered).toContain('<strong>Transport Layer Security:</strong> Keeps a line private.</span>');
    expect(rendered).toContain('<code>TLS</code>');
  });

  test('Term marks other words, and the automatic mark leaves that term alone', () => {
    const { html: rendered, terms } = render('TLS, or <Term id="tls">a private line</Term>.');
    expect(terms).toEqual(['tls']);
    expect(rendered).toMatch(/^<p>TLS, or <span class="term"><button[^>]*>a private line<\/button>/);
  });

  test('no mark stands inside a link, a heading or a button', () => {
    expect(render('## TLS\n\n[TLS](/print/a/)').terms).toEqual([]);
  });

  test.each([
    'It says <samp>TLS</samp>.',
    'Set <var>TLS</var>.',
    'Press <Keys>Note + TLS</Keys>.',
    '<Note>Wait.</Note>',
    '<Checklist>\n\n- [ ] Wait\n\n</Checklist>',
  ])('no mark stands in what a machine shows, nor in a word of ours: %s', (body) => {
    const glossary = [
      '- { id: tls, label: TLS, definition: Keeps a line private. }',
      '- { id: note, label: Note, definition: Words on the side. }',
      '- { id: do, label: do each item, definition: Words of ours. }',
    ].join('\n');
    const library = makeLibrary({ 'aids/print/a.mdx': aid(body), 'glossary.yaml': glossary });
    const page = library.pages.get('a') as Page;
    expect(renderPage(page, { library, base: '/', media: new Map() }).terms).toEqual([]);
  });
});

describe('links and pictures', () => {
  test.each([
    ['/print/refill/#top', '/help/print/refill/#top'],
    ['./refill.mdx', '/help/print/refill/'],
    ['../refill/', '/help/print/refill/'],
    ['#here', '#here'],
    ['https://example.com/a', 'https://example.com/a'],
    ['mailto:desk@example.com', 'mailto:desk@example.com'],
  ])('a link to %s leads to %s', (target, expected) => {
    expect(html(`[go](${target})`)).toBe(`<p><a href="${expected}">go</a></p>`);
  });

  test('a link that would run code loses its address', () => {
    expect(html('[go](javascript:alert(1))')).toBe('<p><a>go</a></p>');
    expect(html('<a href="JaVaScRiPt:alert(1)">go</a>')).not.toContain('href');
  });

  test('pictures become placeholders, each file once', () => {
    const { html: rendered, images } = render(
      '![a](./x.png)\n\n<Figure src="./x.png" alt="b &quot;c&quot;" />\n\n![d](../y%20z.png)',
    );
    expect(images).toEqual(['aids/print/x.png', 'aids/y z.png']);
    expect(html('<Figure src={"./x.png"} alt={`c`} />')).toContain('data-alt="c"');
    expect(rendered.match(/<pc-picture data-index="0"/g)).toHaveLength(2);
  });
});

describe('what content must not do', () => {
  test('elements and attributes outside the allow-list, handlers and styles do not reach the page', () => {
    const rendered = html(
      '<div onclick="x" style="color:red">a</div><script>b</script><iframe src="https://example.com"></iframe>',
    );
    expect(rendered).not.toMatch(/onclick|style|<script|<iframe/);
  });

  test('text is escaped', () => {
    expect(html('a \\<b> & `<i>`')).toBe('<p>a &#x3C;b> &#x26; <code>&#x3C;i></code></p>');
  });

  test('a table cell keeps its alignment without a style attribute', () => {
    const rendered = html('| a |\n| -: |\n| 1 |');
    expect(rendered).toContain('<td class="align-right">1</td>');
    expect(rendered).not.toContain('style=');
  });

  test('code is colored by classes', () => {
    const rendered = html('```sh\necho "hi"\n```');
    expect(rendered).toContain('class="sh-');
    expect(rendered).not.toContain('style=');
  });
});

test.each([
  ['missing', '![The lid](./nix.png)'],
  ['outside the folder', '![The lid](../../../x.png)'],
  ['on another site', '![The lid](https://example.com/x.png)'],
  ['at an address of the site', '<img src="/x.png" alt="The lid" />'],
])('a picture that is %s leaves its words', (_, body) => {
  const rendered = render(body);
  expect(rendered.html).toContain('<span>The lid</span>');
  expect(rendered.images).toEqual([]);
});

test('the ids in the HTML are the anchors that the linter knows', () => {
  const { page, context } = setUp(
    '## One\n\n## One\n\n## Ask\n\n<h2>Raw</h2>\n\n<h3 id="mine">Raw</h3>\n\n<h3 id="mine">Twice</h3>\n\n<h3 id="_page">Of the frame</h3>\n\n<Steps>\n\n1. **Do `it`.**\n2. Then\n\n   ### Deep\n\n</Steps>',
  );
  const ids = [...renderPage(page, context).html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
  expect(ids).toEqual([...collectAnchors(page.document.tree)]);
  expect(ids).toEqual([
    'one',
    'one-1',
    'ask-1',
    'raw',
    'mine',
    'mine-1',
    '_page-1',
    'step-do-it',
    'step-then',
    'deep',
  ]);
});

test('a foundation can stand inside another page: no ids, no marks, no links to steps, deeper headings', () => {
  const library = makeLibrary({
    'glossary.yaml': glossary,
    'foundations/lines.mdx':
      '---\ntitle: Lines\nsummary: x\n---\n## TLS lines\n\nUse **TLS**, <code id="x">a > b</code>.\n\n<Steps>\n\n1. Go\n\n</Steps>\n',
  });
  const page = library.pages.get('lines') as Page;
  const { embeddedHtml } = renderPage(page, { library, base: '/', media: new Map() });
  expect(embeddedHtml).toContain('<h4>TLS lines</h4>');
  expect(embeddedHtml).toContain('<p>Use <strong>TLS</strong>, <code>a > b</code>.</p>');
  expect(embeddedHtml).not.toMatch(/ id=|term[-:]|step-link/);
});

test('inside another page a link to a place leads to the own page, and footnotes keep their numbers alone', () => {
  const library = makeLibrary({
    'foundations/lines.mdx':
      '---\ntitle: Lines\nsummary: x\n---\n## Ends\n\nSee [ends](#ends)[^1], [out](https://example.com/#ends).\n\n[^1]: The note.\n',
  });
  const page = library.pages.get('lines') as Page;
  const { embeddedHtml, html: whole } = renderPage(page, { library, base: '/help/', media: new Map() });
  expect(embeddedHtml).toContain('<a href="/help/foundations/lines/#ends">ends</a><sup>1</sup>');
  expect(embeddedHtml).toContain('<a href="https://example.com/#ends">');
  expect(embeddedHtml).toContain('The note.');
  expect(embeddedHtml).not.toMatch(/user-content|footnote-ref|backref/);
  expect(whole).toContain('<a href="#ends">');
});

test('the title of footnotes is hidden from the eye alone', () => {
  const rendered = html('Text[^1].\n\n[^1]: The note.');
  expect(rendered).toContain(`<h2 id="footnote-label" class="hidden-visually">${words.footnotes}</h2>`);
  expect(rendered).toContain('aria-describedby="footnote-label"');
});

test('a page that ran its code is finished as a static page is', () => {
  const body = '<Note>Use TLS.</Note>\n\n<Steps>\n\n1. **Go.**\n\n</Steps>\n\n<Keys>Ctrl + C</Keys>';
  const { page, context } = setUp(body);
  const mdxOutput =
    '<pc-component data-name="Note" data-properties="{}">Use TLS.</pc-component>' +
    '<pc-component data-name="Steps" data-properties="{}"><ol>\n<li><strong>Go.</strong></li>\n</ol></pc-component>' +
    '<pc-component data-name="Keys" data-properties="{}">Ctrl + C</pc-component>';
  const flat = (text: string) => text.replace(/\n\s*/g, '');
  expect(flat(renderHtml(mdxOutput, page, context).html)).toBe(flat(renderPage(page, context).html));
});
