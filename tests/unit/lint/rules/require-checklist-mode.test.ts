import { expect, test } from 'vitest';
import { applyEdits } from '../../../../src/lint/edits/apply-edits.ts';
import { lint } from '../../../../src/lint/lint.ts';
import { aid, makeLibrary } from '../../../support/library.ts';
import { testRule } from '../../../support/rule-tester.ts';

const checklist = (properties: string) => `<Checklist${properties}>\n\n- [ ] It is shut\n\n</Checklist>`;
const ofKind = (kind: string, body: string) => ({
  'aids/print/a.mdx': aid(body).replace('kind: procedure', `kind: ${kind}`),
});

testRule('require-checklist-mode', {
  valid: {
    'both modes': `${checklist(' mode="read-do"')}\n\n${checklist(' mode={"do-confirm"}')}`,
    'a mode that code makes': `${checklist(' mode={mode}')}\n\n${checklist(' {...mode}')}`,
    'tasks on a page that is no checklist': ofKind('reference', '- [ ] It is shut'),
    'a checklist without tasks': ofKind('checklist', 'Text.'),
  },
  invalid: {
    'no mode': { content: checklist('').replace('<Checklist', '«<Checklist»'), messages: ['missing'] },
    'another mode': {
      content: `${checklist(' mode="«both»"')}\n\n${checklist(' «mode»')}`,
      messages: ['unknown', 'unknown'],
      says: ['“both”'],
    },
    'plain tasks on a page of this kind': {
      content: ofKind('«checklist»', '- [ ] It is shut\n- [x] It is off'),
      messages: ['plain'],
    },
  },
});

test('a suggestion adds either mode', () => {
  const library = makeLibrary({ 'aids/print/a.mdx': aid(checklist(' title="Leave"')) });
  const [finding] = lint(library, { only: new Set(['require-checklist-mode']) });
  const text = library.aids[0]?.document.text ?? '';
  const mended = (finding?.suggestions ?? []).map(
    ({ edits }) => /<Checklist.*/.exec(applyEdits(text, edits))?.[0],
  );
  expect(mended).toEqual([
    '<Checklist mode="read-do" title="Leave">',
    '<Checklist mode="do-confirm" title="Leave">',
  ]);
});
