import type { Finding } from './finding.ts';

/** A part of a run of text, as a reader sees it. */
export interface ShownWords {
  /** The whole run. U+FFFC stands for code and pictures in it. */
  text: string;
  /** Offsets of the part in the run. */
  start: number;
  end: number;
  /** How many runs of the same text the page has before this one. */
  nth: number;
  /** True for the text of a picture, which stands on no page as text. */
  isAlt: boolean;
}

/** A finding as the development server tells it to the toolbar app in the browser. */
export interface ToolbarFinding extends Finding {
  /** Absolute path of the file, for the editor. */
  path: string;
  /** Address of the page; unset for a file that is none. */
  address?: string;
  /** What to mark on the page; unset for what no reader sees. */
  words?: ShownWords;
}

export interface ToolbarFindings {
  /** How often the content had changed. A page made before that is out of date. */
  revision: number;
  findings: ToolbarFinding[];
}
