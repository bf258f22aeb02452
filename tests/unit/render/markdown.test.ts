import { describe, expect, test } from 'vitest';
import type { Library, Page } from '../../../src/library/library.ts';
import { linkLibrary } from '../../../src/library/link.ts';
import {
  glossaryToMarkdown,
  llmsText,
  markdownAddress,
  pageToMarkdown,
} from '../../../src/render/markdown.ts';
import { components } from '../../../src/schema/component.ts';

const glossary = `
- id: tls
  label: TLS
  expansion: Transport Layer Security
  definition: Encrypts what two programs say.
  aliases: [SSL/TLS]
- id: dns
  label: DNS
  expansion: Domain Name System
  definition: Finds addresses.
- id: dns-zone
  label: DNS zone
  definition: A part of it.
- id: ra
  label: RA
  expansion: registration authority
  definition: Checks people.
  senses:
    - topics: [networks]
      expansion: router advertisement
      definition: Tells hosts the way.
- id: url
  label: URL
  expansion: Uniform Resource Locator
  definition: An address.
`;

function makeLibrary(files: Record<string, string>): Library {
  const all = {
    'site.yaml': 'title: Aids\ndescription: Short aids.\nbaseline: [URL]\n',
    'topics.yaml':
      '- {id: keys, label: Keys, description: K.}\n- {id: networks, label: Names & networks, description: N.}\n',
    'glossary.yaml': glossary,
    ...files,
  };
  const sources = Object.entries(all).map(([path, text]) => ({ path, file: `content/${path}`, text }));
  return linkLibrary({ folder: 'content', sources, assets: new Map(), findings: [] });
}

function aid(body: string, fields = 'kind: tip'): string {
  return `---\ntask: Do it\nsummary: It is done.\n${fields}\n---\n\n${body}\n`;
}

const site = { siteUrl: 'https://aids.example/x', base: '/docs/' };

function markdownOf(
  body: string,
  { fields = 'kind: tip', files = {}, topic = 'keys', assets = {} } = {},
): string {
  const library = makeLibrary({ [`aids/${topic}/do-it.mdx`]: aid(body, fields), ...files });
  expect(library.findings).toEqual([]);
  const page = library.pages.get('do-it') as Page;
  return pageToMarkdown(library, page, { ...site, assets: new Map(Object.entries(assets)) });
}

/** The body alone: what stands between the summary and the line above the upkeep. */
function bodyOf(...args: Parameters<typeof markdownOf>): string {
  return (/It is done\.\n\n([\s\S]*?)\n+---\n/.exec(markdownOf(...args))?.[1] ?? 'no body found').trim();
}

describe('the frame of a page', () => {
  test('stands whole, with prerequisites, review data and its address', () => {
    const fields = `kind: procedure
minutes: 5
owner: Key team
review: { last: 2026-11-20, every: 30 }
prerequisites:
  - aid: first
  - foundation: keys
  - need: A * key`;
    const foundation = '---\ntitle: How keys work\nsummary: They do.\n---\n\nText.\n';
    const library = makeLibrary({
      'aids/keys/do-it.mdx': aid('Text.', fields),
      'aids/keys/first.mdx': aid('Text.').replace('Do it', 'Do this first'),
      'foundations/keys.mdx': foundation,
    });
    const page = library.pages.get('do-it') as Page;
    expect(pageToMarkdown(library, page, { ...site, changed: '2026-11-21' })).toBe(`# Do it

It is done.

Takes about 5 minutes.

## Before you start

- Do first: [Do this first](https://aids.example/docs/keys/first/)
- Know first: [How keys work](https://aids.example/docs/foundations/keys/)
- Have: A \\* key

---

Text.

---

- Kept by: Key team
- Last checked: 2026-11-20, next check by 2026-12-20
- Last changed: 2026-11-21
- Address: <https://aids.example/docs/keys/do-it/>
`);
  });

  test.each([
    ['prerequisites: []', '## Before you start\n\nYou need nothing first.'],
    ['kind: decision\ndecides: Which key?', '**Which key?**'],
    ['kind: change\neffective: 2026-12-01', 'In force from 2026-12-01.'],
    ['kind: troubleshooting\nsymptoms: [TLS alert 40]', '## You see one of these\n\n- TLS alert 40\n'],
  ])('%j is said before the body', (fields, expected) => {
    const withKind = fields.includes('kind') ? fields : `kind: tip\n${fields}`;
    expect(markdownOf('Text.', { fields: withKind })).toContain(expected);
  });

  test.each([
    ['Text.', 'prerequisites: []', 'first.\n\n---\n\nText.'],
    ['### Deep', 'prerequisites: []', 'first.\n\n---\n\n### Deep'],
    ['## Steps', 'prerequisites: []', 'first.\n\n## Steps'],
    ['Text.', 'owner: Ann', 'It is done.\n\nText.'],
  ])('a body %j after %j starts a part of its own', (body, fields, expected) => {
    expect(markdownOf(body, { fields: `kind: tip\n${fields}` })).toContain(expected);
  });

  test('addresses stay relative to the host where the site has no address yet', () => {
    const library = makeLibrary({ 'aids/keys/do-it.mdx': aid('[a](/keys/do-it/#x)') });
    const markdown = pageToMarkdown(library, library.pages.get('do-it') as Page, { base: '/' });
    expect(markdown).toContain('[a](/keys/do-it/#x)');
  });

  test('the tree of the page stays as it was', () => {
    const library = makeLibrary({
      'aids/keys/do-it.mdx': aid('<Note>TLS [a](/keys/do-it/)</Note>\n\n{/* c */}'),
    });
    const page = library.pages.get('do-it') as Page;
    const before = structuredClone(page.document.tree);
    pageToMarkdown(library, page, site);
    expect(page.document.tree).toEqual(before);
  });
});

