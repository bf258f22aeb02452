/** The plain HTML that static content may use beside Markdown and the components, and the addresses that are safe. */

/** Attributes that every element of `plainElements` takes. */
const shared = ['dir', 'id', 'lang', 'title'] as const;

function takes(...attributes: string[]): ReadonlySet<string> {
  return new Set([...shared, ...attributes]);
}

/** Tag name to the attributes that it takes. No element here runs code, loads a frame or takes a style. */
export const plainElements: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['a', takes('href', 'hreflang', 'rel')],
  ['abbr', takes()],
  ['b', takes()],
  ['bdi', takes()],
  ['bdo', takes()],
  ['blockquote', takes('cite')],
  ['br', takes()],
  ['caption', takes()],
  ['cite', takes()],
  ['code', takes()],
  ['dd', takes()],
  ['del', takes('cite', 'datetime')],
  ['details', takes('open', 'name')],
  ['dfn', takes()],
  ['div', takes()],
  ['dl', takes()],
  ['dt', takes()],
  ['em', takes()],
  ['figcaption', takes()],
  ['figure', takes()],
  ['h2', takes()],
  ['h3', takes()],
  ['h4', takes()],
  ['h5', takes()],
  ['h6', takes()],
  ['hr', takes()],
  ['i', takes()],
  ['img', takes('alt', 'height', 'src', 'width')],
  ['ins', takes('cite', 'datetime')],
  ['kbd', takes()],
  ['li', takes('value')],
  ['mark', takes()],
  ['ol', takes('reversed', 'start', 'type')],
  ['p', takes()],
  ['pre', takes()],
  ['q', takes('cite')],
  ['rp', takes()],
  ['rt', takes()],
  ['ruby', takes()],
  ['s', takes()],
  ['samp', takes()],
  ['small', takes()],
  ['span', takes()],
  ['strong', takes()],
  ['sub', takes()],
  ['summary', takes()],
  ['sup', takes()],
  ['table', takes()],
  ['tbody', takes()],
  ['td', takes('colspan', 'headers', 'rowspan')],
  ['tfoot', takes()],
  ['th', takes('abbr', 'colspan', 'headers', 'rowspan', 'scope')],
  ['thead', takes()],
  ['time', takes('datetime')],
  ['tr', takes()],
  ['u', takes()],
  ['ul', takes()],
  ['var', takes()],
  ['wbr', takes()],
]);

/** Attributes whose value is an address. */
export const urlAttributes: ReadonlySet<string> = new Set(['cite', 'href', 'src']);

const safeSchemes = new Set(['http', 'https', 'mailto', 'sms', 'tel']);

/**
 * True for an address that cannot run code: relative, or of a scheme that only leads somewhere.
 * Browsers drop tabs and line breaks inside an address and control characters before it, so this does, too.
 */
export function isSafeUrl(url: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what browsers drop
  const seen = url.replace(/^[\u0000-\u0020]+|[\t\n\r]+/g, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(seen)?.[1];
  return scheme === undefined || safeSchemes.has(scheme.toLowerCase());
}
