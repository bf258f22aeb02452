import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Located } from '../../../../src/library/library.ts';
import { createLocator } from '../../../../src/library/locate.ts';
import { parseYaml } from '../../../../src/library/parse-yaml.ts';
import { addItem, type NewItem } from '../../../../src/lint/edits/add-item.ts';
import { applyEdits } from '../../../../src/lint/edits/apply-edits.ts';
import { removeItem } from '../../../../src/lint/edits/remove-item.ts';
import { yamlScalar } from '../../../../src/lint/edits/yaml-scalar.ts';
import type { Edit } from '../../../../src/schema/finding.ts';

function locate(text: string): Located {
  const place = { file: 'a.yaml', locator: createLocator(text), offset: 0 };
  const { located } = parseYaml(text, z.unknown(), place);
  if (!located) throw new Error(`no YAML: ${text}`);
  return located;
}

function edited(text: string, edits: readonly (Edit | undefined)[]): string {
  return applyEdits(
    text,
    edits.filter((edit) => edit !== undefined),
  );
}

const entry = { id: 'fresh', label: 'N&W', definition: 'TODO: say it.' };

describe('addItem', () => {
  test.each<[string, string | undefined, NewItem, string]>([
    ['a: [x, y] # why\n', 'a', 'z', 'a: [x, y, z] # why\n'],
    ['a: [\n  x, # one\n  y,\n]\n', 'a', 'z', 'a: [\n  x, # one\n  y, z,\n]\n'],
    ['a: [ ]\nb: 1\n', 'a', 'z', 'a: [z]\nb: 1\n'],
    ['a: [ # none\n]\n', 'a', 'z', 'a: [z # none\n]\n'],
    ['a:\nb: 1\n', 'a', 'z', 'a: [z]\nb: 1\n'],
    ['a: # none\n', 'a', 'z', 'a: [z] # none\n'],
    ['a:\n- x # one\n# end\nb: 1\n', 'a', 'z', 'a:\n- x # one\n- z\n# end\nb: 1\n'],
    ['a:\r\n  -\tx\r\n', 'a', 'z', 'a:\r\n  -\tx\r\n  -\tz\r\n'],
    ['a:\n  - x', 'a', 'z', 'a:\n  - x\n  - z'],
    ['"a":\n  - "x"\n', 'a', 'z', '"a":\n  - "x"\n  - z\n'],
    [
      '# T\n- id: x\n',
      undefined,
      entry,
      '# T\n- id: x\n- id: fresh\n  label: N&W\n  definition: "TODO: say it."\n',
    ],
    ['- id: x\n\n- id: y\n', undefined, { id: 'z' }, '- id: x\n\n- id: y\n\n- id: z\n'],
    ['[{ id: x }]\n', undefined, { id: 'z' }, '[{ id: x }, { id: z }]\n'],
    ['# nothing yet', undefined, { id: 'z' }, '# nothing yet\n- id: z\n'],
    ['', undefined, { id: 'z', label: 'Z' }, '- id: z\n  label: Z\n'],
  ])('%j, %s', (before, field, item, after) => {
    expect(edited(before, [addItem(locate(before), field, item)])).toBe(after);
  });
});

