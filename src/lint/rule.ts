import type { Document, Library, Page } from '../library/library.ts';
import type { Fix, Range, Severity } from '../schema/finding.ts';
import type { Site } from '../schema/site.ts';

/** The text of a message and of its hint. `{name}` stands for a value of the finding's data. */
interface Message {
  message: string;
  hint: string;
}

/** What a rule found, before it has a severity and words. */
export interface Problem<MessageId extends string = string> {
  messageId: MessageId;
  range: Range;
  /** The rule's own facts. Those that the message names are filled in. */
  data?: Record<string, unknown>;
  /** The file of the place; that of the document if left out. */
  file?: string;
  /** Lower than the rule's: what is less sure or matters less. A higher one counts as the rule's. */
  severity?: Severity;
  /** Only what cannot change the meaning. */
  fix?: Fix | undefined;
  suggestions?: Fix[] | undefined;
}

export type Report<MessageId extends string = string> = (problem: Problem<MessageId>) => void;

/** What a rule may know beside the content. */
export interface Occasion {
  /** The day of the run as YYYY-MM-DD. */
  today: string;
  /** True in the dev server and in editors, where pages are still in the making. */
  isPreview: boolean;
}

/** One document under judgment. */
export interface Subject extends Occasion {
  document: Document;
  site: Site;
  /** All documents of the run: what one page spells out suggests words for another. */
  documents: readonly Document[];
  /** Set for a page of a library. */
  place: { page: Page; library: Library } | undefined;
}

interface RuleHead<MessageId extends string> {
  id: string;
  severity: Severity;
  /** What the rule asks for, in one sentence. */
  description: string;
  messages: Record<MessageId, Message>;
}

interface BesidePages<MessageId extends string> {
  /** The same for what readers see beside the pages: the glossary, the topics, the title of the site. */
  checkShown?(library: Library, report: Report<MessageId>): void;
}

/**
 * A rule judges documents wherever they come from, pages of a library, or the library as a whole. It may not read
 * files, print, await or throw.
 */
export type Rule<MessageId extends string = string> = RuleHead<MessageId> &
  (
    | ({
        scope: 'document';
        check(subject: Subject, report: Report<MessageId>): void;
      } & BesidePages<MessageId>)
    | ({
        scope: 'page';
        check(page: Page, library: Library, report: Report<MessageId>, occasion: Occasion): void;
      } & BesidePages<MessageId>)
    | { scope: 'library'; check(library: Library, report: Report<MessageId>, occasion: Occasion): void }
    /** The engine itself reports under this id. */
    | { scope: 'engine' }
  );

export function defineRule<MessageId extends string>(rule: Rule<MessageId>): Rule {
  return rule as Rule;
}

/** Fills the data of a finding into a text. Lists are joined with commas. */
export function fillIn(text: string, data: Record<string, unknown>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = data[name];
    if (Array.isArray(value)) return value.join(', ');
    return value === undefined || value === null ? whole : String(value);
  });
}
