/** The words of an address that has no page: what its reader was after. `/keys/renew-cert.html` gives `renew cert`. */
export function wordsOfAddress(path: string, base: string): string {
  const inside = path.startsWith(base) ? path.slice(base.length) : path;
  const parts = inside.split('/').filter(Boolean).map(decodePart);
  const last = (parts.at(-1) ?? '').replace(/\.(?:html?|mdx?|php)$/i, '');
  const name = /^(?:index)?$/i.test(last) ? (parts.at(-2) ?? '') : last;
  return name
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 80);
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
