import type { Document, Library } from './library.ts';

const listed = new WeakMap<Library, readonly Document[]>();

/** The documents of all pages. The same list each time: what is known of all of them is kept by it. */
export function documentsOf(library: Library): readonly Document[] {
  let documents = listed.get(library);
  if (!documents) {
    documents = [...library.pages.values()].map((page) => page.document);
    listed.set(library, documents);
  }
  return documents;
}
