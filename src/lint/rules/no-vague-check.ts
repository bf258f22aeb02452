/**
 * Reports a checklist item that is answered by “checked”, “done”, “set”, “OK” or “complete”.
 * Such an answer is easily given without a look; the state that is wanted has to be seen before it can be said.
 * It leaves out an item that goes on to say the state (“set to 4 bar”), and a set of things.
 */
import { rangeOfProse } from '../../library/prose.ts';
import { anatomyOf } from '../../library/steps.ts';
import { isEnglishPage } from '../language/english-page.ts';
import { defineRule } from '../rule.ts';

/** From Degani and Wiener, NASA CR-177549, with the words that mean the same. */
const vaguePattern =
  /(?:^|[\s:.\u2013\u2014\u2026-])(checked(?: and set)?|set|done|completed?|ok(?:ay)?|all ?right|fine|good|in order|as (?:required|needed|necessary))\s*[.!]?\s*$/i;

/** A set of keys is a thing, and what is not done is a state. */
const thingPattern =
  /(?:\b(?:an?|the|this|that|each|every|one|full|whole|spare|complete|second|key|tool|data|rule|character|not|never|no|isn't|aren't)|['\u2019]s) (?:set|good|order)$|\b(?:not|never|isn't|aren't) \w+$/i;

export const noVagueCheck = defineRule({
  id: 'no-vague-check',
  severity: 'warning',
  scope: 'document',
  description: 'In English, an item of a checklist names the state that is wanted, not “checked” or “done”.',
  messages: {
    vague: {
      message: '“{answer}” can be said without a look: it names no state that the reader would see.',
      hint: 'Write what the reader sees when all is well, as in “Valve A is at 4 bar”.',
    },
  },
  check({ document, site }, report) {
    if (!isEnglishPage(document, site)) return;
    const items = anatomyOf(document).checklists.flatMap(({ pausePoints }) =>
      pausePoints.flatMap((point) => point.items),
    );
    for (const { paragraphs } of items) {
      const prose = paragraphs[0];
      const match = prose && vaguePattern.exec(prose.text);
      const answer = match?.[1];
      if (!prose || !answer) continue;
      const start = match.index + match[0].indexOf(answer);
      if (thingPattern.test(prose.text.slice(0, start + answer.length))) continue;
      const range = rangeOfProse(document, prose, start, start + answer.length);
      report({ messageId: 'vague', range, data: { answer } });
    }
  },
});
