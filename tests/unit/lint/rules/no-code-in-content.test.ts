import { components } from '../../../../src/schema/component.ts';
import { aid } from '../../../support/library.ts';
import { testRule } from '../../../support/rule-tester.ts';

const fifty = 'export const a = '.padEnd(50, '1');

const md = (body: string) => ({ 'aids/print/a.md': aid(body) });

testRule('no-code-in-content', {
  valid: {
    'files elsewhere, which no-broken-link reports':
      '<Figure src="https://example.com/a.png" alt="A" />\n\n<Figure src="/a.png" alt="A" />',
    'properties that have a rule of their own':
      '<Checklist mode="both">\n\n- [ ] x\n\n</Checklist>\n\n<Checklist>\n\n- [ ] x\n\n</Checklist>\n\n<Figure src="./x.png" />\n\n<Video src="./v.mp4" poster="./x.png" title="x">\n\ny\n\n</Video>',
    comments: '{/* a */}\n\nText {/* b */}{/* c */} and more.',
    'Markdown with braces in code': 'Write `{x}`, \\{y} and\n\n```js\nimport x from "y";\n```',
    'plain elements and their attributes':
      '<details open>\n\n<summary>More</summary>\n\nH<sub>2</sub>O <a href="/print/" title="x">y</a>\n\n</details>',
    'text and numbers in braces':
      '<Checklist mode={"read-do"} title={\'x\'}>\n\n- [ ] x\n\n</Checklist>\n\n<ol start={3}></ol>',
    'words that only look like the start of code': 'Then import the belt.\n\n- import the belt',
    ...Object.fromEntries(
      Object.entries(components).map(([name, { example }]) => [`the example of ${name}`, example]),
    ),
    'code where the site allows it': {
      'site.yaml': 'title: T\nallowCode: true\n',
      'aids/print/a.mdx': aid('import X from "./x";\n\n<X {...y}>{z}</X>'),
    },
    'a comment in Markdown': md('<!-- x -->\n\nText <!-- y --> more, {x} and import.'),
    'safe addresses': '[a](https://example.com) [b](mailto:x@y.z) [c](tel:1) [d](#x) [e](javascript.mdx)',
  },
  invalid: {
    'import and export': {
      content: '«import X from "y";»\n\n«export const a = 1;»\n\nText.',
      messages: ['esm', 'esm'],
    },
    'the first line of code over several': {
      content: '«import {»\n  a,\n} from "y";\n\n«export const   b = {  »\n  c: 1,\n};',
      messages: ['esm', 'esm'],
      says: ['`import {` is code', '`export const b = {` is code'],
    },
    'code of 50 characters, which the message quotes whole': {
      content: `«${fifty}»`,
      messages: ['esm'],
      says: [`\`${fifty}\` is code`],
    },
    'longer code, which the message cuts short': {
      content: `«${fifty}2»`,
      messages: ['esm'],
      says: [`\`${fifty.slice(0, -1)}…\` is code`],
    },
    'prose that begins with the words': {
      content: '«import» the belt into the tray.\n\nText.\n\n«export» it.',
      messages: ['prose', 'prose'],
      says: ['`&#105;mport`', '`&#101;xport`'],
    },
    'prose that begins almost like code': {
      content: [
        '«import» data from the sheet.',
        '«import» x, y and z from the file.',
        '«export» function keys, and go on.',
        'Text.',
        '«export» default settings.',
      ].join('\n\n'),
      messages: Array(4).fill('prose'),
    },
    'code of every kind': {
      content: [
        "«import * as x from 'y'»",
        "«import x, { y } from 'z'»",
        "«import 'y'»",
        '«export * from "y"»',
        '«export default x»',
        '«export default function () {}»',
        '«export async function x() {}»',
        '«export class X extends Y {}»',
        '«export let { a } = b»',
      ].join('\n\n'),
      messages: Array(9).fill('esm'),
    },
    expressions: {
      content: 'A «{x.y}» and\n\n«{1 + 1}»\n\n«{}»\n\n«{ }»\n\n«{/* a */ b}»',
      messages: Array(5).fill('expression'),
      says: ['`{x.y}` is code', '`{1 + 1}` is code', '`{}` is code'],
    },
    'expressions and spreads in properties': {
      content: '<Checklist «mode={x.y}» title="z">\n\n- [ ] x\n\n</Checklist>\n\n<Term «{...z}»>x</Term>',
      messages: ['expression', 'expression'],
    },
    'a property of 50 characters, and a longer one, which the message cuts short': {
      content: [41, 42]
        .map((length) => `<Checklist «mode={x.${'x'.repeat(length)}}»>\n\n- [ ] x\n\n</Checklist>`)
        .join('\n\n'),
      messages: ['expression', 'expression'],
      says: [`\`mode={x.${'x'.repeat(41)}}\` is code`, `\`mode={x.${'x'.repeat(41)}…\` is code`],
    },
    'a property over two lines': {
      content: '<Checklist «mode={x\n  .y}»>\n\n- [ ] x\n\n</Checklist>',
      messages: ['expression'],
      says: ['`mode={x .y}` is code'],
    },
    'unknown components': {
      content: '«<Stepps»>x</Stepps>\n\n«<Foo.Bar»>x</Foo.Bar>',
      messages: ['componentNear', 'component'],
      says: ['Write `<Steps>`'],
    },
    'components in small letters': {
      content: '«<note»>x</note>\n\n«<stopif»>x</stopif>',
      messages: ['componentNear', 'componentNear'],
      says: ['Write `<Note>`', 'Write `<StopIf>`'],
    },
    'properties of a component at an element of its name': {
      content: '<figure «src="./a.png"» id="a"></figure>\n\n<figure «href="/"»></figure>',
      messages: ['attributeNear', 'attribute'],
      says: ['Write `<Figure>`', '`<figure>` takes'],
    },
    'elements that are not allowed': {
      content: '«<script»>x</script>\n\n«<iframe» src="x" /> «<h1»>x</h1>',
      messages: ['element', 'element', 'element'],
    },
    'a fragment': { content: '«<>»x</>', messages: ['fragment'] },
    'attributes that are not allowed': {
      content: '<div «onclick="x()"» id="a" «style="color: red"»>x</div>',
      messages: ['attribute', 'attribute'],
    },
    'unknown, missing and wrong properties': {
      content:
        '<Checklist «mod="read-do"»>\n\n- [ ] x\n\n</Checklist>\n\n<Figure src="«x.png»" alt="x" />\n\n«<Term»>x</Term>\n\n<Note «big»>x</Note>',
      messages: ['property', 'value', 'missing', 'property'],
      says: ['Write `mode`', 'starts with ./ or ../', 'needs the property `id`', '`<Note>` takes none'],
    },
    'what an element and a component take instead': {
      content:
        '<div «onclick="x"»>x</div>\n\n<Checklist «zzzzzzzz="x"»>\n\n- [ ] x\n\n</Checklist>\n\n<Note «title»>x</Note>',
      messages: ['attribute', 'property', 'property'],
      says: [
        '`<div>` takes: dir, id, lang, title.',
        'Use one of: mode, title.',
        'Remove it: `<Note>` takes none.',
      ],
    },
    'values that do not fit': {
      content: [
        '<Figure src={«null»} alt="x" />',
        '<Figure src={« null »} alt="x" />',
        '<Checklist mode="both" title="«»">\n\n- [ ] x\n\n</Checklist>',
        '<Video src="./v.mp4" poster="«x.png»" captions="«x.txt»" title="x">\n\ny\n\n</Video>',
      ].join('\n\n'),
      messages: Array(5).fill('value'),
      says: ['is “null”, which does not fit', '`title` of `<Checklist>` is “”', 'Write some text here.'],
    },
    'properties that are missing': {
      content: '«<Video» src="./v.mp4" title="x">\n\ny\n\n</Video>\n\n«<Figure» alt="x" />',
      messages: ['missing', 'missing'],
      says: [
        'Add poster="…": Path of the picture shown before it plays',
        'Add src="…": Path of the picture, relative to the page.',
      ],
    },
    'an expression in place of a property that must be there': {
      content: '<Term «id={x.y}»>z</Term>',
      messages: ['expression'],
    },
    'addresses that run code': {
      content:
        '«[a](javascript:alert)» <a «href="JavaScript:x"»>b</a> «![c](data:text/html,x)»\n\n«[r]: vbscript:x»',
      messages: ['url', 'url', 'url', 'url'],
    },
    'addresses that run code, even where code is allowed': {
      content: {
        'site.yaml': 'title: T\nallowCode: true\n',
        'aids/print/a.mdx': aid('«[a](javascript:alert)»'),
      },
      messages: ['url'],
    },
    'HTML in Markdown': {
      content: md('«<div class="x">»\nx\n</div>\n\nText «<b>»bold</b>.'),
      messages: ['rawHtml', 'rawHtml'],
      says: ['`<div class="x">` is not shown', '`<b>` is not shown'],
    },
    'an instruction in Markdown': {
      content: md('«<?php echo 1 ?>»\n\nText.'),
      messages: ['rawHtml'],
      says: ['`<?php echo 1 ?>` is not shown'],
    },
  },
});
