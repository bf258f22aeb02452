import { expect, test } from 'vitest';
import type { Asset } from '../../../../src/library/library.ts';
import { applyEdits } from '../../../../src/lint/edits/apply-edits.ts';
import { lint } from '../../../../src/lint/lint.ts';
import { aid, makeLibrary } from '../../../support/library.ts';
import { testRule } from '../../../support/rule-tester.ts';

const asset = (path: string, format: Asset['format'] = 'png'): Asset => ({ path, bytes: 10, format });
const foundation = '---\ntitle: Paper\nsummary: Paper.\n---\n## Sizes\n\nText.\n';
const others = {
  'aids/print/b.mdx': aid(
    '## Öffnen\n\n## Two words\n\n<Steps>\n\n1. **Open the lid.** Now.\n\n</Steps>\n\n<div id="own">x</div>',
    'was: [/print/old/]',
  ),
  'aids/print/draft.mdx': aid('x', 'draft: true'),
  'foundations/paper.mdx': foundation,
  'glossary.yaml': '- { id: pcl, label: PCL, definition: A language. }\n',
};
const withOthers = (body: string, fields = '') => ({ ...others, 'aids/print/a.mdx': aid(body, fields) });

testRule('no-broken-link', {
  valid: {
    'pages, lists and topics': withOthers(
      '[a](/) [b](/print/b/) [c](/foundations/paper/) [d](/tasks/) [e](/search/?q=x) [f](/glossary/) [g](/foundations/) [h](/print/)',
    ),
    'anchors of headings, steps and elements': withOthers(
      '## Here\n\n[a](#here) [b](/print/b/#two-words) [c](/print/b/#step-open-the-lid) [d](/foundations/paper/#sizes) [e](/print/b/#own) [f](/print/b/#%C3%B6ffnen)',
    ),
    'terms of the glossary': withOthers('[a](/glossary/#pcl)'),
    'files of the library and relative addresses': withOthers(
      '[a](b.mdx) [b](./b.mdx#two-words) [c](../../foundations/paper.mdx) [d](../b/) [e][r]\n\n[r]: ../b/#own',
    ),
    'other sites, mail and files beside content': withOthers(
      '[a](https://example.com/x) [b](mailto:x@example.com) [c](//example.com) [d](/rss.xml) [e](/print/b.md) [f](tel:123)',
    ),
    'this site by its whole address': {
      'site.yaml': 'title: Aids\nurl: https://aids.example.com\n',
      ...withOthers(
        '[a](https://aids.example.com/print/b/#own) [b](https://aids.example.com) [c](https://aids.example.com.au/x) [d](https://aids.example.com/?q=x)',
      ),
    },
    'brackets that are no link':
      'Set list[0][1], \\[a][b], `[c][d]`, [ ] and [e] to [f] [g]. A note[^1].\n\n[^1]: Text.',
    'an earlier address': withOthers('[a](/print/old/)'),
    'related pages': withOthers('x', 'related: [b, paper]'),
    'a draft linked from a draft': withOthers('[a](/print/draft/)', 'draft: true\nrelated: [draft]'),
    'what comes with a draft, linked from one': {
      'aids/print/a.mdx': aid('[a](/print/) [b](/print/past/)', 'draft: true'),
      'aids/print/b.mdx': aid('x', 'draft: true\nwas: [/print/past/]'),
    },
    'pictures, videos and captions that are there': {
      content: withOthers(
        '![x](./x.png) ![y](<../y z.svg>) ![z](../y%20z.svg)\n\n<Figure src="./x.png" alt="x" />\n\n<Video src="./v.mp4" poster="./x.png" captions="./v.vtt" title="x">\n\ny\n\n</Video>',
      ),
      assets: [
        asset('aids/print/x.png'),
        asset('aids/y z.svg', 'svg'),
        asset('aids/print/v.mp4', 'mp4'),
        asset('aids/print/v.vtt', 'vtt'),
      ],
    },
    'a picture through a definition, and one in braces': {
      content: withOthers('![x][p]\n\n<Figure src={"./x.png"} alt="x" />\n\n[p]: ./x.png'),
      assets: [asset('aids/print/x.png')],
    },
  },
  invalid: {
    'unknown addresses': {
      content: withOthers('«[a](/print/bb/)» and «[b](/prnt/b/)» and «[c](/nowhere/at/all/)».'),
      messages: ['pageNear', 'pageNear', 'page'],
      says: ['Write `/print/b/`'],
    },
    'the nearest with its anchor': {
      content: withOthers('«[a](/keys/b/#own)»'),
      messages: ['pageNear'],
      says: ['Write `/print/b/#own`'],
    },
    'a missing slash': {
      content: withOthers('«[a](/print/b#own)»'),
      messages: ['slash'],
      says: ['Write `/print/b/#own`'],
    },
    'a definition, a link in HTML and a relative file': {
      content: withOthers(
        '[a][r] <a href="«/x/y/z/»">b</a> «[c](./c.mdx)» «[d](../topic/q.md)»\n\n«[r]: /nix/da/hier/»',
      ),
      messages: ['page', 'page', 'page', 'page'],
    },
    'unknown anchors': {
      content: withOthers(
        '«[a](#her)» «[b](/print/b/#two-word)» «[c](/glossary/#pcll)» «[d](b.mdx#zzzzzz)»\n\n## Here',
      ),
      messages: ['anchorNear', 'anchorNear', 'anchorNear', 'anchor'],
      says: ['Write `#here`', 'of this page', 'Write `#two-words`', 'Write `#pcl`'],
    },
    'a draft': { content: withOthers('«[a](/print/draft/)»'), messages: ['draft'] },
    'what only a draft will bring': {
      content: {
        'topics.yaml':
          '- { id: print, label: Print, description: D. }\n- { id: scan, label: Scan, description: D. }\n',
        'aids/scan/s.mdx': aid('x', 'draft: true\nwas: [/scan/past/]'),
        ...withOthers(
          '«[a](/scan/)» «[b](/scan/past/)» «[c](/scan.md)» «[d](/scan/s.md)» «[e](https://a.example/scan/)»',
        ),
        'site.yaml': 'title: Aids\nurl: https://a.example\n',
      },
      messages: ['topic', 'draft', 'topic', 'draft', 'topic'],
      says: ['Remove the link, or publish an aid in aids/scan/.', 'content/aids/scan/s.mdx'],
    },
    'related pages that are not there': {
      content: withOthers('x', 'related: [«nix», b, «draft»]'),
      messages: ['related', 'related'],
    },
    'missing files': {
      content: withOthers(
        '«![x](./y.png)»\n\n<Figure src="«./zzz.png»" alt="x" />\n\n<Video src="«./q.mp4»" poster="«./w.png»" captions="«./e.vtt»" title="x">\n\ny\n\n</Video>',
      ),
      messages: ['fileNear', 'file', 'file', 'fileNear', 'file'],
      assets: [asset('aids/print/x.png')],
      says: ['Write `./x.png`', 'Put the file at aids/print/zzz.png'],
    },
    'files that are no picture': {
      content: withOthers('«![x](./x.png)» ![y](./y.png)\n\n<Figure src="«./v.mp4»" alt="x" />'),
      messages: ['format', 'format'],
      assets: [
        asset('aids/print/x.png', 'unknown'),
        asset('aids/print/y.png'),
        asset('aids/print/v.mp4', 'mp4'),
      ],
      says: ['no format that a page can show', 'the format mp4'],
    },
    'pictures through definitions, and in braces': {
      content: withOthers('![x][p]\n\n<Figure src={«"./v.mp4"»} alt="x" />\n\n«[p]: ./q.png»'),
      messages: ['format', 'fileNear'],
      assets: [asset('aids/print/v.mp4', 'mp4'), asset('aids/print/p.png')],
    },
    'pictures that are no files of the content folder': {
      content: withOthers(
        '«![x](https://example.com/x.png)» «![x](/x.png)» <img src="«//x.example/y.png»" alt="" />',
      ),
      messages: ['elsewhere', 'elsewhere', 'elsewhere'],
      says: ['Save the picture beside the page and write ./name.png'],
    },
    'files outside the content folder': {
      content: withOthers('«![x](../../../aids/print/x.png)»'),
      messages: ['outside'],
      assets: [asset('aids/print/x.png')],
      says: ['Save the file beside the page'],
    },
    'links without an address': { content: withOthers('«[a]()» and «[b](#)»'), messages: ['empty', 'empty'] },
    'names that nothing defines': {
      content: withOthers('See «[the queue][queue]» and this«[^1]».\n\n[other]: /print/b/'),
      messages: ['reference', 'reference'],
      says: ['`[queue]: /topic/name/`', '`[^1]`'],
    },
    'a page named as a file of HTML': {
      content: withOthers('«[a](/print/b.html)» «[b](/print/b/index.html#own)» [c](/legal.html)'),
      messages: ['slash', 'slash'],
      says: ['Write `/print/b/`', 'Write `/print/b/#own`'],
    },
    'this site by its whole address': {
      content: {
        'site.yaml': 'title: Aids\nurl: https://aids.example.com/\n',
        ...withOthers('«[a](https://aids.example.com/print/bb/)» «[b](https://aids.example.com/print/b)»'),
      },
      messages: ['pageNear', 'slash'],
      says: [
        '`https://aids.example.com/print/bb/` leads',
        '`https://aids.example.com/print/b` is',
        'Write `/print/b/`',
      ],
    },
    'files and Markdown of pages that are not there': {
      content: withOthers(
        '«[a](/far/away/zzzz.md)» «[b](./nope.pdf)» «[c](b.md)» «[d](/print/b.mdx)» [e](./form.pdf?x=1#p2) [f](/nope.pdf) [g](/tasks.md)',
      ),
      messages: ['page', 'page', 'pageNear', 'pageNear'],
      assets: [asset('aids/print/form.pdf', 'unknown')],
      says: ['`/far/away/zzzz.md` leads to no page', 'Write `/print/b/`'],
    },
    'pages that the site does not make: a topic of drafts, the old address of a draft': {
      content: {
        'topics.yaml':
          '- { id: print, label: P, description: D. }\n- { id: scan, label: S, description: D. }\n',
        'aids/print/a.mdx': aid('«[a](/scan/)» «[b](/scan/was/)»'),
        'aids/scan/b.mdx': aid('x', 'draft: true\nwas: [/scan/was/]', 'Scan it'),
      },
      messages: ['topic', 'draft'],
    },
    'a topic named as a file of HTML, in both ways to end one': {
      content: withOthers('«[a](/print.html)» «[b](/print/b.htm)»'),
      messages: ['slash', 'slash'],
      says: ['Write `/print/`', 'Write `/print/b/`'],
    },
    'an unknown anchor of another page': {
      content: withOthers('«[a](b.mdx#zzzzzz)»'),
      messages: ['anchor'],
      says: ['`#zzzzzz` is no heading or step of /print/b/.'],
    },
    'a component of a site that allows code': {
      content: {
        'site.yaml': 'title: Aids\nallowCode: true\n',
        ...withOthers('<Card href="«/print/bb/»" /> <link href="/nix.css" />'),
      },
      messages: ['pageNear'],
    },
    'a target that is no valid encoding': { content: withOthers('«![x](./%zz.png)»'), messages: ['file'] },
  },
});

test('an address that is like no other has no suggestion', () => {
  const library = makeLibrary(withOthers('[a](/nowhere/at/all/) [b][c]'));
  const findings = lint(library, { only: new Set(['no-broken-link']) });
  expect(findings.map(({ suggestions }) => suggestions)).toEqual([undefined, undefined]);
});

test('a suggestion puts the nearest target into its place', () => {
  const body =
    '[/print/bb/](/print/bb/) [a](../bb/#own) [b](/print/b/#two-word) <a href="/print/b">c</a> ![x](<./y.png>)\n\n[r]: /prin/b/';
  const library = makeLibrary(withOthers(body), [asset('aids/print/x.png')]);
  const findings = lint(library, { only: new Set(['no-broken-link']) });
  const edits = findings.flatMap(({ suggestions = [] }) => suggestions[0]?.edits ?? []);
  expect(edits).toHaveLength(findings.length);
  expect(applyEdits(library.pages.get('a')?.document.text ?? '', edits)).toContain(
    '[/print/bb/](/print/b/) [a](/print/b/#own) [b](/print/b/#two-words) <a href="/print/b/">c</a> ![x](<./x.png>)\n\n[r]: /print/b/',
  );
});
