import { aid } from '../../../support/library.ts';
import { testRule } from '../../../support/rule-tester.ts';

const ofKind = (kind: string, body: string, task = 'Clear a jam', site = 'title: Aids\n') => ({
  'site.yaml': site,
  'aids/print/a.mdx': aid(body, '', task).replace('kind: procedure', `kind: ${kind}`),
});
const words = (count: number) => 'word '.repeat(count);
const checklist = (items: number) =>
  `<Checklist mode="do-confirm">\n\n${'- [ ] The door is locked\n'.repeat(items)}\n</Checklist>`;

testRule('no-long-aid', {
  valid: {
    'an aid within the budget of its kind': ofKind('reference', words(580)),
    'code, which is no reading': ofKind('tip', `\`\`\`sh\n${words(200)}\n\`\`\``),
    'what site.yaml allows': ofKind(
      'tip',
      words(200),
      'Clear a jam',
      'title: Aids\nbudgets: { words: { tip: 300 } }\n',
    ),
    'as many words as site.yaml allows, those of fields among them': ofKind(
      'tip',
      words(100),
      'Clear a jam',
      'title: Aids\nbudgets: { words: { tip: 107 } }\n',
    ),
    'a foundation': { 'foundations/a.mdx': `---\ntitle: Paper\nsummary: Paper.\n---\n${words(2000)}\n` },
    'a checklist on one page': ofKind('checklist', checklist(24)),
    'a long list on a page of another kind': ofKind('reference', checklist(30)),
  },
  invalid: {
    'one word more than site.yaml allows': {
      content: ofKind('tip', words(100), '«Clear a jam»', 'title: Aids\nbudgets: { words: { tip: 106 } }\n'),
      messages: ['words'],
      says: ['has 107 words; this site allows 106'],
    },
    'more words than the kind may have': {
      content: ofKind('tip', words(150), '«Clear a jam»'),
      messages: ['words'],
      says: ['This tip has 157 words', 'this site allows 120'],
    },
    'a budget of the site': {
      content: ofKind(
        'reference',
        words(50),
        '«Clear a jam»',
        'title: Aids\nbudgets: { words: { reference: 40 } }\n',
      ),
      messages: ['words'],
    },
    'a checklist that takes two pages': {
      content: ofKind('checklist', checklist(30), '«Clear a jam»'),
      messages: ['page'],
      says: ['about 1.2 printed pages'],
    },
    'a tip whose code takes two pages': {
      content: ofKind('tip', `\`\`\`sh\n${'ls\n'.repeat(50)}\`\`\``, '«Clear a jam»'),
      messages: ['page'],
    },
  },
});
