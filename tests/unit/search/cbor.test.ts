import { describe, expect, it } from 'vitest';
import { decodeCbor } from '../../../src/search/cbor.ts';

const decode = (hex: string) => decodeCbor(Uint8Array.from(Buffer.from(hex, 'hex')));

describe('decodeCbor', () => {
  // From appendix A of RFC 8949, but for the last.
  it.each([
    ['00', 0],
    ['17', 23],
    ['1818', 24],
    ['1903e8', 1000],
    ['1a000f4240', 1_000_000],
    ['60', ''],
    ['6449455446', 'IETF'],
    ['62c3bc', 'ü'],
    ['63e6b0b4', '水'],
    ['64f0908591', '\u{10151}'],
    ['80', []],
    ['8301820203820405', [1, [2, 3], [4, 5]]],
    [`7818${'61'.repeat(24)}`, 'a'.repeat(24)],
  ])('reads %s', (hex, item) => expect(decode(hex)).toEqual(item));

  it.each([
    ['a number of 8 bytes', '1b000000e8d4a51000'],
    ['a negative number', '20'],
    ['bytes', '4401020304'],
    ['a list without an end', '9fff'],
    ['a list that is cut off', '8201'],
    ['nothing', ''],
  ])('refuses %s', (_, hex) => expect(() => decode(hex)).toThrow(RangeError));
});
