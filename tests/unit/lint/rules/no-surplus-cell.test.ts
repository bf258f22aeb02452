import { testRule } from '../../../support/rule-tester.ts';

testRule('no-surplus-cell', {
  valid: {
    'as many cells as columns': '| A | B |\n| --- | --- |\n| 1 | 2 |\n3 | 4\n',
    'too few cells': '| A | B |\n| --- | --- |\n| 1 |\n',
    'bars that are no borders': '| A | B |\n| --- | --- |\n| a \\| b | `c \\| d` |\n',
    'an empty cell too many': '| A | B |\n| --- | --- |\n| 1 | 2 | |\n| 1 | 2 |  |  |\n',
    'no table': 'a | b | c\n',
  },
  invalid: {
    'one cell, two cells': {
      content: '| A | B |\n| --- | --- |\n| 1 | 2 «| 3 |»\n| 1 | 2 |\n| 1 | 2 «| 3 | 4 |»\n',
      messages: ['surplus', 'surplus'],
      says: ['2 columns'],
    },
    'a bar in code, which ends a cell all the same': {
      content: '| A |\n| --- |\n| `ls «| wc` |»\n',
      messages: ['surplus'],
      says: ['1 column,'],
    },
    'a decision table': {
      content: '<Choose>\n\n| Light | Do |\n| --- | --- |\n| red | Stop. «| Wait. |»\n\n</Choose>',
      messages: ['surplus'],
    },
  },
});
