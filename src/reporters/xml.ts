/** What XML 1.0 forbids even as a reference: control characters, lone surrogates, noncharacters. */
const forbidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not pass
  /[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** A text for the content of an element or for an attribute. What XML cannot hold becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replace(forbidden, '\uFFFD')
    .replace(/[&<>"\t\n\r]/g, (character) => references[character] ?? '');
}

/** A start tag, or with `/` at the end of the name an empty element. */
export function tag(name: string, attributes: Record<string, string | number>): string {
  const isEmpty = name.endsWith('/');
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  return `<${isEmpty ? name.slice(0, -1) : name}${list.join('')}${isEmpty ? '/' : ''}>`;
}