describe('removeItem', () => {
  test.each<[string, string | undefined, number, string]>([
    ['a: [x, y, z] # why\n', 'a', 0, 'a: [y, z] # why\n'],
    ['a: [x, y, z]\n', 'a', 2, 'a: [x, y]\n'],
    ['a: [x, y,]\n', 'a', 1, 'a: [x,]\n'],
    ['a: [x] # why\n', 'a', 0, 'a: [] # why\n'],
    ['a: [\n  x, # one\n  # two\n  y,\n]\n', 'a', 0, 'a: [\n  # two\n  y,\n]\n'],
    ['a: [\n  x, # one\n  y\n]\n', 'a', 1, 'a: [\n  x # one\n]\n'],
    ['a:\n  # one\n  - x # it\n  # two\n  - y\nb: 1\n', 'a', 0, 'a:\n  # one\n  # two\n  - y\nb: 1\n'],
    ['a:\n  - x # it\n  # two\n  - y # too\nb: 1\n', 'a', 1, 'a:\n  - x # it\n  # two\nb: 1\n'],
    ['a: # why\n  - x\nb: 1\n', 'a', 0, 'a: [] # why\nb: 1\n'],
    ['a:\n  # why\n  - x', 'a', 0, 'a: []\n  # why'],
    ['a:\r\n- x\r\n- y\r\n', 'a', 1, 'a:\r\n- x\r\n'],
    ['- id: x\n  a: |\n    b\n\n- id: y\n\n# end\n', undefined, 0, '- id: y\n\n# end\n'],
    ['- id: x\n\n- id: y\n\n- id: z\n', undefined, 1, '- id: x\n\n- id: z\n'],
    ['- id: x\n\n# Two\n\n- id: y\n\n- id: z\n', undefined, 1, '- id: x\n\n# Two\n\n- id: z\n'],
    ['# T\n- id: x\n  a: y\n', undefined, 0, '# T\n[]\n'],
    ['- - x\n  - y\n- z\n', undefined, 0, '- z\n'],
    ['a: [x # why\n]\n', 'a', 0, 'a: [ # why\n]\n'],
    ['# T\n- id: x\n\n- id: y\n', undefined, 0, '# T\n\n- id: y\n'],
    ['# T\n\n- id: x\n\n- id: y\n', undefined, 0, '# T\n\n- id: y\n'],
    ['# T\n\n- id: x\n- id: y\n', undefined, 0, '# T\n\n- id: y\n'],
    ['a: [x # one\n  , y]\n', 'a', 0, 'a: [y]\n'],
    ['a: [x, # one\n  # two\n  y, # three\n  z]\n', 'a', 1, 'a: [x, # one\n  # two\n  z]\n'],
    ['a: [x # one\n  , y]\n', 'a', 1, 'a: [x # one\n   ]\n'],
  ])('%j, %s, item %i', (before, field, index, after) => {
    expect(edited(before, [removeItem(locate(before), field, index)])).toBe(after);
  });

  test.each([
    ['a: [x]\n', 1],
    ['a: [x]\n', -1],
    ['a:\n  - x\n', 1],
    ['a:\n  - x\n  - y\n', 2],
    ['a: []\n', 0],
    ['a:\n', 0],
  ])('knows no item of that number: %j, %i', (text, index) => {
    expect(removeItem(locate(text), 'a', index)).toBeUndefined();
  });

  test.each([
    ['a list that is no list', 'a: x\n', 'a'],
    ['an item that another place names', 'a:\n  - &x y\n  - z\nb: *x\n', 'a'],
    ['a field that is absent', 'b: [x]\n', 'a'],
  ])('leaves %s', (_, text, field) => {
    expect(removeItem(locate(text), field, 0)).toBeUndefined();
  });
});

/** Lists of unique words, written in every way that a writer may write them. */
const word = fc.stringMatching(/^[a-z]{1,3}$/);
const comment = fc.constantFrom('', ' # why', '   # a: [b]');
const break_ = fc.constantFrom('\n', '\r\n');
const quoted = (text: string) => fc.constantFrom(text, `'${text}'`, `"${text}"`);
const filler = fc.constantFrom('', '\n', '# - own\n', '\n# own\n\n', '  # deeper\n');

interface Written {
  text: string;
  field: string | undefined;
  words: string[];
}

