import { z } from 'zod';
import { lineSchema } from './fields.ts';

/** The closed vocabulary of components that an aid may use, with the properties that each takes. */

const file = (what: string) =>
  z
    .string()
    .regex(/^\.{1,2}\//, 'Write a path that starts with ./ or ../')
    .describe(`Path of ${what}, relative to the page.`);

/** What a component may hold: blocks, one line of text, or nothing. */
type Holds = 'blocks' | 'text' | 'either' | 'nothing';

interface Component {
  /** What it is for, in one sentence. */
  description: string;
  properties: z.ZodObject;
  holds: Holds;
  /** MDX that shows its use. Run by the tests. */
  example: string;
}

const none = z.strictObject({});

export const components = {
  Steps: {
    description: 'Wraps one ordered list. One action a step; the action stands first, in bold.',
    properties: none,
    holds: 'blocks',
    example: '<Steps>\n\n1. **Open the lid.**\n2. **Press the button.**\n\n</Steps>',
  },
  Checklist: {
    description: 'Wraps task lists. A ### heading opens a pause point.',
    properties: z.strictObject({
      mode: z
        .enum(['read-do', 'do-confirm'])
        .describe('read-do: read an item, then do it. do-confirm: do the work, then confirm each item.'),
      title: lineSchema.optional().describe('Name of the checklist, when the page has more than one.'),
    }),
    holds: 'blocks',
    example:
      '<Checklist mode="do-confirm">\n\n### Before you leave\n\n- [ ] The door is locked\n\n</Checklist>',
  },
  Note: {
    description: 'A fact that helps, and that the reader may skip.',
    properties: none,
    holds: 'either',
    example: '<Note>The light stays green for a second.</Note>',
  },
  Caution: {
    description: 'What can go wrong. The command comes first.',
    properties: none,
    holds: 'either',
    example: '<Caution>Keep the old file. It cannot be made again.</Caution>',
  },
  StopIf: {
    description: 'When to stop. Reads on from the words “Stop if”.',
    properties: none,
    holds: 'either',
    example: '<StopIf>the disk belongs to another team. Ask them first.</StopIf>',
  },
  Choose: {
    description: 'Wraps one table: conditions in the first columns, the action in the last.',
    properties: z.strictObject({ caption: lineSchema.optional().describe('What the table decides.') }),
    holds: 'blocks',
    example:
      '<Choose>\n\n| The light is | Do this |\n| --- | --- |\n| green | Go. |\n| red | Wait. |\n\n</Choose>',
  },
  Outcome: {
    description: 'How the reader knows that it worked.',
    properties: none,
    holds: 'either',
    example: '<Outcome>The light is green.</Outcome>',
  },
  Term: {
    description: 'Marks words as a glossary term, where the automatic mark would miss them.',
    properties: z.strictObject({ id: lineSchema.describe('Id of the term in the glossary.') }),
    holds: 'text',
    example: 'Ask for <Term id="tls">an encrypted line</Term>.',
  },
  Figure: {
    description: 'A picture, made small and sharp for every screen.',
    properties: z.strictObject({
      src: file('the picture'),
      alt: lineSchema.describe('What the picture says, for readers who do not see it.'),
      caption: lineSchema.optional().describe('A line under the picture.'),
    }),
    holds: 'nothing',
    example: '<Figure src="./lid.png" alt="The lid, with the button at its left edge" />',
  },
  Video: {
    description: 'A short recording from this site. The transcript stands between the tags.',
    properties: z.strictObject({
      src: file('the video (.mp4 or .webm)'),
      poster: file('the picture shown before it plays'),
      captions: file('the captions (.vtt)'),
      title: lineSchema.describe('What the video shows.'),
    }),
    holds: 'blocks',
    example:
      '<Video src="./lid.mp4" poster="./lid.png" captions="./lid.vtt" title="Opening the lid">\n\nA hand opens the lid.\n\n</Video>',
  },
  Keys: {
    description: 'Keyboard keys, joined with +.',
    properties: none,
    holds: 'text',
    example: 'Press <Keys>Ctrl + C</Keys>.',
  },
  Copy: {
    description: 'Text that the reader copies.',
    properties: none,
    holds: 'either',
    example: '<Copy>Dear customer, the line is open again.</Copy>',
  },
} as const satisfies Record<string, Component>;

export type ComponentName = keyof typeof components;

export function isComponentName(name: string): name is ComponentName {
  return Object.hasOwn(components, name);
}
