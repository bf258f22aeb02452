interface Written {
  /** As it stands in the text, a plural or possessive ending included. */
  text: string;
  /** As the glossary lists it, in the singular. */
  spelling: string;
  start: number;
}

interface CarriedOver {
  text: string;
  /**
   * Case, number and article are those of the text, and the sentence grows by no word and repeats none: nothing else in
   * it has to change.
   */
  isExact: boolean;
}

/** Writes a label in place of another spelling, with its capital and its ending. */
export function carryOver({ text, spelling, start }: Written, label: string, prose: string): CarriedOver {
  const line = text.replace(/\s+/g, ' ');
  const [stem, ending] = [line.slice(0, spelling.length), line.slice(spelling.length)];
  const cased = withCase(stem, spelling, label);
  const ended = withEnding(cased ?? label, ending);
  const [before, after] = [prose.slice(0, start), prose.slice(start + text.length)];
  const isExact =
    cased !== undefined &&
    ended !== undefined &&
    keepsArticle(before, stem, cased) &&
    countWords(label) <= countWords(spelling) &&
    !repeatsWord(before, ended, after);
  return { text: ended ?? cased ?? label, isExact };
}

/** As the glossary writes the spelling, or with a capital at the start; any other case is unclear. */
function withCase(stem: string, spelling: string, label: string): string | undefined {
  if (stem === spelling) return label;
  return stem === capitalize(spelling) ? capitalize(label) : undefined;
}

function capitalize(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** Words whose plural is not the word and an s, and words that may be plural already. */
const irregularPattern = /(?:s|x|z|ch|sh|o|fe?|man|[^aeiou]y)$/i;

function withEnding(label: string, ending: string): string | undefined {
  if (ending === '') return label;
  if (/^['’]s$/.test(ending)) return /s$/i.test(label) ? undefined : `${label}${ending}`;
  return irregularPattern.test(label) ? undefined : `${label}s`;
}

/** “An SSL certificate” cannot become “an certificate”. Letters that are sounded in several ways are left to a person. */
function keepsArticle(before: string, old: string, label: string): boolean {
  if (!/(?:^|\s)an?\s+$/i.test(before)) return true;
  const oldSound = soundOf(old);
  return oldSound !== undefined && oldSound === soundOf(label);
}

function soundOf(text: string): 'consonant' | 'vowel' | undefined {
  if (/^\p{Lu}{2}/u.test(text)) return undefined;
  if (/^[aei]/i.test(text)) return 'vowel';
  return /^[b-df-gj-np-tv-z]/i.test(text) ? 'consonant' : undefined;
}

function countWords(text: string): number {
  return text.trim().split(/\s+/).length;
}

/** “SSL cert certificate” must not become “certificate certificate”. */
function repeatsWord(before: string, label: string, after: string): boolean {
  const [first, last] = [/^\S+/.exec(label)?.[0], /\S+$/.exec(label)?.[0]];
  const [left, right] = [/(\S+)\s+$/.exec(before.slice(-60))?.[1], /^\s+([\p{L}\p{N}]+)/u.exec(after)?.[1]];
  return (
    (left !== undefined && left.toLowerCase() === first?.toLowerCase()) ||
    (right !== undefined && right.toLowerCase() === last?.toLowerCase())
  );
}
