import { aid } from '../../../support/library.ts';
import { testRule } from '../../../support/rule-tester.ts';

const page = { 'aids/print/a.mdx': aid('Text.') };
const entry = (fields: string) => ({ ...page, 'glossary.yaml': `- id: pcl\n  label: PCL\n${fields}` });

testRule('no-undefined-acronym-in-glossary', {
  valid: {
    'the letters of the entry itself': entry(
      '  expansion: Printer Command Language\n  definition: PCL tells a printer what to print.\n',
    ),
    'what the text spells out': entry(
      '  definition: A language beside the quick exchange form (QXF). QXF is newer.\n',
    ),
    'what the expansion spells out': entry(
      '  expansion: Printer QXF (quick exchange form)\n  definition: A QXF.\n',
    ),
    'what everybody knows, and the site': {
      ...entry('  definition: It goes over USB and QXF.\n'),
      'site.yaml': 'title: T\nbaseline: [QXF]\n',
    },
    'a label and an alias with letters of another entry': {
      ...page,
      'glossary.yaml':
        '- { id: qxf, label: QXF, definition: A form. }\n- { id: f, label: QXF printer, definition: Prints., aliases: [QXFs, QXF box] }\n',
    },
    'a grade': entry('  definition: Paper of grade P1.\n'),
    'the label itself': { ...page, 'glossary.yaml': '- { id: qxf, label: QXF, definition: A form. }\n' },
    'letters in pages, which other rules judge': { 'aids/print/a.mdx': aid('QXF.') },
  },
  invalid: {
    'a definition, once for each acronym': {
      content: entry('  definition: "A «QXF» over \\"«QXG»\\". A QXF again."\n'),
      messages: ['undefined', 'undefined'],
      says: ['add QXF to `baseline`'],
    },
    'a definition over several lines': {
      content: entry('  definition: >-\n    Goes over\n    a «QXF».\n'),
      messages: ['undefined'],
    },
    'an expansion, a sense and an alias': {
      content: entry(
        '  expansion: Printer «QXF» Language\n  definition: A language.\n  aliases: [«QXG» script]\n  senses:\n    - topics: [print]\n      definition: The «QXH» way.\n',
      ),
      messages: ['undefined', 'undefined', 'undefined'],
    },
    'an acronym that another entry explains': {
      content: {
        ...page,
        'glossary.yaml':
          '- { id: qxf, label: QXF, expansion: Quick Form, definition: A form. }\n- { id: f, label: Box, definition: Takes the «QXF». }\n',
      },
      messages: ['elsewhere'],
      says: ['Write “Quick Form (QXF)” here.'],
    },
    'one that another entry explains without an expansion': {
      content: {
        ...page,
        'glossary.yaml':
          '- { id: qxf, label: QXF, definition: A form. }\n- { id: f, label: Box, definition: Takes the «QXF». }\n',
      },
      messages: ['elsewhere'],
      says: ['Write what QXF means'],
    },
    'more letters around a digit than a grade has': {
      content: entry('  definition: Goes over «QX2» and «Q2X».\n'),
      messages: ['undefined', 'undefined'],
    },
    'a topic named by letters alone': {
      content: {
        ...page,
        'topics.yaml': '- { id: print, label: «QXF», description: Printers and paper. }\n',
      },
      messages: ['undefined'],
    },
    'topics and the site': {
      content: {
        ...page,
        'topics.yaml': '- { id: print, label: «QXF» printing, description: All of QXF and «QXG». }\n',
        'site.yaml': 'title: Aids of «QXH»\ndescription: For the «QXI».\n',
      },
      messages: ['undefined', 'undefined', 'undefined', 'undefined'],
    },
  },
});
