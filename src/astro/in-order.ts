/**
 * Passes items on in the order of these keys, however they arrive: each as soon as all before it have come. Items
 * with other keys are dropped.
 */
export function inOrder<Item>(keys: readonly string[], pass: (key: string, item: Item) => void) {
  const expected = new Set(keys);
  const waiting = new Map<string, Item>();
  let next = 0;

  return {
    put(key: string, item: Item): void {
      if (!expected.has(key)) return;
      waiting.set(key, item);
      for (let first = keys[next]; first !== undefined && waiting.has(first); first = keys[++next]) {
        pass(first, waiting.get(first) as Item);
        waiting.delete(first);
      }
    },
    /** Passes on what still waits for keys that never came. */
    end(): void {
      for (const key of keys.slice(next)) {
        const item = waiting.get(key);
        if (item !== undefined) pass(key, item);
      }
      next = keys.length;
      waiting.clear();
    },
  };
}
