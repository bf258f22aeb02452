/**
 * Reports a task that does not begin with a verb: a noun, a form in -ing, a question, “How to …”.
 * Readers look for what they want to do; titles in one form can be scanned, and say that there is something to do.
 * It leaves out tasks that begin with code or with an acronym that may be a command.
 */
import type { Page } from '../../library/library.ts';
import type { Fix, Range } from '../../schema/finding.ts';
import { type Reading, readSentence } from '../language/commands.ts';
import { isEnglishPage } from '../language/english-page.ts';
import { isVerb } from '../language/verbs.ts';
import { defineRule } from '../rule.ts';

export const requireImperativeTask = defineRule({
  id: 'require-imperative-task',
  severity: 'warning',
  scope: 'page',
  description: 'In English, the task of an aid begins with a verb: “Renew a certificate”.',
  messages: {
    task: {
      message: 'The task “{task}” does not begin with a verb, so it does not say what the reader does.',
      hint: 'Write what the reader does, like “Renew a certificate”.',
    },
    near: {
      message: 'The task “{task}” does not begin with a verb, so it does not say what the reader does.',
      hint: 'Write “{better}”.',
    },
  },
  check(page, { site }, report) {
    if (page.type !== 'aid' || !isEnglishPage(page.document, site)) return;
    const { task } = page.fields;
    if (!isNoCommand(readSentence(task))) return;
    const range = page.document.frontmatter?.at(['task']);
    if (!range) return;
    const better = betterTask(task);
    const suggestions = better ? [rewrite(page, range, task, better)].flatMap((fix) => fix ?? []) : [];
    report({
      messageId: better ? 'near' : 'task',
      range,
      data: { task, better: better ?? null },
      suggestions,
    });
  },
});

/** A first word that is no verb, no code and no acronym: in a title, nothing else is in doubt. */
function isNoCommand({ kind, tokens, verb }: Reading): boolean {
  const head = tokens[verb]?.text ?? '';
  return kind === 'statement' || (kind === 'unknown' && /^\p{L}/u.test(head) && !/^\p{Lu}{2}/u.test(head));
}

/** The same task with its verb in front, where that is plain. */
function betterTask(task: string): string | undefined {
  const rest = /^how (?:to|do i|do you|can i|can you) (.+?)\??$/i.exec(task)?.[1];
  if (rest) return readSentence(rest).kind === 'command' ? capitalize(rest) : undefined;
  const [, stem = '', tail = ''] = /^(\p{L}+)ing( .+)$/u.exec(task) ?? [];
  const base = [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1')].find((form) => isVerb(form.toLowerCase()));
  return base && capitalize(base + tail);
}

function capitalize(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function rewrite(page: Page, range: Range, task: string, better: string): Fix | undefined {
  const span = page.document.frontmatter?.span(['task']);
  if (!span || page.document.text.slice(...span) !== task) return undefined;
  return {
    description: `Write “${better}”.`,
    edits: [{ ...range, ...page.document.locator.at(...span), text: better }],
  };
}
