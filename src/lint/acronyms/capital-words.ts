import { capital, digit, letterKind, other } from './letter-kinds.ts';

interface Word {
  start: number;
  end: number;
}

/** Runs of letters and digits, joined by ampersands, with two capitals, or with a capital and a digit. */
export function capitalWords(text: string): Word[] {
  const found: Word[] = [];
  for (let at = 0; at < text.length; at++) {
    const start = at;
    let capitals = 0;
    let digits = 0;
    for (; at < text.length; at++) {
      const kind = letterKind(text.charCodeAt(at));
      if (kind === capital) capitals++;
      else if (kind === digit) digits++;
      else if (kind === other && !isJoint(text, at, start)) break;
    }
    if (capitals >= 2 || (capitals === 1 && digits > 0)) found.push({ start, end: at });
  }
  return found;
}

/** An ampersand between letters: M&IE. */
function isJoint(text: string, at: number, start: number): boolean {
  if (text[at] !== '&' || at === start || at + 1 >= text.length) return false;
  return letterKind(text.charCodeAt(at + 1)) !== other && text[at - 1] !== '&';
}
