import type { Document } from '../../library/library.ts';
import { findNearest } from '../../library/nearest.ts';
import type { Edit, Finding, Range } from '../../schema/finding.ts';
import type { Report } from '../rule.ts';
import { type Directive, findDirectives } from './directives.ts';
import { removeComment, removeLintEntry } from './suppression-fixes.ts';

/** Lines in which findings of a rule are wanted to be silent. */
interface Suppression {
  rule: string;
  from: number;
  to: number;
  range: Range;
  /** What to say if nothing is silenced. */
  messageId: 'unused' | 'unusedOnPage';
  /** What to take away then; undefined where that would touch another suppression, or the text. */
  removal: Edit[] | undefined;
}

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
  const suppressions = [...readPageSuppressions(context), ...readSuppressions(context)];
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
      context.unused({
        messageId: suppression.messageId,
        range: suppression.range,
        data: { rule: suppression.rule },
        fix: suppression.removal && {
          description: `Remove what silences \`${suppression.rule}\`.`,
          edits: suppression.removal,
        },
      });
  return kept;
}

/** The field `lint` of the frontmatter: rules that are silent on the whole page, each with its reason. */
function readPageSuppressions({ document, ruleIds, invalid }: SuppressionContext): Suppression[] {
  const { frontmatter } = document;
  const field = (frontmatter?.value as { lint?: unknown } | null | undefined)?.lint;
  if (!frontmatter || typeof field !== 'object' || field === null) return [];
  return Object.entries(field).flatMap(([rule, reason]: [string, unknown]) => {
    const range = frontmatter.at(['lint', rule], 'key');
    // Frontmatter of other tools may hold a field of this name: what looks like no rule is none of ours.
    if (!/^(?:no|require)-/.test(rule)) return [];
    if (!ruleIds.includes(rule)) invalid({ messageId: 'unknown', range, data: unknownRule(rule, ruleIds) });
    else if (typeof reason !== 'string' || reason.trim() === '')
      invalid({ messageId: 'pageReason', range, data: { rule } });
    else {
      const removal = asList(removeLintEntry(document, rule));
      const to = Number.POSITIVE_INFINITY;
      return [{ rule, from: 1, to, range, messageId: 'unusedOnPage', removal }];
    }
    return [];
  });
}

function asList(edit: Edit | undefined): Edit[] | undefined {
  return edit && [edit];
}

function unknownRule(rule: string, ruleIds: readonly string[]): Record<string, unknown> {
  const nearest = findNearest(rule, ruleIds);
  const expected = nearest ? `Write \`${nearest}\`.` : 'Write the id of a rule, as findings show it.';
  return { rule, nearest: nearest ?? null, expected };
}

function readSuppressions(context: SuppressionContext): Suppression[] {
  const { document, ruleIds, invalid } = context;
  const found: Suppression[] = [];
  const open = new Map<string, Suppression>();
  for (const directive of findDirectives(document)) {
    const { name, rules } = directive;
    const range = document.locator.at(directive.start, directive.end);
    const isKnown = ['pitcrew-disable', 'pitcrew-disable-next-line', 'pitcrew-enable'].includes(name);
    if (!isKnown) invalid({ messageId: 'name', range, data: { name } });
    else if (rules.length === 0) invalid({ messageId: 'rules', range, data: { name } });
    for (const rule of isKnown ? rules : []) {
      if (!ruleIds.includes(rule)) invalid({ messageId: 'unknown', range, data: unknownRule(rule, ruleIds) });
      else if (name === 'pitcrew-enable') closeRegion(rule, directive, open, context);
      else found.push(...openSuppression(rule, directive, open, context));
    }
  }
  return found;
}

type Open = Map<string, Suppression>;

function closeRegion(
  rule: string,
  directive: Directive,
  open: Open,
  { document, invalid }: SuppressionContext,
): void {
  const range = document.locator.at(directive.start, directive.end);
  const opened = open.get(rule);
  open.delete(rule);
  if (!opened) {
    invalid({ messageId: 'unopened', range, data: { rule } });
    return;
  }
  const removal = removalOf(directive, document);
  opened.to = range.line;
  opened.removal = opened.removal && removal && [...opened.removal, ...removal];
}

function openSuppression(
  rule: string,
  directive: Directive,
  open: Open,
  { document, invalid }: SuppressionContext,
): Suppression[] {
  const { name, reason, start, end } = directive;
  const range = document.locator.at(start, end);
  if (!reason) {
    invalid({ messageId: 'reason', range, data: { rule, name } });
    return [];
  }
  const removal = removalOf(directive, document);
  const next = nextLine(document, end);
  const isRegion = name === 'pitcrew-disable';
  const [from, to] = isRegion ? [range.line, Number.POSITIVE_INFINITY] : [next, next];
  const suppression: Suppression = { rule, from, to, range, messageId: 'unused', removal };
  if (isRegion) open.set(rule, suppression);
  return [suppression];
}

/** A comment of several rules may still silence another one. */
function removalOf({ rules, start, end }: Directive, document: Document): Edit[] | undefined {
  return rules.length === 1 ? asList(removeComment(document, start, end)) : undefined;
}

/** The line after a comment that holds something: MDX wants an empty one between blocks. */
function nextLine({ text, locator }: Document, end: number): number {
  const rest = /[^\n]*\n?\s*/.exec(text.slice(end))?.[0].length ?? 0;
  return locator.at(end + rest).line;
}