const blockList: fc.Arbitrary<Written> = fc
  .tuple(
    fc.uniqueArray(word, { minLength: 1, maxLength: 5 }),
    fc.boolean(),
    fc.constantFrom('', '  '),
    comment,
  )
  .chain(([words, isField, indent, head]) =>
    fc
      .tuple(
        fc.tuple(
          ...words.map((text) => fc.tuple(filler, quoted(text), comment, fc.constantFrom(' ', '   '))),
        ),
        filler,
        break_,
        fc.boolean(),
      )
      .map(([items, end, lineBreak, isOpen]) => {
        const shift = isField ? indent : '';
        const lines = items.map(([above, text, behind, gap]) => `${above}${shift}-${gap}${text}${behind}\n`);
        const whole = `${isField ? `k: 1\nlist:${head}\n` : '# top\n'}${lines.join('')}${end}${isField ? 'z: [a, b]\n' : ''}`;
        const text = (isOpen ? whole.replace(/\n$/, '') : whole).replaceAll('\n', lineBreak);
        return { text, field: isField ? 'list' : undefined, words };
      }),
  );

const flowList: fc.Arbitrary<Written> = fc
  .tuple(fc.uniqueArray(word, { maxLength: 5 }), fc.boolean(), fc.boolean(), break_)
  .chain(([words, isField, isTrailing, lineBreak]) =>
    fc
      .tuple(
        ...words.map((text) =>
          fc.tuple(quoted(text), fc.constantFrom(' ', '\n  ', '', ' # why\n  ', '\n  # own\n  ')),
        ),
      )
      .map((items) => {
        const inner = items
          .map(([text, gap], i) => `${text}${i < items.length - 1 || isTrailing ? ',' : ''}${gap}`)
          .join('');
        const list = `[${inner}]`;
        const text = isField ? `k: 1\nlist: ${list} # end\nz: [a, b]\n` : `${list}\n`;
        return { text: text.replaceAll('\n', lineBreak), field: isField ? 'list' : undefined, words };
      }),
  );

const anyList = fc.oneof(blockList, flowList);

function valueWith(text: string, field: string | undefined, list: unknown[]): unknown {
  return field === undefined ? list : { ...(parse(text) as object), [field]: list };
}

