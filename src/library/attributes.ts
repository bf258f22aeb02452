import { spanOf, type TreeNode } from './tree.ts';

/** A property as the tree holds it. */
export interface Attribute {
  type: 'mdxJsxAttribute' | 'mdxJsxExpressionAttribute';
  name?: string;
  /** Text, nothing, or an expression with its source. */
  value?: string | null | { type: string; value: string };
}

/** Offsets of a property in the source. */
export interface AttributeSpan {
  start: number;
  end: number;
  /** The value, quotes and braces left out; undefined for a bare name. */
  value: [start: number, end: number] | undefined;
}

export function attributesOf(node: TreeNode): Attribute[] {
  return (node as TreeNode & { attributes?: Attribute[] }).attributes ?? [];
}

const textPattern = /^(?:"[^"\\\n]*"|'[^'\\\n]*'|`(?:[^`\\$]|\$(?!\{))*`)$/;
const numberPattern = /^(?:-?\d+(?:\.\d+)?|true|false)$/;

/**
 * The value of a property that is no code: text, written as `"…"` or as `{"…"}`, a number, true or false. A bare name
 * has none.
 */
export function literalOf({ type, value }: Attribute): string | undefined {
  if (type === 'mdxJsxExpressionAttribute') return undefined;
  if (typeof value === 'string') return value;
  const source = value?.value.trim() ?? '';
  if (textPattern.test(source)) return source.slice(1, -1);
  return numberPattern.test(source) ? source : undefined;
}

/** The properties of a component that are no code; a bare name is empty text. */
export function literalsOf(node: TreeNode): Record<string, string> {
  const properties: Record<string, string> = {};
  for (const attribute of attributesOf(node)) {
    const value = attribute.value === null ? '' : literalOf(attribute);
    if (attribute.name && value !== undefined) properties[attribute.name] = value;
  }
  return properties;
}

/** Offsets of the value of a component's property, quotes left out; of the bare name if it has no value. */
export function attributeSpan(node: TreeNode, name: string, source: string): [number, number] | undefined {
  const index = attributesOf(node).findIndex((attribute) => attribute.name === name);
  const span = attributeSpans(node, source)[index];
  return span && (span.value ?? [span.start, span.end]);
}

/**
 * Offsets of every property of a component, in the order of its attributes: Sätteri gives properties no place of
 * their own, so the opening tag is scanned.
 */
export function attributeSpans(node: TreeNode, source: string): AttributeSpan[] {
  const [start, end] = spanOf(node);
  const spans: AttributeSpan[] = [];
  let at = start + 1;
  at = skipSpace(source, at) + (node.name?.length ?? 0);
  while (at < end) {
    at = skipSpace(source, at);
    const first = source[at];
    if (first === undefined || first === '>' || first === '/') break;
    const span = first === '{' ? spreadAt(source, at) : propertyAt(source, at);
    spans.push(span);
    at = Math.max(span.end, at + 1);
  }
  return spans;
}

function spreadAt(source: string, at: number): AttributeSpan {
  const end = skipBraces(source, at);
  return { start: at, end, value: [at + 1, end - 1] };
}

function propertyAt(source: string, at: number): AttributeSpan {
  let end = at;
  while (end < source.length && !/[\s=/>{]/.test(source[end] as string)) end++;
  const equals = skipSpace(source, end);
  if (source[equals] !== '=') return { start: at, end, value: undefined };
  const open = skipSpace(source, equals + 1);
  const quote = source[open];
  if (quote === '{') {
    const close = skipBraces(source, open);
    return { start: at, end: close, value: [open + 1, close - 1] };
  }
  const close = source.indexOf(quote ?? '', open + 1);
  return { start: at, end: close + 1, value: [open + 1, close] };
}

function skipSpace(source: string, from: number): number {
  let at = from;
  while (/\s/.test(source[at] ?? '')) at++;
  return at;
}

/** The offset after the brace that closes the one at an offset; braces in quotes and comments do not count. */
function skipBraces(source: string, from: number): number {
  const pattern =
    /[{}]|"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|`(?:\\[\s\S]|[^`\\])*`|\/\*[\s\S]*?\*\//g;
  pattern.lastIndex = from;
  let depth = 0;
  for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
    if (match[0] === '{') depth++;
    else if (match[0] === '}' && --depth === 0) return pattern.lastIndex;
  }
  return source.length;
}
