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
    'words that differ where an ending would be': tasks(
      'Check the gas',
      'Check the ga',
      'Wash the mask',
      'Wash the mast',
      'Open the carpet',
      'Open the car pet',
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
    'every form of plurals, and an owner': {
      content: tasks(
        'Send copies',
        '«Send a copy»',
        'Bake pies',
        '«Bake a pie»',
        'Wash the dishes',
        '«Wash a dish»',
        'Close hatches',
        '«Close the hatch»',
        'Open the chests',
        '«Open a chest»',
        'Clean presses',
        '«Clean the press»',
        'Empty the user’s tray',
        '«Empty the user tray»',
      ),
      messages: Array(7).fill('same'),
    },
    'each later one': {
      content: tasks('Load paper', '«Load paper»', '«load papers»'),
      messages: ['same', 'same'],
    },
  },
});
