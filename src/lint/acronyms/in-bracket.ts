import { findAcronyms } from './acronyms.ts';
import type { Definition, Inside } from './definitions.ts';
import { initialsEnd, longestLongForm, searchWindow } from './initials.ts';
import { longFormStart } from './long-form.ts';

/** `SF (long form)`: the short form stands before the bracket. */
export function definedInBracket(text: string, start: number, inner: Inside): Definition | undefined {
  const near = Math.max(0, inner.start - 1 - 48);
  const shorts = findAcronyms(text.slice(near, inner.start - 1)).reverse();
  const whole = text.slice(start, Math.min(inner.end, start + longestLongForm)).replace(/[\s"”!?.]+$/, '');
  const lead = /^(?:[\p{L}\p{N}]+['’]s\s+|(?:an?|our|the)\s+)*/iu.exec(whole)?.[0].length ?? 0;
  for (const short of shorts) {
    const between = text.slice(near + short.end, inner.start - 1);
    // Words may follow the short form: “the ONS Postcode Directory (Office for National Statistics)”.
    const isNear = /^(?:['’]?s)?[!?]?["'”’]?\s*$/.test(between);
    if (!isNear && !/^(?:\s\p{Lu}\p{L}+){1,3}\s*$/u.test(between)) continue;
    for (const from of new Set([lead, 0])) {
      const length = insideLength(short.text, whole.slice(from), isNear);
      if (!length) continue;
      const [longStart, longEnd] = [start + from, start + from + length];
      const place = { start: near + short.start, end: near + short.end, longStart, longEnd };
      return { short: short.text, long: text.slice(longStart, longEnd), ...place };
    }
  }
  return undefined;
}

/** How far into the inside of a bracket the long form reaches; undefined where none begins it. */
function insideLength(short: string, whole: string, isNear: boolean): number | undefined {
  const spelled = initialsEnd(short, whole);
  if (!isNear) return spelled === whole.length ? spelled : undefined;
  if (spelled !== undefined && /^\s+(?:at|by|for|from|in|of|on|to|with)\s/.test(whole.slice(spelled)))
    return spelled;
  for (const candidate of [whole, /^[^,;:–—]*/.exec(whole)?.[0].trimEnd() ?? '']) {
    const words = candidate.split(/\s+/);
    if (words.length < 2 && candidate.length <= short.length + 3) continue;
    if (words.includes(short) || words.length > searchWindow(short)) continue;
    if (longFormStart(short, candidate) === 0) return candidate.length;
  }
  return spelled !== undefined && /\S\s+\S/.test(whole.slice(0, spelled)) ? spelled : undefined;
}
