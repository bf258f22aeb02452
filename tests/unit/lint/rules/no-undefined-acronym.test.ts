import { aid } from '../../../support/library.ts';
import { testRule } from '../../../support/rule-tester.ts';

const glossary =
  '- { id: loto, label: LOTO, expansion: Lockout/tagout, definition: Locking a machine., aliases: [LTO] }\n';
const foundation =
  '---\ntitle: Locks\nsummary: How locks work.\n---\nAn energy control plan (ECP) says who locks.\n';

testRule('no-undefined-acronym', {
  valid: {
    'an acronym spelled out before it': 'Use lockout/tagout (LOTO). LOTO protects you.',
    'an acronym spelled out behind it': 'Use LOTO (lockout/tagout). Two LOTOs are more.',
    'an acronym spelled out later, which is another rule':
      'LOTO is good. Lockout/tagout (LOTO) is a way to lock.',
    'an acronym spelled out in another case': 'The Department of Defense (DoD) pays. Ask DOD.',
    'an acronym spelled out in the plural': 'Memoranda of understanding (MOUs) bind. Sign the MOU.',
    'an acronym inside the words of another one': 'Write the GXQI Partition Table (GPT).',
    'an acronym spelled out through a link':
      'The [Paperwork Reduction Act](https://example.com) (PRA) binds. Read the PRA.',
    'an acronym in a definition list': '<dl>\n<dt>CXQ</dt>\n<dd>A desk</dd>\n</dl>\n\nAsk the CXQ.',
    'an acronym of a dfn': 'Ask <dfn title="central xerox queue">CXQ</dfn>, the CXQ.',
    'an acronym in a row of a table':
      '| Short | Long |\n| --- | --- |\n| CXQ | Central Xerox Queue |\n\nAsk the CXQ.',
    'an acronym of an abbr': '<abbr title="Lockout/tagout">LTX</abbr> and LTX.',
    'the built-in baseline':
      'Open the URL of the API on the PC, with USB 2 and IPv6, in VS Code, under CC BY-SA 4.0.',
    'days, keys, marks and money':
      'From MON to FRI: press CTRL+ALT+DEL, fill up between MIN and MAX, and pay EUR 50.',
    'the baseline of the site': {
      'site.yaml': 'title: T\nbaseline: [QXF, Zorro QZ]\n',
      'aids/print/a.mdx': aid('QXF and QXF2 and the Zorro QZ.'),
    },
    'the glossary': { 'glossary.yaml': glossary, 'aids/print/a.mdx': aid('Apply LOTO, or LTO.') },
    'a marked term': {
      'glossary.yaml': glossary,
      'aids/print/a.mdx': aid('Apply <Term id="loto">LTQ locks</Term>.'),
    },
    'what a foundation behind the page spells out': {
      'foundations/locks.mdx': foundation,
      'foundations/more.mdx':
        '---\ntitle: More\nsummary: More.\nprerequisites: [{ foundation: locks }]\n---\nMore.\n',
      'aids/print/a.mdx': aid('Write the ECP.').replace(
        'prerequisites: []',
        'prerequisites: [{ foundation: more }]',
      ),
    },
    'code, keys and text to copy':
      'Run `LOTO`, <Keys>QXF</Keys>, <Copy>QXG</Copy>, https://example.com/QXH.\n\n```sh\nQXI\n```',
    'comments and addresses of links':
      '{/* QXF */}\n\n[Go](https://example.com/QXG) ![Words](https://example.com/QXH.png)',
    'Roman numerals, units and part numbers':
      'Part II of IV weighs 3 KG at 9 AM EST. Form SF-182, AT-3(5), UTF-8, X509.',
    'names of files, dotted names and identifiers':
      'README.md, GOV.UK, FOO_BAR, $HOME, #ABC, --QXF, .QXG, /QXH and QXI().',
    'names in mixed case': 'FedEx, PlantUML, JavaScript and CentOS.',
    'products of a company': 'Amazon SQQ and later the SQQ.',
    'shouted words':
      'Do NOT open it. THIS IS A DANGEROUS CABLE. Write the COMPONENTS. The lid, the lid: open the LID.',
    'a shouted word that other pages write small': {
      'aids/print/a.mdx': aid('Close every DRAWER.').replace('DRAWER', 'TRAY'),
      'aids/print/b.mdx': aid('A tray, a tray, a tray, a tray, a tray.'),
    },
    'a shouted word that other pages write small, and once with a capital': {
      'aids/print/a.mdx': aid('Close every TRAY.'),
      'aids/print/b.mdx': aid('Tray, a tray, a tray, a tray, a tray.'),
    },
    'a name that another page writes with one capital': {
      'aids/print/a.mdx': aid('The QIXO.'),
      'aids/print/b.mdx': aid('See Qixo.'),
    },
    'letters that other pages show as code, and none in its text': {
      'aids/print/a.mdx': aid('Set the CXQ.'),
      'aids/print/b.mdx': aid('Set `CXQ`.'),
      'aids/print/c.mdx': aid('Clear `CXQ`.'),
    },
    'a word that no page spells out': 'Open the DRAWER, and TAKE it.',
    'a designator': 'Press F5 in cell B2 in Q3, with grade SCS2 and ES6.',
  },
  invalid: {
    'an entry of the glossary that is still to be written': {
      content: {
        'glossary.yaml':
          '- { id: qxf, label: QXF, definition: "TODO: say what QXF means." }\n- { id: qxg, label: the QXG box, definition: TODO }\n',
        'aids/print/a.mdx': aid('Use a «QXF» in the «QXG» box.'),
      },
      messages: ['undefined', 'undefined'],
    },
    'an acronym nobody spells out': {
      content: 'Use «LOTO» twice: LOTO.',
      messages: ['undefined'],
      says: ['“long form (LOTO)”'],
    },
    'each acronym once': { content: '«QXF» and «QXG»s, QXF and QXG.', messages: ['undefined', 'undefined'] },
    'digits, mixed case and an ampersand': {
      content: 'Use «9FQ», «QoX», «M&XE», «Q9X».',
      messages: ['undefined', 'undefined', 'undefined', 'undefined'],
    },
    'a plural, a possessive and a verb': {
      content: '«QXF»s, «QXG»’s, «QXH»’s and «QXI»ed.',
      messages: ['undefined', 'undefined', 'undefined', 'undefined'],
    },
    'headings, cells, items, quotes, footnotes and alternatives': {
      content:
        '## «QXA»\n\n| «QXB» |\n| --- |\n| «QXC» |\n\n- «QXD»\n\n> «QXE»[^1]\n\n![«QXF»](https://example.com/a.png)\n\n[^1]: «QXG»',
      messages: Array(7).fill('undefined'),
    },
    'components, their children and properties': {
      content:
        '<Note>«QXA»</Note>\n\n<Choose caption="«QXB»">\n\n| «QXC» |\n| --- |\n| «QXD» |\n\n</Choose>\n\n<Figure\n  src="./QXZ.png"\n  alt=\'«QXE»\'\n  caption={"«QXF»"}\n/>',
      messages: Array(6).fill('undefined'),
    },
    'fields that readers see': {
      content: {
        'aids/print/a.mdx':
          '---\ntask: Clear the «QXA»\nkind: troubleshooting\nsummary: "It \\"works\\" with «QXB»."\nsymptoms:\n  - The «QXC» blinks\nprerequisites:\n  - need: An «QXD» card\nowner: «QXE» team\naliases: [QXZ]\n---\nText.\n',
      },
      messages: Array(5).fill('undefined'),
    },
    'an acronym behind entities, escapes and emoji': {
      content: 'A &amp; b \\_ 🚗 é &#128663; «QXF».',
      messages: ['undefined'],
    },
    'an acronym that another page spells out': {
      content: {
        'aids/print/a.mdx': aid('Ask the «CXQ».'),
        'aids/print/b.mdx': aid('Ask the central xerox queue (CXQ).'),
      },
      messages: ['elsewhere'],
      says: ['“central xerox queue (CXQ)”'],
    },
    'a word that another page spells out': {
      content: {
        'aids/print/a.mdx': aid('Ask «CARE» first. TAKE CARE.'),
        'aids/print/b.mdx': aid('The central aid for repair equipment (CARE) helps.'),
      },
      messages: ['elsewhere'],
      says: ['“central aid for repair equipment (CARE)”'],
    },
    'letters that one other page shows as code, or that a third one writes': {
      content: {
        'aids/print/a.mdx': aid('Set the «CXQ», the «DXQ».'),
        'aids/print/b.mdx': aid('Set `CXQ` or `DXQ`.'),
        'aids/print/c.mdx': aid('Clear `DXQ` in the «DXQ».'),
        'aids/print/d.mdx': aid('Clear `DXQ`.'),
      },
      messages: ['undefined', 'undefined', 'undefined'],
    },
    'a word that other pages write small, but not five times as often': {
      content: {
        'aids/print/a.mdx': aid('Close every «TRAY».'),
        'aids/print/b.mdx': aid('A tray, a tray, a tray, a tray.'),
      },
      messages: ['undefined'],
    },
    'a word used twice that other pages write small five times': {
      content: {
        'aids/print/a.mdx': aid('Close every «TRAY», each TRAY.'),
        'aids/print/b.mdx': aid('A tray, a tray, a tray, a tray, a tray.'),
      },
      messages: ['undefined'],
    },
    'a name used twice that another page writes once with one capital': {
      content: { 'aids/print/a.mdx': aid('The «QIXO», a QIXO.'), 'aids/print/b.mdx': aid('See Qixo.') },
      messages: ['undefined'],
    },
    'three letters that another page writes small': {
      content: {
        'aids/print/a.mdx': aid('The «QIX».'),
        'aids/print/b.mdx': aid('A qix, a qix, a qix, a qix, Qix, Qix.'),
      },
      messages: ['undefined'],
    },
    'digits on both sides': { content: 'Use «9FQ2».', messages: ['undefined'] },
    'letters without an entry beside a glossary': {
      content: { 'glossary.yaml': glossary, 'aids/print/a.mdx': aid('Use a «Q&XF».') },
      messages: ['undefined'],
    },
    'a foundation that stands not behind the page': {
      content: { 'foundations/locks.mdx': foundation, 'aids/print/a.mdx': aid('Write the «ECP».') },
      messages: ['elsewhere'],
    },
  },
});
