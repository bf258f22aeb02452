import { defineRule } from '../rule.ts';

export const noInvalidSuppression = defineRule<
  'name' | 'pageReason' | 'reason' | 'rules' | 'unknown' | 'unopened'
>({
  id: 'no-invalid-suppression',
  severity: 'error',
  scope: 'engine',
  description: 'A comment or a field that silences a rule names the rule and the reason.',
  messages: {
    name: {
      message: '`{name}` is no word of Pitcrew.',
      hint: 'Write pitcrew-disable-next-line, pitcrew-disable or pitcrew-enable.',
    },
    reason: {
      message: 'This comment silences `{rule}` without a reason, so it has no effect.',
      hint: 'Write `{name} {rule} -- why the rule does not fit here`.',
    },
    pageReason: {
      message: 'The field `lint` silences `{rule}` without a reason, so it has no effect.',
      hint: 'Write `{rule}: why the rule does not fit this page`.',
    },
    rules: {
      message: 'This comment names no rule to silence.',
      hint: 'Write `{name} rule-id -- why the rule does not fit here`.',
    },
    unknown: { message: '`{rule}` is no rule of Pitcrew.', hint: '{expected}' },
    unopened: {
      message: 'Nothing above silences `{rule}`.',
      hint: 'Remove this comment, or put `pitcrew-disable {rule} -- reason` above.',
    },
  },
});

export const noUnusedSuppression = defineRule<'unused' | 'unusedOnPage'>({
  id: 'no-unused-suppression',
  severity: 'warning',
  scope: 'engine',
  description: 'A comment or a field that silences a rule silences something.',
  messages: {
    unused: { message: 'This comment silences `{rule}`, which finds nothing here.', hint: 'Remove it.' },
    unusedOnPage: {
      message: 'The field `lint` silences `{rule}`, which finds nothing on this page.',
      hint: 'Remove it.',
    },
  },
});