describe('components', () => {
  test.each([
    [
      '<Steps>\n\n1. **Open.**\n\n   ```sh\n   ls\n   ```\n\n2. **Close.**\n\n</Steps>',
      '1. **Open.**\n\n   ```sh\n   ls\n   ```\n\n2. **Close.**',
    ],
    [
      '<Checklist mode="do-confirm" title="Doors">\n\n### Out\n\n- [ ] Shut\n- [x] Locked\n- Dark\n\n</Checklist>',
      '## Doors\n\n*Do the work, then confirm each item.*\n\n### Out\n\n- [ ] Shut\n- [x] Locked\n- [ ] Dark',
    ],
    ['<Note>Green <Keys>Ctrl+C</Keys>.</Note>', '> **Note:** Green `Ctrl + C`.'],
    ['Press <Keys>Ctrl + +</Keys>.', 'Press `Ctrl + +`.'],
    [
      '<h3>Red</h3>\n<div>Stop.</div>\n<h4>Green</h4>\n<div>Go.</div>',
      '### Red\n\nStop.\n\n#### Green\n\nGo.',
    ],
    ['<dl><dt>Red</dt><dd>Stop.</dd><dt>Green</dt><dd>Go.</dd></dl>', 'Red\n\nStop.\n\nGreen\n\nGo.'],
    ['<details><summary>Red</summary>Stop.</details>', '**Red**\n\nStop.'],
    ['<figure><figcaption>Lamps</figcaption>Red and green.</figure>', 'Lamps\n\nRed and green.'],
    [
      '<table><caption>Lamps</caption><tr><th>Light</th></tr><tr><td><p>Red.</p><p>Bright.</p></td></tr></table>',
      'Lamps\n\n| Light |\n| - |\n| Red. Bright. |',
    ],
    ['<Caution>\n\nOne.\n\n- two\n\n</Caution>', '> **Caution:** One.\n>\n> - two'],
    ['<Outcome>\n\n- two\n\n</Outcome>', '> **How you know it worked:**\n>\n> - two'],
    ['<StopIf>it burns.</StopIf>', '> **Stop if** it burns.'],
    ['1. Wait. <StopIf>it burns.</StopIf>', '1. Wait. **Stop if** it burns.'],
    [
      '<Choose caption="Which?">\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n</Choose>',
      '**Which?**\n\n| a | b |\n| - | - |\n| 1 | 2 |',
    ],
    ['Ask for <Term id="tls">a line</Term>.', 'Ask for a line.'],
    ['Write <Copy>a `b` c</Copy> here.', 'Write `a b c` here.'],
    ['<Copy>Dear customer</Copy>', '```\nDear customer\n```'],
    ['<Copy>\n\nOne\n\nTwo\n\n</Copy>', '```\nOne\n\nTwo\n```'],
    ['Press <kbd>F1</kbd> or<br />wait.', 'Press `F1` or\\\nwait.'],
    ['{/* a */}\n\nText {/* b */}here.', 'Text here.'],
    ['# Not the title', '## Not the title'],
  ])('%j', (source, expected) => {
    expect(bodyOf(source)).toContain(expected);
  });

  test('every example of a component leaves no tag behind', () => {
    for (const [name, { example }] of Object.entries(components))
      expect(bodyOf(example), name).not.toMatch(/<\/?[A-Z]/);
  });

  test('a picture has the address of the site, or says what it shows', () => {
    const figure = '<Figure src="./lid.png" alt="The lid" caption="Open" />';
    const assets = { 'aids/keys/lid.png': '/_astro/lid.1.webp' };
    expect(bodyOf(figure, { assets })).toBe(
      '![The lid](https://aids.example/docs/_astro/lid.1.webp)\n\n*Open*',
    );
    expect(bodyOf(figure)).toBe('*Picture: The lid*\n\n*Open*');
    expect(bodyOf('![The lid][l]\n\n[l]: ./lid.png', { assets })).toContain(
      '![The lid](https://aids.example/docs/_astro/',
    );
  });

  test('a video is a link with its transcript', () => {
    const video =
      '<Video src="./a.mp4" poster="./a.png" captions="./a.vtt" title="A lid">\n\nA hand opens it.\n\n</Video>';
    expect(bodyOf(video, { assets: { 'aids/keys/a.mp4': '/media/a.1.mp4' } })).toBe(
      '[Video: A lid](https://aids.example/docs/media/a.1.mp4)\n\n**Transcript:**\n\nA hand opens it.',
    );
  });
});

