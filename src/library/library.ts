import type { Root } from 'mdast';
import type { AidFields } from '../schema/aid.ts';
import type { Finding, Range } from '../schema/finding.ts';
import type { FoundationFields } from '../schema/foundation.ts';
import type { Term } from '../schema/glossary.ts';
import type { Question } from '../schema/questions.ts';
import type { Site } from '../schema/site.ts';
import type { Topic } from '../schema/topics.ts';
import type { Locator } from './locate.ts';

/** A text file of the content folder, as read. */
export interface Source {
  /** Path inside the content folder, with forward slashes: `aids/keys/renew.mdx`. */
  path: string;
  /** The same file as findings print it: `content/aids/keys/renew.mdx`. */
  file: string;
  text: string;
}

/** A picture, video or caption file of the content folder: what its first bytes say it is. */
export interface Asset {
  path: string;
  bytes: number;
  /** `unknown` when the bytes are no format that a page can show. */
  format: 'avif' | 'gif' | 'jpeg' | 'mp4' | 'png' | 'svg' | 'unknown' | 'vtt' | 'webm' | 'webp';
  /** Of captions: how many cues have words. */
  cues?: number;
}

/** All that was read from a content folder, before it is linked. */
export interface Content {
  /** The folder as findings print it. */
  folder: string;
  sources: Source[];
  assets: Map<string, Asset>;
  findings: Finding[];
}

/** A YAML value with the places of its parts. */
export interface Located {
  value: unknown;
  /** The YAML itself: the whole file, or the frontmatter without its dashes. */
  text: string;
  /** The range in the file of a part of that text, by offsets. */
  rangeOf(start: number, end: number): Range;
  /** The range of the value (or, with `key`, of its key) at a path; the nearest parent's where it is absent. */
  at(path: readonly PropertyKey[], part?: 'key' | 'value'): Range;
  /** Offsets of the text of a string value inside its file, quotes left out. */
  span(path: readonly PropertyKey[]): [start: number, end: number] | undefined;
}

/** A parsed Markdown or MDX file. */
export interface Document {
  file: string;
  format: 'md' | 'mdx';
  /** Without a byte order mark. */
  text: string;
  locator: Locator;
  frontmatter: Located | undefined;
  tree: Root;
}

interface PageOf<Type extends string, Fields> {
  type: Type;
  id: string;
  /** Address from the root of the site, with a slash at both ends. */
  address: string;
  /** The task of an aid, the title of a foundation. */
  title: string;
  /** Path inside the content folder. */
  path: string;
  fields: Fields;
  document: Document;
}

export type Aid = PageOf<'aid', AidFields> & { topic: string };
export type Foundation = PageOf<'foundation', FoundationFields>;
export type Page = Aid | Foundation;

/** A glossary term with the place of its entry. */
export interface GlossaryEntry {
  term: Term;
  file: string;
  source: Located;
  /** Path of the entry inside its file's list. */
  index: number;
}

/** A question with the place of its entry. */
export interface QuestionEntry {
  question: Question;
  file: string;
  source: Located;
  /** Path of the entry inside its file's list. */
  index: number;
}

/** A topic with the place of its entry. */
export interface TopicEntry {
  topic: Topic;
  file: string;
  source: Located;
  /** Path of the entry inside its file's list. */
  index: number;
}

/** The whole library, read and linked. Drafts are in it; `isPublished` tells. */
export interface Library {
  /** The content folder as findings print it. */
  folder: string;
  site: Site;
  /** Where site.yaml says it; unset without one. */
  settings?: { file: string; source: Located };
  topics: Topic[];
  /** The same by id, with their places. */
  topicEntries: Map<string, TopicEntry>;
  aids: Aid[];
  foundations: Foundation[];
  /** Aids and foundations by id. */
  pages: Map<string, Page>;
  /** The same by address. */
  addresses: Map<string, Page>;
  /** The same by path inside the content folder. */
  paths: Map<string, Page>;
  terms: Map<string, GlossaryEntry>;
  questions: QuestionEntry[];
  assets: Map<string, Asset>;
  /** What reading and linking found: syntax, fields, ids, addresses. Always errors. */
  findings: Finding[];
}

export function isPublished(page: Page): boolean {
  return !page.fields.draft;
}
