import { describe, expect, test } from 'vitest';
import type { Asset } from '../../src/library/library.ts';
import { createLocator } from '../../src/library/locate.ts';
import { lint } from '../../src/lint/lint.ts';
import { compareFindings, type Finding, type Fix } from '../../src/schema/finding.ts';
import { aid, type Files, makeLibrary } from './library.ts';

/** A library in memory, or the body of its only aid. */
export type Content = Files | string;

export interface Invalid {
  /** The places of the findings stand between « and ». */
  content: Content;
  /** Message ids in the order of the places. */
  messages: string[];
  assets?: Asset[];
  /** Words that a message or a hint must hold. */
  says?: string[];
}

interface Tables {
  valid: Record<string, Content | { content: Content; assets: Asset[] }>;
  invalid: Record<string, Invalid>;
}

/** Runs a rule alone over content that it must let pass, and over content where it must report each marked place. */
export function testRule(ruleId: string, { valid, invalid }: Tables): void {
  describe(ruleId, () => {
    test.each(Object.entries(valid))('lets pass %s', (_, row) => {
      const { content, assets } = hasAssets(row) ? row : { content: row, assets: [] };
      expect(findingsOf(ruleId, content, assets).map(({ message }) => message)).toEqual([]);
    });
    test.each(Object.entries(invalid))('reports %s', (_, { content, messages, assets = [], says = [] }) => {
      const { files, places } = unmark(content);
      const findings = findingsOf(ruleId, files, assets);
      expect(findings.map(placeOf)).toEqual(places.map((place, i) => ({ ...place, messageId: messages[i] })));
      const words = findings.map(({ message, hint }) => `${message} ${hint}`).join('\n');
      expect(words).not.toMatch(/\{\w+\}/);
      for (const text of says) expect(words).toContain(text);
      for (const fix of findings.flatMap(fixesOf)) expect(fix).toMatchObject(aFix);
    });
  });
}

/** What a writer is offered: a sentence that says it, and the edits that do it. */
const aFix = {
  description: expect.stringMatching(/^\p{Lu}.*\.$/u),
  edits: expect.arrayContaining([expect.objectContaining({ text: expect.any(String) })]),
};

function fixesOf({ fix, suggestions = [] }: Finding): Fix[] {
  return fix ? [fix, ...suggestions] : suggestions;
}

function hasAssets(row: Tables['valid'][string]): row is { content: Content; assets: Asset[] } {
  return typeof row === 'object' && Array.isArray(row.assets);
}

function filesOf(content: Content): Files {
  return typeof content === 'string' ? { 'aids/print/a.mdx': aid(content) } : content;
}

function findingsOf(ruleId: string, content: Content, assets: Asset[]): Finding[] {
  const library = makeLibrary(filesOf(content), assets);
  expect(library.findings.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([]);
  return lint(library, { only: new Set([ruleId]), today: '2026-11-24' });
}

function placeOf({ file, line, column, endLine, endColumn, data }: Finding) {
  return { file, line, column, endLine, endColumn, messageId: data.messageId };
}

/** Takes the marks out, and gives the ranges that they stood around, in the order of findings. */
function unmark(content: Content) {
  const files: Files = {};
  const places: Finding[] = [];
  for (const [path, marked] of Object.entries(filesOf(content))) {
    const text = marked.replace(/[«»]/g, '');
    const locator = createLocator(text);
    let removed = 0;
    for (const match of marked.matchAll(/«([^»]*)»/g)) {
      const start = match.index - removed;
      removed += 2;
      const range = locator.at(start, start + (match[1]?.length ?? 0));
      places.push({ file: `content/${path}`, ruleId: '', ...range } as Finding);
    }
    files[path] = text;
  }
  places.sort(compareFindings);
  return {
    files,
    places: places.map(({ file, line, column, endLine, endColumn }) => ({
      file,
      line,
      column,
      endLine,
      endColumn,
    })),
  };
}
