import type { Document } from '../../library/library.ts';
import { extractProse } from '../../library/prose.ts';
import type { Site } from '../../schema/site.ts';

/** Words of every English page that hardly any other language has. */
const marks = new Set(
  'the of and is it you that for with this are if not can by from your when to be have will which do each what how'.split(
    ' ',
  ),
);

/** So many words tell a language; so small a share of marks (English has 20 to 35 in 100) tells another one. */
const enoughWords = 20;
const readWords = 150;
const minShare = 0.08;

const judged = new WeakMap<Document, boolean>();

/** True where the rules of English apply: the site says so, and the page is not in another language all the same. */
export function isEnglishPage(document: Document, site: Site): boolean {
  if (!/^en(?:-|$)/i.test(site.language)) return false;
  let isEnglish = judged.get(document);
  if (isEnglish === undefined) {
    isEnglish = readsAsEnglish(document);
    judged.set(document, isEnglish);
  }
  return isEnglish;
}

function readsAsEnglish(document: Document): boolean {
  let words = 0;
  let known = 0;
  for (const { text } of extractProse(document)) {
    for (const word of text
      .slice(0, 2_000)
      .toLowerCase()
      .split(/[^\p{L}]+/u)) {
      if (word) words++;
      if (marks.has(word)) known++;
    }
    if (words >= readWords) break;
  }
  return words < enoughWords || known >= words * minShare;
}
