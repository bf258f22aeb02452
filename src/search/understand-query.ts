import { isStopWord } from '../language/stop-words.ts';

/** One word of a query, in the form in which the index keeps words. */
export interface QueryWord {
  /** As typed, without the punctuation around it. */
  text: string;
  /** Letters, digits and low lines in lower case: `ssh-keygen` is `sshkeygen`, `ERR_CERT` is `err_cert`. */
  key: string;
  /** The words inside an error code, a path or a compound, for pages that do not hold the whole. */
  parts: string[];
}

/** What the form of a query says about the answer: an explanation, a cure, or a choice between ways. */
export type QueryForm = 'choice' | 'meaning' | 'trouble';

export interface Query {
  /** As typed, cut to a bearable length. */
  text: string;
  /** What to look for, each once. Empty when nothing was typed that a page could hold. */
  words: QueryWord[];
  /** Error codes, paths and compounds, as typed. */
  keptWhole: string[];
  stopWordsDropped: string[];
  form: QueryForm | undefined;
}

const maxLength = 300;
const maxWords = 16;

/**
 * Turns what somebody typed into what to look for. The steps run in order: cut, split, drop the words of the question,
 * read its form. Spelling and synonyms come between the last two: both turn a word into other words to look for.
 */
export function understandQuery(typed: string): Query {
  const text = typed.slice(0, maxLength).normalize('NFC').replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim();
  const all = unique(text.replace(versus, ' or ').split(' ').flatMap(readWord)).slice(0, maxWords);
  const content = all.filter(({ key }) => !isStopWord(key));
  const words = content.length > 0 ? content : all;
  return {
    text,
    words,
    keptWhole: words.filter(({ parts }) => parts.length > 0).map((word) => word.text),
    stopWordsDropped: all.filter((word) => !words.includes(word)).map((word) => word.text),
    form: readForm(text),
  };
}

/** `error vs warning` asks for either; `set up vs code` asks for an editor. */
const versus = /(?<=\S) (?:vs\.?|versus) (?!code\b)/gi;

/** `(curl:` is `curl`, `NET::ERR_FAILED,` is `NET::ERR_FAILED`. */
const surroundings = /^[^\p{L}\p{N}\p{Extended_Pictographic}]+|[^\p{L}\p{N}\p{Extended_Pictographic}]+$/gu;

/** A word without the signs around it. */
export function trimWord(typed: string): string {
  return typed.replace(surroundings, '');
}

function readWord(typed: string): QueryWord[] {
  const text = trimWord(typed);
  const key = keyOf(text);
  if (key === '') return /\p{Extended_Pictographic}/u.test(text) ? [{ text, key: text, parts: [] }] : [];
  const parts = text
    .replaceAll("'", '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(keyOf)
    .filter((part) => part.length > 1 && !isStopWord(part));
  return [{ text, key, parts: parts.length === 1 && parts[0] === key ? [] : [...new Set(parts)] }];
}

/** The form of a word in Pagefind's index, before stemming: letters, digits and low lines, in lower case. */
function keyOf(text: string): string {
  const key = text.replace(/[^\p{L}\p{N}\p{M}\p{Pc}]+/gu, '').toLowerCase();
  return /[\p{L}\p{N}]/u.test(key) ? key : '';
}

function unique(words: readonly QueryWord[]): QueryWord[] {
  return [...new Map(words.toReversed().map((word) => [word.key, word])).values()].toReversed();
}

/** `what is a CSR`, `difference between A and CNAME`; not `what is using port 80`. */
const meaning =
  /^what(?:'s| is| are) (?!(?:using|eating|filling|blocking|taking|running|listening|wrong|happening)\b)(?:an? |the )?[\w./-]+(?: [\w./-]+){0,3}\??$|^what does .+ (?:do|mean)\b|\b(?:meaning of|definition|explain(?:ed)?|difference between|difference of|stands? for)\b/i;

/** `vpn not working`, `cannot log in`, `permission denied`; not `renew a certificate`. */
const trouble =
  /\b(?:not|cannot|cant|can't|wont|won't|doesnt|doesn't|isnt|isn't|couldnt|couldn't|unable|fails?|failed|failing|failure|errors?|denied|refused|rejected|rejects|broken|stuck|hangs?|crash(?:es|ed)?|missing|lost|wrong|timed out|timeout|no longer|stopped|unreachable|invalid|slow)\b/i;

/** `0x80070005`, `ECONNREFUSED`, `ERR_CERT_DATE_INVALID`; not `eating`. */
const errorCode = /\b0x[0-9a-fA-F]{4,}\b|\bE[A-Z]{4,}\b|\bERR_|\berr_/;

/** `which backup method`, `should I reboot`, `rebase or merge`; not `which port does ssh use`. */
const choice =
  /^(?:which|should (?:i|we)|do (?:i|we) (?:need|have) to|when (?:to|should)|what(?:'s| is) (?:the )?(?:best|better|right)|choose|pick)\b|\b(?:vs\.?|versus|instead of|rather than)\b|^\S+(?: \S+)? or \S+(?: \S+)?$/i;

function readForm(text: string): QueryForm | undefined {
  if (meaning.test(text)) return 'meaning';
  if (choice.test(text)) return 'choice';
  return trouble.test(text) || errorCode.test(text) ? 'trouble' : undefined;
}
