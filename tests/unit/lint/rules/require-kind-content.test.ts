import { aid } from '../../../support/library.ts';
import { testRule } from '../../../support/rule-tester.ts';

/** An aid of a kind, with the fields that the kind asks for. */
const of = (kind: string, body: string, fields = '', format = 'mdx') => ({
  [`aids/print/a.${format}`]: aid(body, fields)
    .replace('kind: procedure', `kind: ${kind}`)
    .replace(/^task: .*/m, 'task: «Clear a jam»'),
});
const unmarked = (files: Record<string, string>) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replace(/[«»]/g, '')]));
const decides = 'decides: Which tray?';

testRule('require-kind-content', {
  valid: {
    'some words': unmarked(of('procedure', 'x')),
    'a picture': unmarked(of('reference', '![x](./x.png)')),
    'a component': unmarked(of('tip', '<Copy>ls</Copy>')),
    'tasks in their component': unmarked(of('checklist', '<Checklist>\n\n- [ ] x\n\n</Checklist>')),
    'tasks of Markdown': unmarked(of('checklist', '- [ ] x')),
    'a table in its component': unmarked(
      of('decision', '<Choose>\n\n| A | B |\n| - | - |\n| a | b |\n\n</Choose>', decides),
    ),
    'a table of Markdown': unmarked(of('decision', '| A | B |\n| - | - |\n| a | b |', decides)),
    'a draft': unmarked(of('procedure', '', 'draft: true')),
    'a site with code': { ...unmarked(of('checklist', 'x')), 'site.yaml': 'title: x\nallowCode: true\n' },
  },
  invalid: {
    'nothing at all': { content: of('procedure', ''), messages: ['empty'] },
    'a comment alone': { content: of('tip', '{/* later */}'), messages: ['empty'] },
    'a comment of HTML alone': { content: of('tip', '<!-- later -->\n', '', 'md'), messages: ['empty'] },
    'a checklist without a task': {
      content: {
        'aids/print/a.mdx': aid('- x').replace('kind: procedure', 'kind: «checklist»'),
      },
      messages: ['checklist'],
    },
    'a decision without a table': {
      content: { 'aids/print/a.mdx': aid('x', decides).replace('kind: procedure', 'kind: «decision»') },
      messages: ['decision'],
    },
  },
});