describe('links', () => {
  test.each([
    ['[a](/keys/do-it/#x)', '[a](https://aids.example/docs/keys/do-it/#x)'],
    ['[a](#x)', '[a](https://aids.example/docs/keys/do-it/#x)'],
    ['[a](./do-it.mdx)', '[a](https://aids.example/docs/keys/do-it/)'],
    ['[a](https://b.example/)', '[a](https://b.example/)'],
    ['[a][r]\n\n[r]: /keys/do-it/', '[r]: https://aids.example/docs/keys/do-it/'],
    ['<a href="/keys/do-it/">a</a>', '[a](https://aids.example/docs/keys/do-it/)'],
  ])('%j', (source, expected) => {
    expect(bodyOf(source)).toContain(expected);
  });

  test('an address that runs code is dropped', () => {
    expect(bodyOf('[a](javascript:alert(1))')).toBe('a');
  });
});

describe('acronyms are spelled out at first use', () => {
  test.each([
    ['Use TLS. TLS is good.', 'Use TLS (Transport Layer Security). TLS is good.'],
    ['Use **TLS** now.', 'Use **TLS (Transport Layer Security)** now.'],
    [
      'Old TLSs and DNS-based ones.',
      'Old TLSs (Transport Layer Security) and DNS-based (Domain Name System) ones.',
    ],
    ['Encrypt it (TLS).', 'Encrypt it (TLS, Transport Layer Security).'],
    ['Transport-Layer Security (TLS) and TLS.', 'Transport-Layer Security (TLS) and TLS.'],
    ['TLS (Transport Layer Security) and TLS.', 'TLS (Transport Layer Security) and TLS.'],
    ['**Transport Layer Security** (TLS) works.', '**Transport Layer Security** (TLS) works.'],
    ['The DNS zone.', 'The DNS (Domain Name System) zone.'],
    ['A URL.', 'A URL.'],
    ['Run `TLS`.', 'Run `TLS`.'],
    [
      '| TLS | b |\n| --- | --- |\n| TLS | 2 |',
      '| TLS (Transport Layer Security) | b |\n| - | - |\n| TLS | 2 |',
    ],
    ['## TLS\n\nUse TLS.', '## TLS\n\nUse TLS (Transport Layer Security).'],
    ['## TLS\n\nUse it.\n\nTLS.', '## TLS (Transport Layer Security)\n\nUse it.\n\nTLS.'],
  ])('%j', (source, expected) => {
    expect(bodyOf(source)).toBe(expected);
  });

  test('in the sense of the topic', () => {
    expect(bodyOf('An RA.', { topic: 'networks' })).toBe('An RA (router advertisement).');
    expect(bodyOf('An RA.')).toBe('An RA (registration authority).');
  });
});

describe('llms.txt', () => {
  const library = makeLibrary({
    'aids/networks/b.mdx': aid('Text.').replace('Do it', 'Do [b]'),
    'aids/keys/a.mdx': aid('Text.'),
    'aids/keys/hidden.mdx': aid('Text.', 'kind: tip\ndraft: true'),
    'foundations/f.mdx': '---\ntitle: F\nsummary: S.\n---\n\nText.\n',
  });

  test('lists what is published by topic, as plain Markdown', () => {
    expect(llmsText(library, site)).toBe(`# Aids

> Short aids.

Each link leads to one page as plain Markdown. Acronyms are spelled out there at first use.

## Keys

- [Do it](https://aids.example/docs/keys/a.md): It is done.

## Names & networks

- [Do \\[b\\]](https://aids.example/docs/networks/b.md): It is done.

## Foundations

- [F](https://aids.example/docs/foundations/f.md): S.

## Glossary

- [Glossary](https://aids.example/docs/glossary.md): Every word and abbreviation that the aids explain.
`);
  });

  test('the address of the Markdown is that of the page with another end', () => {
    expect(markdownAddress(library.pages.get('a') as Page)).toBe('/keys/a.md');
  });

  test('the glossary says each sense with its topics', () => {
    const markdown = glossaryToMarkdown(library);
    expect(markdown).toContain('- **TLS** (Transport Layer Security): Encrypts what two programs say.\n');
    expect(markdown).toContain(
      '- **RA** (registration authority): Checks people. In Names & networks (router advertisement): Tells hosts the way.\n',
    );
  });
});
