import type { Document } from './library.ts';

/**
 * Keeps what is made of a document's tree on the tree itself, so that both go together. Thousands of entries in a
 * WeakMap would slow every collection of garbage.
 */
export function oncePerTree<Made extends object>(
  make: (document: Document, tree: Document['tree']) => Made,
): (document: Document) => Made {
  const key = Symbol();
  return (document) => {
    const tree = document.tree as Document['tree'] & { [key]?: Made };
    const kept = tree[key];
    if (kept) return kept;
    const made = make(document, tree);
    Object.defineProperty(tree, key, { value: made });
    return made;
  };
}
