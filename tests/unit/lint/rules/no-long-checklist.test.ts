import { testRule } from '../../../support/rule-tester.ts';

const items = (count: number, marked = 0) =>
  Array.from({ length: count }, (_, i) =>
    i + 1 === marked ? '«- [ ] It is shut»' : '- [ ] It is shut',
  ).join('\n');
const checklist = (body: string) => `<Checklist mode="do-confirm">\n\n${body}\n\n</Checklist>`;

testRule('no-long-checklist', {
  valid: {
    'nine items': checklist(items(9)),
    'nine items before and after a pause point': checklist(
      `${items(9)}\n\n### Before you leave\n\n${items(9)}`,
    ),
    'two checklists': `${checklist(items(9))}\n\n${checklist(items(9))}`,
    'a task list outside a checklist': items(12),
  },
  invalid: {
    'ten items': { content: checklist(items(10, 10)), messages: ['long'], says: ['10 items'] },
    'two lists without a pause point': {
      content: checklist(`${items(6)}\n\nGo on.\n\n${items(6, 4)}`),
      messages: ['long'],
      says: ['12 items'],
    },
    'ten items after a pause point': {
      content: checklist(`${items(3)}\n\n### Before you leave\n\n${items(11, 10)}`),
      messages: ['long'],
    },
  },
});
