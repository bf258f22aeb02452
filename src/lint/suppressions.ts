import { htmlPieces } from '../library/html-pieces.ts';
import type { Document } from '../library/library.ts';
import { findNearest } from '../library/nearest.ts';
import { allNodes } from '../library/nodes.ts';
import { spanOf } from '../library/tree.ts';
import type { Finding, Range } from '../schema/finding.ts';
import { defineRule, type Report } from './rule.ts';

/** A comment that begins with `pitcrew-`: what it says, and where it stands. */
interface Directive {
  name: string;
  rules: string[];
  reason: string;
  start: number;
  end: number;
}

/** Lines in which findings of a rule are wanted to be silent. */
interface Suppression {
  rule: string;
  from: number;
  to: number;
  range: Range;
}

export const noInvalidSuppression = defineRule<'name' | 'reason' | 'rules' | 'unknown' | 'unopened'>({
  id: 'no-invalid-suppression',
  severity: 'error',
  scope: 'engine',
  description: 'A comment that silences a rule names the rule and the reason.',
  messages: {
    name: {
      message: '`{name}` is no word of Pitcrew.',
      hint: 'Write pitcrew-disable-next-line, pitcrew-disable or pitcrew-enable.',
    },
    reason: {
      message: 'This comment silences `{rule}` without a reason, so it has no effect.',
      hint: 'Write `{name} {rule} -- why the rule does not fit here`.',
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

export const noUnusedSuppression = defineRule({
  id: 'no-unused-suppression',
  severity: 'warning',
  scope: 'engine',
  description: 'A comment that silences a rule silences something.',
  messages: {
    unused: { message: 'This comment silences `{rule}`, which finds nothing here.', hint: 'Remove it.' },
  },
});

export interface SuppressionContext {
  document: Document;
  ruleIds: readonly string[];
  /** Rules that ran: of another one it cannot be known whether its suppression is needed. */
  ran: ReadonlySet<string>;
  invalid: Report;
  unused: Report;
}

/** Leaves out the findings of one document that its comments silence, and reports comments that are wrong or idle. */
export function suppress(findings: readonly Finding[], context: SuppressionContext): Finding[] {
  const suppressions = readSuppressions(context);
  if (suppressions.length === 0) return [...findings];
  const used = new Set<Suppression>();
  const kept = findings.filter((finding) => {
    const match = suppressions.filter(
      ({ rule, from, to }) => rule === finding.ruleId && finding.line >= from && finding.line <= to,
    );
    for (const suppression of match) used.add(suppression);
    return match.length === 0;
  });
  for (const suppression of suppressions)
    if (!used.has(suppression) && context.ran.has(suppression.rule))
      context.unused({ messageId: 'unused', range: suppression.range, data: { rule: suppression.rule } });
  return kept;
}

function readSuppressions({ document, ruleIds, invalid }: SuppressionContext): Suppression[] {
  const found: Suppression[] = [];
  const open = new Map<string, Suppression>();
  for (const directive of findDirectives(document)) {
    const { name, rules, reason } = directive;
    const range = document.locator.at(directive.start, directive.end);
    const isKnown = ['pitcrew-disable', 'pitcrew-disable-next-line', 'pitcrew-enable'].includes(name);
    if (!isKnown) invalid({ messageId: 'name', range, data: { name } });
    else if (rules.length === 0) invalid({ messageId: 'rules', range, data: { name } });
    for (const rule of isKnown ? rules : []) {
      if (!ruleIds.includes(rule)) {
        const nearest = findNearest(rule, ruleIds);
        const expected = nearest ? `Write \`${nearest}\`.` : 'Write the id of a rule, as findings show it.';
        invalid({ messageId: 'unknown', range, data: { rule, nearest: nearest ?? null, expected } });
      } else if (name === 'pitcrew-enable') {
        const opened = open.get(rule);
        if (opened) opened.to = range.line;
        else invalid({ messageId: 'unopened', range, data: { rule } });
        open.delete(rule);
      } else if (!reason) invalid({ messageId: 'reason', range, data: { rule, name } });
      else if (name === 'pitcrew-disable') {
        const suppression = { rule, from: range.line, to: Number.POSITIVE_INFINITY, range };
        open.set(rule, suppression);
        found.push(suppression);
      } else {
        const line = nextLine(document, directive.end);
        found.push({ rule, from: line, to: line, range });
      }
    }
  }
  return found;
}

/** The line after a comment that holds something: MDX wants an empty one between blocks. */
function nextLine({ text, locator }: Document, end: number): number {
  const rest = /[^\n]*\n?\s*/.exec(text.slice(end))?.[0].length ?? 0;
  return locator.at(end + rest).line;
}

const directivePattern = /^\s*(pitcrew-[\w-]+)([\s\S]*?)(?:\s--(?:\s([\s\S]*))?)?$/;

function findDirectives(document: Document): Directive[] {
  if (!document.text.includes('pitcrew-')) return [];
  const found: Directive[] = [];
  const read = (comment: string, start: number, end: number) => {
    const [, name, rules = '', reason = ''] = directivePattern.exec(comment.trimEnd()) ?? [];
    if (name)
      found.push({ name, rules: rules.split(/[\s,]+/).filter(Boolean), reason: reason.trim(), start, end });
  };
  frontmatterComments(document, read);
  for (const node of allNodes(document)) {
    const [start, end] = spanOf(node);
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
      for (const [, comment = ''] of String(node.value).matchAll(/\/\*([\s\S]*?)\*\//g))
        read(comment, start, end);
    if (node.type === 'html')
      for (const piece of htmlPieces(document.text, start, end))
        if (piece.type === 'comment')
          read(document.text.slice(piece.start + 4, piece.end - 3), piece.start, piece.end);
  }
  return found;
}

type ReadComment = (comment: string, start: number, end: number) => void;

/** `# pitcrew-disable-next-line …` on a line of its own, in YAML. */
function frontmatterComments({ frontmatter, text }: Document, read: ReadComment): void {
  if (!frontmatter) return;
  const end = text.slice(3).search(/^---[ \t]*\r?$/m) + 3;
  for (const match of text.slice(0, end).matchAll(/^([ \t]*)#(.*?)\r?$/gm)) {
    const start = match.index + (match[1]?.length ?? 0);
    read(match[2] ?? '', start, start + 1 + (match[2]?.length ?? 0));
  }
}
