import { expect, test } from 'vitest';
import { foundationsView } from '../../../src/views/foundations.ts';
import { homeView } from '../../../src/views/home.ts';
import { aid, makeLibrary } from '../../support/library.ts';

const foundation = (title: string, fields = '') =>
  `---\ntitle: ${title}\nsummary: It is explained.\n${fields}${fields && '\n'}---\nText.\n`;

test('a topic shows the tasks that most questions and pages lead to, at most four, and counts all', () => {
  const library = makeLibrary({
    'aids/print/a.mdx': aid('x', '', 'Add paper'),
    'aids/print/b.mdx': aid('x', '', 'Buy toner'),
    'aids/print/c.mdx': aid('x', '', 'Clear a jam'),
    'aids/print/d.mdx': aid('x', '', 'Dust the glass').replace('[]', '[{ aid: c }]'),
    'aids/print/e.mdx': aid('x', '', 'Empty the tray'),
    'aids/print/f.mdx': aid('x', 'draft: true', 'Find the key'),
    'questions.yaml': '- { question: tray full, answers: [e] }\n',
  });
  const [topic] = homeView(library).topics;
  expect(topic).toMatchObject({ address: '/print/', count: 5 });
  expect(topic?.aids.map((link) => link.id)).toEqual(['c', 'e', 'a', 'b']);
});

test('topics keep the order of topics.yaml, and one without a published aid is left out', () => {
  const library = makeLibrary({
    'topics.yaml':
      '- { id: scan, label: Scanning, description: x }\n- { id: fax, label: Fax, description: x }\n- { id: print, label: Printing, description: x }\n',
    'aids/print/a.mdx': aid('x'),
    'aids/scan/b.mdx': aid('x'),
    'aids/fax/c.mdx': aid('x', 'draft: true'),
  });
  expect(homeView(library).topics.map((topic) => topic.id)).toEqual(['scan', 'print']);
});

test('the most basic foundations come first: those that most pages stand on, through others too', () => {
  const library = makeLibrary({
    'foundations/ink.mdx': foundation('Ink'),
    'foundations/color.mdx': foundation('Color', 'prerequisites: [{ foundation: light }]'),
    'foundations/light.mdx': foundation('Light'),
    'aids/print/a.mdx': aid('x').replace('[]', '[{ foundation: color }]'),
    'aids/print/b.mdx': aid('x', 'draft: true').replace('[]', '[{ foundation: ink }]'),
  });
  expect(foundationsView(library).map(({ id, count }) => [id, count])).toEqual([
    ['light', 2],
    ['color', 1],
    ['ink', 0],
  ]);
});
