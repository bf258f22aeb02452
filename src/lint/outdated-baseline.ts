import type { Range } from '../schema/finding.ts';
import { defineRule, type Problem } from './rule.ts';

export const noOutdatedBaseline = defineRule<'mended' | 'fewer'>({
  id: 'no-outdated-baseline',
  severity: 'warning',
  scope: 'engine',
  description: 'The file of known findings holds only findings that are still there.',
  messages: {
    mended: {
      message: 'A known finding of `{rule}` in {page} is mended, so it could come back unseen.',
      hint: 'Run the linter with --update-baseline.',
    },
    fewer: {
      message:
        '{left} of {count} known findings of `{rule}` in {page} are mended, and could come back unseen.',
      hint: 'Run the linter with --update-baseline.',
    },
  },
});

/** An entry of the file of known findings that fits fewer findings than it counts. */
interface IdleEntry {
  rule: string;
  page: string;
  count: number;
  left: number;
  range: Range;
}

export function idleProblem({ rule, page, count, left, range }: IdleEntry): Problem<'mended' | 'fewer'> {
  return { messageId: count === left ? 'mended' : 'fewer', range, data: { rule, page, count, left } };
}
