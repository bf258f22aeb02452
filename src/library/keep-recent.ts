/** Rules judge one page after the other, so what one of them needed the next ones need right away. */
const mostDocuments = 4;

/**
 * Keeps what is made of a document, or of so many parts of one, while its page is judged. To keep it for a whole library
 * would weigh too much.
 */
export function keepRecent<Part extends object, Made extends object>(
  make: (part: Part) => Made,
  mostKept = mostDocuments,
): (part: Part) => Made {
  const kept = new Map<Part, Made>();
  return (part) => {
    const known = kept.get(part);
    if (known) return known;
    const made = make(part);
    const [oldest] = kept.keys();
    if (oldest && kept.size >= mostKept) kept.delete(oldest);
    kept.set(part, made);
    return made;
  };
}
