/** What the frontmatter of nearly every page is: values by field, with the offsets of their texts. */
export interface PlainYaml {
  value: Record<string, unknown>;
  /** Offsets of the text of a string value, quotes left out, by its path joined with spaces. */
  spans: Map<string, [start: number, end: number]>;
}

/**
 * Reads the part of YAML that frontmatter is usually written in: a field a line, with plain or quoted text, a number,
 * true or false, a flow list or map of plain words, or a block list of such. Undefined for anything else, for which
 * the YAML parser is right and this one need not be: it is there because it is thirty times as fast.
 */
export function parsePlainYaml(text: string): PlainYaml | undefined {
  if (/[\r\t#&*!|>%@`\\]|^---|^\.\.\.|[^\S\n]$/m.test(text)) return undefined;
  const plain: PlainYaml = { value: {}, spans: new Map() };
  let start = 0;
  let list: { key: string; items: unknown[]; indent: string } | undefined;
  for (const line of text.split('\n')) {
    const field = /^([A-Za-z][A-Za-z0-9]*):(?: (?=\S)|$)/.exec(line);
    if (field) {
      const [head, key = ''] = field;
      if (Object.hasOwn(plain.value, key) || key === '__proto__') return undefined;
      if (list && list.items.length === 0) return undefined;
      const rest = line.slice(head.length);
      list = rest ? undefined : { key, items: [], indent: '' };
      const value = list ? list.items : readValue(rest, start + head.length, key, plain);
      if (value === undefined) return undefined;
      plain.value[key] = value;
    } else {
      const [head, indent = ''] = /^( *)- (?=\S)/.exec(line) ?? [];
      if (!list || head === undefined || (list.items.length > 0 && indent !== list.indent)) return undefined;
      list.indent = indent;
      const path = `${list.key} ${list.items.length}`;
      const item = readItem(line.slice(head.length), start + head.length, path, plain);
      if (item === undefined) return undefined;
      list.items.push(item);
    }
    start += line.length + 1;
  }
  return list && list.items.length === 0 ? undefined : plain;
}

/** An entry of a block list may be a map of one field: `aid: open-the-cover`. */
function readItem(text: string, start: number, path: string, plain: PlainYaml): unknown {
  const [head, key = ''] = /^([A-Za-z][A-Za-z0-9]*): (?=\S)/.exec(text) ?? [];
  if (head === undefined) return readValue(text, start, path, plain);
  const value = readScalar(text.slice(head.length), start + head.length, `${path} ${key}`, plain);
  return value === undefined || key === '__proto__' ? undefined : { [key]: value };
}

function readValue(text: string, start: number, path: string, plain: PlainYaml): unknown {
  if (text.startsWith('[')) return readFlowList(text, start, path, plain);
  if (text.startsWith('{')) return readFlowMap(text, start, path, plain);
  return readScalar(text, start, path, plain);
}

const flowWord = /^[A-Za-z0-9][A-Za-z0-9-]*$/;

function readFlowList(text: string, start: number, path: string, plain: PlainYaml): unknown[] | undefined {
  if (text === '[]') return [];
  if (!text.endsWith(']')) return undefined;
  const items: unknown[] = [];
  let at = 1;
  for (const word of text.slice(1, -1).split(', ')) {
    if (!flowWord.test(word)) return undefined;
    const item = readScalar(word, start + at, `${path} ${items.length}`, plain);
    if (item === undefined) return undefined;
    items.push(item);
    at += word.length + 2;
  }
  return items;
}

function readFlowMap(text: string, start: number, path: string, plain: PlainYaml): unknown {
  if (!text.startsWith('{ ') || !text.endsWith(' }')) return undefined;
  const map: Record<string, unknown> = {};
  let at = 2;
  for (const field of text.slice(2, -2).split(', ')) {
    const [head, key = '', word = ''] =
      /^([A-Za-z][A-Za-z0-9]*): ([A-Za-z0-9][A-Za-z0-9-]*)$/.exec(field) ?? [];
    if (head === undefined || Object.hasOwn(map, key) || key === '__proto__') return undefined;
    const value = readScalar(word, start + at + key.length + 2, `${path} ${key}`, plain);
    if (value === undefined) return undefined;
    map[key] = value;
    at += field.length + 2;
  }
  return map;
}

/** Words that YAML reads as something else than text. */
const notText = /^(?:null|true|false|[-+]?(?:\d|\.\d|\.inf|\.nan).*)$/i;
const day = /^\d{4}-\d\d-\d\d$/;

function readScalar(text: string, start: number, path: string, plain: PlainYaml): unknown {
  const quote = text[0];
  if (quote === '"' || quote === "'") {
    const inner = text.slice(1, -1);
    if (text.length < 2 || text.at(-1) !== quote || inner.includes(quote)) return undefined;
    plain.spans.set(path, [start + 1, start + 1 + inner.length]);
    return inner;
  }
  if (text === 'true' || text === 'false') return text === 'true';
  if (/^(?:0|[1-9]\d{0,14})$/.test(text)) return Number(text);
  if (!/^[\p{L}\p{N}“‘(/]/u.test(text) || /:(?: |$)/.test(text)) return undefined;
  if (notText.test(text) && !day.test(text)) return undefined;
  plain.spans.set(path, [start, start + text.length]);
  return text;
}
