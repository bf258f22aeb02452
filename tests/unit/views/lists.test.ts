import { expect, test } from 'vitest';
import type { Foundation } from '../../../src/library/library.ts';
import { foundationView } from '../../../src/views/foundation.ts';
import { glossaryView } from '../../../src/views/glossary.ts';
import { tasksView } from '../../../src/views/tasks.ts';
import { shownTopics, topicView } from '../../../src/views/topic.ts';
import { aid, makeLibrary } from '../../support/library.ts';

const kind = (text: string, name: string, fields = '') =>
  text.replace('kind: procedure', `kind: ${name}${fields}`);

test('tasks stand in order under their first letter, digits under #, whatever case and accents', () => {
  const library = makeLibrary({
    'aids/print/a.mdx': aid('x', '', 'clean the glass'),
    'aids/print/b.mdx': aid('x', '', 'Change toner'),
    'aids/print/c.mdx': aid('x', '', 'Écrire'),
    'aids/print/d.mdx': aid('x', '', '“Busy” lamp off'),
    'aids/print/e.mdx': aid('x', 'draft: true', 'Zip'),
    'aids/print/f.mdx': aid('x', '', '2-sided copy'),
    'aids/print/g.mdx': aid('x', '', 'Eject a disk'),
  });
  const groups = tasksView(library).map((group) => [group.anchor, group.items.map((task) => task.title)]);
  expect(groups).toEqual([
    ['letter-digits', ['2-sided copy']],
    ['letter-b', ['“Busy” lamp off']],
    ['letter-c', ['Change toner', 'clean the glass']],
    ['letter-e', ['Écrire', 'Eject a disk']],
  ]);
  expect(tasksView(library)[1]?.items[0]?.topicLabel).toBe('Printing');
});

test('a topic puts what is wrong first and leaves out what it has not', () => {
  const library = makeLibrary({
    'aids/print/a.mdx': kind(aid('x', '', 'Add paper'), 'checklist'),
    'aids/print/b.mdx': kind(aid('x', '', 'Know the tray'), 'tip'),
    'aids/print/c.mdx': kind(aid('x', '', 'Find the fault'), 'troubleshooting', '\nsymptoms: [x]'),
    'aids/print/d.mdx': aid('x', '', 'Clear a jam'),
  });
  expect(library.findings).toEqual([]);
  const [topic] = shownTopics(library);
  const { groups } = topicView(library, topic as NonNullable<typeof topic>);
  expect(groups.map((group) => [group.id, group.aids.map((link) => link.id)])).toEqual([
    ['repair', ['c']],
    ['steps', ['a', 'd']],
    ['facts', ['b']],
  ]);
});

const library = makeLibrary({
  'glossary.yaml':
    '- { id: fuser, label: fuser, definition: It melts toner. }\n- id: dpi\n  label: DPI\n  expansion: dots per inch\n  definition: x\n  senses: [{ topics: [print], definition: y }]\n',
  'foundations/heat.mdx': '---\ntitle: Heat\nsummary: x\nteaches: [fuser]\n---\nThe fuser is hot.\n',
  'aids/print/a.mdx': aid('Open the fuser.').replace('[]', '[{ foundation: heat }]'),
  'aids/print/b.mdx': aid('Open the fuser.', 'draft: true', 'Burn it'),
});

test('the glossary tells who teaches a term and which published pages use it', () => {
  const groups = glossaryView(library);
  expect(groups.map((group) => group.letter)).toEqual(['D', 'F']);
  const [fuser] = groups[1]?.items ?? [];
  expect(fuser?.explainedIn.map((link) => link.id)).toEqual(['heat']);
  expect(fuser?.usedIn.map((link) => link.id)).toEqual(['a']);
  expect(fuser?.moreUses).toBe(0);
  const [dpi] = groups[0]?.items ?? [];
  expect(dpi?.senses).toEqual([{ topics: ['Printing'], expansion: undefined, definition: 'y' }]);
});

test('a foundation names what it teaches and who stands on it', () => {
  const context = {
    language: 'en',
    edit: undefined,
    contentFolder: 'content',
    history: new Map(),
    today: '2026-11-23',
  };
  const view = foundationView(library, library.pages.get('heat') as Foundation, context);
  expect(view.teaches).toEqual([
    { id: 'fuser', label: 'fuser', expansion: undefined, definition: 'It melts toner.' },
  ]);
  expect(view.standing.map((link) => link.id)).toEqual(['a']);
});
