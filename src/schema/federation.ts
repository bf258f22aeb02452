import { z } from 'zod';

const hint = 'Write the whole address of a home page, like https://workshop.example.com/.';

/** `https://aids.example.com/print/`, `http://localhost:4321`; not `https://aids.example.com/print/index.html`. */
const homeAddress = /^https?:\/\/[^\s/?#@]+(?:\/[^\s?#]*)?$/i;
const file = /[^/]\/[^/]+\.[a-z]+$/i;

/** Where the home page of another site stands, as browsers write it, with a slash at the end. */
export const partnerAddressSchema = z
  .url({ protocol: /^https?$/, normalize: true, abort: true, error: hint })
  .refine((address) => homeAddress.test(address) && !file.test(address), hint)
  .transform(endWithSlash)
  .describe('Address of the home page of another Pitcrew site.');

function endWithSlash(address: string): string {
  return address.replace(/\/*$/, '/');
}

interface Federated {
  url?: string | undefined;
  federation: readonly string[];
}

/** Refuses what is no partner: the site itself, an address said twice, and one that browsers would not load. */
export function checkPartners({ url = '', federation }: Federated, context: z.RefinementCtx): void {
  const own = endWithSlash(url);
  for (const [place, address] of federation.entries()) {
    const message = whyNot(address, own, federation.slice(0, place));
    if (message) context.addIssue({ code: 'custom', path: ['federation', place], message });
  }
}

function whyNot(address: string, own: string, before: readonly string[]): string | undefined {
  if (address === own) return 'Leave it out: it is this site, which searches itself anyway.';
  if (before.includes(address)) return 'Leave it out: the list has this address already.';
  if (own.startsWith('https:') && address.startsWith('http:'))
    return `Write ${address.replace('http:', 'https:')}: a page of https:// may load nothing from http://.`;
  return undefined;
}
