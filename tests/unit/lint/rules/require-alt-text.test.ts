import { aid } from '../../../support/library.ts';
import { testRule } from '../../../support/rule-tester.ts';

testRule('require-alt-text', {
  valid: {
    'pictures with words':
      '![The lid](./x.png) ![The tray][r] <img src="x" alt="A lid" />\n\n<Figure src="./x.png" alt="The lid" />\n\n[r]: ./y.png',
    decoration: '<img src="./line.png" alt="" />',
    'an alternative from a spread': '<img {...picture} />',
    'HTML in Markdown': { 'aids/print/a.md': aid('<p><img src="x" alt="A lid"><img alt=""></p>') },
  },
  invalid: {
    'Markdown without words': {
      content: 'A «![](./x.png)» and «![ ][r]».\n\n[r]: ./y.png',
      messages: ['markdown', 'markdown'],
    },
    'components and elements without the property': {
      content:
        '«<Figure» src="./x.png" />\n\n<Figure src="./x.png" «alt=""» />\n\n«<img» src="x" />\n\n«<img» alt src="x" />',
      messages: Array(4).fill('component'),
    },
    'HTML in Markdown': {
      content: { 'aids/print/a.md': aid('<p>«<img src="x">»</p>\n\nA «<img src="y" title="alt">».') },
      messages: ['component', 'component'],
    },
  },
});
