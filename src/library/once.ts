import type { Library } from './library.ts';

/** Keeps what is made of a library as long as the library lives, so that a thousand pages do not make it a thousand times. */
export function oncePerLibrary<Made>(make: (library: Library) => Made): (library: Library) => Made {
  const kept = new WeakMap<Library, { made: Made }>();
  return (library) => {
    let entry = kept.get(library);
    if (!entry) {
      entry = { made: make(library) };
      kept.set(library, entry);
    }
    return entry.made;
  };
}
