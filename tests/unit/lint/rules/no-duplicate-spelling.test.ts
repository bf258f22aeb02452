import { aid } from '../../../support/library.ts';
import { testRule } from '../../../support/rule-tester.ts';

const page = { 'aids/print/a.mdx': aid('x') };
const tray = '- { id: tray, label: tray, definition: It holds the paper. }\n';

testRule('no-duplicate-spelling', {
  valid: {
    'spellings of one entry': {
      ...page,
      'glossary.yaml': '- { id: tray, label: tray, aliases: [Tray, drawer], definition: D. }\n',
    },
    'an acronym beside a word': {
      ...page,
      'glossary.yaml':
        '- { id: it, label: IT, definition: D. }\n- { id: pronoun, label: it, definition: D. }\n',
    },
    'a longer term': {
      ...page,
      'glossary.yaml': `${tray}- { id: paper, label: paper tray, definition: D. }\n`,
    },
    'senses of one entry': {
      ...page,
      'glossary.yaml':
        '- { id: tray, label: tray, definition: D., senses: [{ topics: [print], definition: Another. }] }\n',
    },
  },
  invalid: {
    'a label that is the label of another entry': {
      content: { ...page, 'glossary.yaml': `${tray}- id: drawer\n  label: «Tray»\n  definition: D.\n` },
      messages: ['twice'],
    },
    'an alias that is a label, in another file': {
      content: {
        ...page,
        'glossary/a.yaml': tray,
        'glossary/b.yaml': '- { id: drawer, label: drawer, aliases: [box, «tray»], definition: D. }\n',
      },
      messages: ['twice'],
    },
    'one long form of two acronyms': {
      content: {
        ...page,
        'glossary.yaml':
          '- { id: tls, label: TLS, expansion: Transport Layer Security, definition: D. }\n' +
          '- { id: tlsp, label: TLSP, expansion: «transport layer security», definition: D. }\n',
      },
      messages: ['twice'],
    },
  },
});
