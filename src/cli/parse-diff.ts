/** Lines from the first to the last one, counted from 1. */
export interface LineSpan {
  from: number;
  to: number;
}

/** The lines that a unified diff without context adds or changes, by the new name of the file. */
export function parseDiff(diff: string): Map<string, LineSpan[]> {
  const files = new Map<string, LineSpan[]>();
  const lines = diff.split('\n');
  let spans: LineSpan[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const file = newName(line);
    if (file !== undefined) {
      spans = files.get(file) ?? [];
      files.set(file, spans);
    }
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (!hunk) continue;
    const [, removed = '1', start = '0', added = '1'] = hunk;
    if (Number(added) > 0) spans.push({ from: Number(start), to: Number(start) + Number(added) - 1 });
    i = endOfHunk(lines, i, Number(removed) + Number(added));
  }
  return files;
}

/** The new name of the file that a header line begins; a file that is gone has none. */
function newName(line: string): string | undefined {
  const [, key, raw = ''] = /^(\+\+\+|rename to) ([^\t]*)/.exec(line) ?? [];
  if (key === undefined || raw === '/dev/null') return undefined;
  const name = unquote(raw);
  return key === '+++' ? name.replace(/^b\//, '') : name;
}

/** The index of the last line of a hunk: its lines may look like headers. A remark about a missing line break is none. */
function endOfHunk(lines: readonly string[], start: number, count: number): number {
  let i = start;
  for (let left = count; left > 0 && i + 1 < lines.length; i++) if (!lines[i + 1]?.startsWith('\\')) left--;
  return i;
}

const escapes: Record<string, string> = { a: '\x07', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r' };

/** Git puts a name with a quote, a backslash or a control character into quotes, escaped as in C. */
function unquote(name: string): string {
  if (!name.startsWith('"')) return name;
  return name
    .slice(1, -1)
    .replace(/\\(?:([0-7]{3})|(.))/g, (_, octal?: string, letter = '') =>
      octal ? String.fromCharCode(Number.parseInt(octal, 8)) : (escapes[letter] ?? letter),
    );
}