/** What a text holds beside white space, item marks, and the items themselves. */
function comments(text: string): string[] {
  return [...text.matchAll(/# [^\r\n]*/g)].map(([all]) => all.trim());
}

test('an added item stands at the end, and every other letter stays', () => {
  fc.assert(
    fc.property(anyList, ({ text, field, words }) => {
      const edit = addItem(locate(text), field, yamlScalar('null'));
      const after = edited(text, [edit]);
      expect(parse(after)).toEqual(valueWith(text, field, [...words, 'null']));
      const at = after.indexOf('"null"');
      const [start, end] = [after.slice(0, at), after.slice(at + 6)];
      const added = /(?:, |(?:\r\n|\n)+[ ]*-[ ]+|)$/.exec(start)?.[0] ?? '';
      const without = start.slice(0, start.length - added.length) + end;
      expect(without.replace(/\[\s*\]/, '[]')).toBe(text.replace(/\[\s*\]/, '[]'));
    }),
    { numRuns: 500 },
  );
});

test('a removed item is gone with its line, and every other letter stays', () => {
  fc.assert(
    fc.property(anyList, fc.nat(), ({ text, field, words }, pick) => {
      fc.pre(words.length > 0);
      const index = pick % words.length;
      const edit = removeItem(locate(text), field, index);
      const after = edited(text, [edit]);
      expect(parse(after)).toEqual(valueWith(text, field, words.toSpliced(index, 1)));
      const isSubsequence = [...after.replace(/(?<=^|:) ?\[\]/m, '')].reduce(
        (at, char) => (at < 0 ? at : text.indexOf(char, at) + 1 || -1),
        0,
      );
      expect(isSubsequence).toBeGreaterThanOrEqual(0);
      const own = new Set([' # why', '   # a: [b]'].map((one) => one.trim()));
      expect(comments(after).filter((one) => !own.has(one))).toEqual(
        comments(text).filter((one) => !own.has(one)),
      );
    }),
    { numRuns: 500 },
  );
});

test('edits made together leave a list, whichever of them overlap', () => {
  fc.assert(
    fc.property(
      anyList,
      fc.infiniteStream(fc.boolean()),
      fc.boolean(),
      ({ text, field, words }, picks, isAdding) => {
        const located = locate(text);
        const removed = words.map((_, i) => i).filter(() => picks.next().value);
        const edits = removed.map((i) => removeItem(located, field, i));
        if (isAdding) edits.push(addItem(located, field, 'zzzz'));
        const value = parse(edited(text, edits)) as unknown;
        const list = field === undefined ? value : (value as Record<string, unknown>)[field];
        expect(Array.isArray(list)).toBe(true);
        const kept = (list as string[]).filter((item) => item !== 'zzzz');
        expect(kept.every((item) => words.includes(item))).toBe(true);
        const staying = words.filter((_, i) => !removed.includes(i));
        expect(kept).toEqual(expect.arrayContaining(staying));
      },
    ),
    { numRuns: 500 },
  );
});

/** Glossaries: entries of several lines in every style, with comments and empty lines between and inside them. */
const glossary = fc
  .tuple(
    fc
      .uniqueArray(word, { minLength: 1, maxLength: 4 })
      .chain((ids) =>
        fc.tuple(
          ...ids.map((id) =>
            fc.tuple(
              fc.constant(id),
              filler,
              fc.constantFrom(
                'definition: One - two. # why\n',
                'definition: >-\n    One\n\n    # two\n',
                "definition: 'One: # two'\n",
                '# own\n  definition: One\n    two\n',
                'aliases:\n    - a # why\n    - b\n',
                'aliases: [a, # why\n    b]\n',
                'senses:\n  - topics: [a]\n    definition: x\n',
              ),
            ),
          ),
        ),
      ),
    filler,
    break_,
  )
  .map(([items, end, lineBreak]) => {
    const entries = items.map(([id, above, rest]) => ({ id, above, text: `- id: ${id}\n  ${rest}` }));
    const text = `# top\n${entries.map(({ above, text }) => above + text).join('')}${end}`;
    return { entries, text: text.replaceAll('\n', lineBreak), lineBreak };
  });

test('an entry is removed whole, and the others keep every letter', () => {
  fc.assert(
    fc.property(glossary, fc.nat(), ({ entries, text, lineBreak }, pick) => {
      const index = pick % entries.length;
      const after = edited(text, [removeItem(locate(text), undefined, index)]);
      expect(parse(after)).toEqual((parse(text) as unknown[]).toSpliced(index, 1));
      const others = entries.toSpliced(index, 1).map((one) => one.text.replaceAll('\n', lineBreak).trimEnd());
      for (const other of others) expect(after).toContain(other);
      expect(after.match(/^ *# (?:top|- own|own|deeper)$/gm)?.length).toBe(
        text
          .replace(entries[index]?.text.replaceAll('\n', lineBreak) ?? '', '')
          .match(/^ *# (?:top|- own|own|deeper)$/gm)?.length,
      );
    }),
    { numRuns: 500 },
  );
});

test('an added entry follows the others, which keep every letter', () => {
  fc.assert(
    fc.property(glossary, ({ text, entries }) => {
      const after = edited(text, [addItem(locate(text), undefined, entry)]);
      expect(parse(after)).toEqual([...(parse(text) as unknown[]), entry]);
      const added = after.indexOf('- id: fresh');
      expect(added).toBeGreaterThan(after.indexOf(`- id: ${entries.at(-1)?.id}`));
      const lines = (whole: string) => whole.split(/\r?\n/).filter((line) => line.trim() !== '');
      const own = ['- id: fresh', '  label: N&W', '  definition: "TODO: say it."'];
      expect(lines(after).filter((line) => !own.includes(line))).toEqual(lines(text));
    }),
    { numRuns: 500 },
  );
});

test('a scalar reads as the text that it was made from', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('null', '1e3', 'a: b', 'x #y', '- a', 'yes')),
      (text) => {
        expect(parse(yamlScalar(text))).toBe(text);
        expect(parse(`[${yamlScalar(text)}]`)).toEqual([text]);
        expect(parse(`a: ${yamlScalar(text)}\n`)).toEqual({ a: text });
      },
    ),
    { numRuns: 500 },
  );
});
