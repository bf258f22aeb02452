/**
 * Reports a decision table with a case that no row answers, a case that two rows answer differently, a row that is never
 * reached, or a row without an action.
 * The reader stands before a table that says nothing, or two things, and guesses.
 * It leaves out what only the meaning of words could prove: “large” and “small” may or may not be all there is.
 */
import { type Decision, decisionsOf } from '../../library/decisions.ts';
import { spanOf } from '../../library/tree.ts';
import { missingCases, overlappingRows, unreachableRows } from '../decision-cases.ts';
import { defineRule, type Problem } from '../rule.ts';

/** `–`, `?`, `TBD`; not `Nothing` and `None`, which are answers. */
const noActionPattern = /^(?:[-\u2013\u2014?.\u2026]*|n\/a|tbd|tbc|todo)$/i;

type MessageId = 'action' | 'gap' | 'overlap' | 'unreachable';

export const noIncompleteDecision = defineRule<MessageId>({
  id: 'no-incomplete-decision',
  severity: 'error',
  scope: 'document',
  description: 'A decision table answers every case, and each only once.',
  messages: {
    action: {
      message: 'This row says no action, so the reader who gets here is left alone.',
      hint: 'Write what to do in the last column, even if it is “Nothing”.',
    },
    gap: {
      message: 'No row answers this case: {case}.',
      hint: 'Add a row for it, or a last row that begins with “Otherwise”.',
    },
    overlap: {
      message: 'Row {row} and row {other} hold for one case, and say different things.',
      hint: 'Narrow one of them, so that one row answers: “5 to 9” after “up to 4”.',
    },
    unreachable: {
      message: 'Row {row} is never reached: row {other} above it takes all its cases.',
      hint: 'Remove it, narrow row {other}, or move the general row to the end.',
    },
  },
  check({ document }, report) {
    for (const decision of decisionsOf(document))
      for (const { at, ...problem } of judge(decision))
        report({ ...problem, range: document.locator.at(...spanOf(at)) });
  },
});

type Judged = Omit<Problem<MessageId>, 'range'> & { at: Decision['node'] };

function judge(decision: Decision): Judged[] {
  const { node, rows } = decision;
  const at = (row: number) => rows[row]?.node ?? node;
  const numbered = ({ row, other }: { row: number; other: number }) => ({ row: row + 1, other: other + 1 });
  const [missing, ...others] = missingCases(decision);
  return [
    ...rows
      .filter(({ action }) => noActionPattern.test(action))
      .map((row) => ({ messageId: 'action' as const, at: row.node })),
    ...unreachableRows(decision).map((pair) => ({
      messageId: 'unreachable' as const,
      at: at(pair.row),
      data: numbered(pair),
    })),
    ...overlappingRows(decision).map((pair) => ({
      messageId: 'overlap' as const,
      severity: 'warning' as const,
      at: at(pair.row),
      data: numbered(pair),
    })),
    ...(missing
      ? [
          {
            messageId: 'gap' as const,
            severity: 'warning' as const,
            at: at(rows.length - 1),
            data: { case: describe(missing, decision), others: others.length },
          },
        ]
      : []),
  ];
}

function describe(values: readonly (number | string)[], { columns, names }: Decision): string {
  return values
    .map((value, i) => {
      const step = columns[i]?.step ?? 1;
      const shown = typeof value === 'number' ? Number((value * step).toFixed(6)) : value;
      return `“${names[i]}” ${shown}`;
    })
    .join(', ');
}
