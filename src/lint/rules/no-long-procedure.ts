/**
 * Reports a procedure of more than seven steps as a warning, of more than nine as an error.
 * The reader loses the place when eyes go from the page to the work and back, and skips a step.
 * It leaves out steps inside a step, and numbered lists outside `<Steps>` on pages that are no procedure; of documents
 * outside a library it reads those that mostly command, in English.
 */
import { sentencesOf } from '../../library/sentences.ts';
import { anatomyOf, type Procedure, type Step } from '../../library/steps.ts';
import { spanOf } from '../../library/tree.ts';
import { readSentence } from '../language/commands.ts';
import { isEnglishPage } from '../language/english-page.ts';
import { defineRule, type Subject } from '../rule.ts';

/** “Limit a procedure to seven or fewer steps”: Microsoft Writing Style Guide, “Writing step-by-step instructions”. */
const mostSteps = 7;

/** Seven and two, as much as people hold at a stretch: Miller, “The Magical Number Seven” (1956). */
const bearableSteps = 9;

export const noLongProcedure = defineRule({
  id: 'no-long-procedure',
  severity: 'error',
  scope: 'document',
  description: 'A procedure has seven steps or fewer.',
  messages: {
    long: {
      message: 'This procedure has {count} steps; after {most} a reader loses the place.',
      hint: 'Make the first steps an aid of their own, and name it in `prerequisites`.',
    },
  },
  check(subject, report) {
    const { document } = subject;
    for (const { steps } of judgedLists(subject)) {
      const first = steps[mostSteps];
      if (!first) continue;
      report({
        messageId: 'long',
        range: document.locator.at(...firstLine(first, document.text)),
        data: { count: steps.length, most: mostSteps },
        ...(steps.length > bearableSteps ? {} : { severity: 'warning' }),
      });
    }
  },
});

function judgedLists({ document, place, site }: Subject): Procedure[] {
  const { procedures, orderedLists } = anatomyOf(document);
  const isProcedure = place?.page.type === 'aid' && place.page.fields.kind === 'procedure';
  if (isProcedure) return [...procedures, ...orderedLists];
  return place || !isEnglishPage(document, site)
    ? procedures
    : [...procedures, ...orderedLists.filter(tellsWhatToDo)];
}

/** The share of commands by which a numbered list is a procedure, and no ranking or table of contents. */
const mostlyCommands = 2 / 3;

/** `Display name: what others see`; not `Enter this command:`. */
const labelPattern = /^[^.:]{1,40}:\s+\S/;

function tellsWhatToDo({ steps }: Procedure): boolean {
  const commands = steps.filter(({ paragraphs: [first] }) => {
    const [opening] = first ? sentencesOf(first) : [];
    return opening && !labelPattern.test(opening.text) && readSentence(opening.text).kind === 'command';
  });
  return commands.length >= steps.length * mostlyCommands;
}

function firstLine({ node }: Step, text: string): [start: number, end: number] {
  const [start, end] = spanOf(node);
  const lineEnd = /[\r\n]|$/.exec(text.slice(start, end))?.index ?? 0;
  return [start, start + lineEnd];
}
