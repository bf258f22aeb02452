import { aid } from '../../../support/library.ts';
import { testRule } from '../../../support/rule-tester.ts';

testRule('require-component-content', {
  valid: {
    'components with their content':
      '<Steps>\n\n1. Go.\n\n</Steps>\n\n<Choose>\n\n| a | b |\n| - | - |\n| c | d |\n\n</Choose>\n\n<Checklist mode="read-do">\n\n### One\n\n- [x] Done\n\n</Checklist>\n\nPress <Keys>`Ctrl` + C</Keys>.',
    'other components': '<Note></Note>\n\n<Outcome>\n\n</Outcome>',
    'code that writes the content': {
      'site.yaml': 'title: x\nallowCode: true\n',
      'aids/print/a.mdx': aid('<Keys>{"A"}</Keys>'),
    },
  },
  invalid: {
    'steps without a numbered list': {
      content: '«<Steps»>\n\n- Go.\n\n</Steps>\n\n«<Steps» />\n\n«<Steps»>\n\n> 1. Go.\n\n</Steps>',
      messages: ['missing', 'missing', 'missing'],
      says: ['holds no numbered list', '1. **Open the lid.**'],
    },
    'a choice without a table': { content: '«<Choose»>\n\nText.\n\n</Choose>', messages: ['missing'] },
    'a checklist without tasks': {
      content: '«<Checklist» mode="read-do">\n\n- Go.\n\n</Checklist>',
      messages: ['missing'],
      says: ['- [ ] The door is locked'],
    },
    'keys without names': {
      content: 'Press «<Keys»> </Keys> or «<Keys» />.',
      messages: ['missing', 'missing'],
    },
  },
});
