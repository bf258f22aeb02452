import { expect, test } from 'vitest';
import { termEntries } from '../../../src/views/term-entries.ts';
import { makeLibrary } from '../../support/library.ts';

const library = makeLibrary({
  'glossary.yaml': `- { id: vpn, label: VPN, expansion: Virtual Private Network, definition: A tunnel., aliases: [Tunnel], avoid: [V.P.N.] }
- id: ps
  label: PS
  definition: Gives power.
  senses: [{ topics: [print], expansion: PostScript, definition: A language. }]
`,
});

test('a term has its meanings, its topics by their labels, and every spelling in lower case', () => {
  expect(termEntries(library)).toEqual([
    {
      id: 'ps',
      label: 'PS',
      definition: 'Gives power.',
      senses: [{ topics: ['Printing'], expansion: 'PostScript', definition: 'A language.' }],
      spellings: ['ps', 'postscript'],
    },
    {
      id: 'vpn',
      label: 'VPN',
      expansion: 'Virtual Private Network',
      definition: 'A tunnel.',
      spellings: ['vpn', 'virtual private network', 'tunnel', 'v.p.n.'],
    },
  ]);
});
