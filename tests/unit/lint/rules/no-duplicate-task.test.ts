import { aid } from '../../../support/library.ts';
import { testRule } from '../../../support/rule-tester.ts';

const tasks = (...titles: string[]) =>
  Object.fromEntries(titles.map((title, i) => [`aids/print/a${i}.mdx`, aid('x', '', title)]));

testRule('no-duplicate-task', {
  valid: {
    'other things, verbs and ways': tasks(
      'Renew a certificate',
      'Replace a certificate',
      'Renew a key',
      'Renew a certificate with certbot',
    ),
    'the other direction': tasks('Move jobs from A to B', 'Move jobs from B to A'),
    'words that only end like plurals': tasks(
      'Look up the address',
      'Look up the addressee',
      'Read C',
      'Read C++',
    ),
    'what is not named': tasks('Log in to it', 'Log out of it'),
    'a draft': { ...tasks('Load paper'), 'aids/print/b.mdx': aid('x', 'draft: true', 'Load paper') },
  },
  invalid: {
    'the same task': {
      content: tasks('Load paper', '«Load the paper»'),
      messages: ['same'],
      says: ['“Load paper” (content/aids/print/a0.mdx)'],
    },
    'plurals, capitals and articles': {
      content: tasks('Renew a Certificate', '«Renew your certificates»', 'Copy the box', '«Copy boxes»'),
      messages: ['same', 'same'],
    },
    'each later one': {
      content: tasks('Load paper', '«Load paper»', '«load papers»'),
      messages: ['same', 'same'],
    },
  },
});
