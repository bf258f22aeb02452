/** A mark that is itself the subject: `a TODO list`, `all TODO comments`. */
const talkPattern =
  /^\s+(?:lists?|comments?|items?|apps?|messages?|files?|markers?|marks?|notes?|entries|entry|tags?|labels?|columns?)\b/i;

/** True when a text talks of marks such as TODO, and is none, by what follows the mark. */
export function isMarkTalk(rest: string): boolean {
  return talkPattern.test(rest);
}
