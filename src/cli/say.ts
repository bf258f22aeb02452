import { visible } from '../reporters/visible.ts';

/** Writes lines to standard error. What they quote of content may hold escape codes: those are shown, not sent. */
export function say(text: string): void {
  process.stderr.write(`${text.split('\n').map(visible).join('\n')}\n`);
}
