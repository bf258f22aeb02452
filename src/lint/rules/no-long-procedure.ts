/**
 * Reports a procedure of more than seven steps as a warning, of more than nine as an error.
 * The reader loses the place when eyes go from the page to the work and back, and skips a step.
 * It leaves out steps inside a step, and numbered lists outside `<Steps>` unless the page is a procedure.
 */
import { anatomyOf, type Procedure, type Step } from '../../library/steps.ts';
import { spanOf } from '../../library/tree.ts';
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

function judgedLists({ document, place }: Subject): Procedure[] {
  const { procedures, orderedLists } = anatomyOf(document);
  const isProcedure = place?.page.type === 'aid' && place.page.fields.kind === 'procedure';
  return isProcedure ? [...procedures, ...orderedLists] : procedures;
}

function firstLine({ node }: Step, text: string): [start: number, end: number] {
  const [start, end] = spanOf(node);
  const lineEnd = /[\r\n]|$/.exec(text.slice(start, end))?.index ?? 0;
  return [start, start + lineEnd];
}
