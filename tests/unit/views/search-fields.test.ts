import { describe, expect, it } from 'vitest';
import { indexAttributes, searchFields } from '../../../src/views/search-fields.ts';
import { synonymsOf } from '../../../src/views/synonyms.ts';
import { aid, makeLibrary } from '../../support/library.ts';

const library = makeLibrary({
  'site.yaml': 'title: Aids\nsynonyms:\n  - [laptop, notebook]\n',
  'aids/print/jam.mdx': aid(
    'Text.',
    'aliases: [paper stuck, red light]\nreview: { last: 2026-11-01, every: 30 }',
  ),
  'aids/print/plain.mdx': aid('Text.', '', 'Load paper'),
  'glossary.yaml': `- { id: vpn, label: VPN, expansion: virtual private network, definition: A tunnel., aliases: [tunnel], avoid: [V.P.N.] }
- { id: paper, label: Paper, definition: Sheets. }
- id: ps
  label: PS
  expansion: power supply
  definition: Gives power.
  senses: [{ topics: [print], expansion: PostScript, definition: A language. }]
`,
});
const page = (id: string) => {
  const found = library.pages.get(id);
  if (!found) throw new Error(id);
  return found;
};

describe('indexAttributes', () => {
  const attributes = (id: string) =>
    indexAttributes({
      type: 'aid',
      topic: 'Printing',
      kind: 'procedure',
      kindLabel: 'Procedure',
      search: searchFields(page(id)),
    });

  it('tells Pagefind what to keep of a page', () => {
    expect(attributes('jam')).toEqual({
      'data-pagefind-body': '',
      'data-type': 'aid',
      'data-topic': 'Printing',
      'data-kind': 'procedure',
      'data-kind-label': 'Procedure',
      'data-aliases': 'paper stuck | red light',
      'data-due': '2026-12-01',
      'data-pagefind-meta':
        'type[data-type], topic[data-topic], kind[data-kind], aliases[data-aliases], due[data-due]',
      'data-pagefind-filter': 'topic[data-topic], kind[data-kind-label]',
    });
  });

  it('leaves out what a page does not have', () => {
    expect(Object.keys(attributes('plain')).join()).not.toMatch(/aliases|symptoms|due/);
  });
});

describe('synonymsOf', () => {
  it('takes settings, every spelling of a term, and senses in their topics', () => {
    expect(synonymsOf(library)).toEqual([
      { phrases: ['laptop', 'notebook'] },
      { phrases: ['vpn', 'virtual private network', 'tunnel', 'v.p.n.'] },
      { phrases: ['ps', 'power supply'], except: ['Printing'] },
      { phrases: ['ps', 'postscript'], only: ['Printing'] },
    ]);
  });
});
