import type { Document } from './library.ts';

/** Rules judge one page after the other, so what one of them needed the next ones need right away. */
const mostKept = 4;

/** Keeps what is made of a document while its page is judged. To keep it for a whole library would weigh too much. */
export function keepRecent<Made extends object>(
  make: (document: Document) => Made,
): (document: Document) => Made {
  const kept = new Map<Document, Made>();
  return (document) => {
    const known = kept.get(document);
    if (known) return known;
    const made = make(document);
    const [oldest] = kept.keys();
    if (oldest && kept.size >= mostKept) kept.delete(oldest);
    kept.set(document, made);
    return made;
  };
}
