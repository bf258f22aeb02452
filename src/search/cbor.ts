/** What the files of a Pagefind index are made of. */
export type CborItem = number | string | CborItem[];

const types = { number: 0, text: 3, list: 4 };

/** Reads a CBOR item (RFC 8949) of numbers, texts and lists. Throws a RangeError for anything else. */
export function decodeCbor(bytes: Uint8Array): CborItem {
  let at = 0;
  const next = () => bytes[at++] ?? 0;

  function readItem(): CborItem {
    const first = next();
    const type = first >> 5;
    const value = readNumber(first & 31);
    if (type === types.number) return value;
    if (type === types.list) return Array.from({ length: value }, readItem);
    if (type !== types.text) throw new RangeError();
    return decodeURIComponent(Array.from({ length: value }, readByte).join(''));
  }

  /** A number below 24 stands in the first byte; others in the 1, 2 or 4 bytes that follow. */
  function readNumber(short: number): number {
    if (short > 26) throw new RangeError();
    let value = short < 24 ? short : 0;
    for (let left = short < 24 ? 0 : 1 << (short - 24); left > 0; left--) value = value * 256 + next();
    return value;
  }

  /** Texts are UTF-8, as the escapes of an address are. */
  const readByte = () => `%${next().toString(16).padStart(2, '0')}`;

  const item = readItem();
  if (at > bytes.length) throw new RangeError();
  return item;
}
