import { createInterface } from 'node:readline';
import { z } from 'zod';
import { findDefinitions } from '../lint/acronyms/definitions.ts';
import { UsageError } from './usage-error.ts';

const lineSchema = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

/**
 * Reads `{id, text}` a line and gives `{id, pairs: [{short, long}]}` a line, each pair of a text once. Throws a
 * UsageError that names the first bad line.
 */
export async function definitionLines(input: NodeJS.ReadableStream): Promise<string[]> {
  const written: string[] = [];
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    const text = number === 1 ? line.replace(/^\uFEFF/, '') : line;
    if (text.trim() === '') continue;
    const { id, text: prose } = readLine(text, number);
    written.push(JSON.stringify({ id, pairs: pairsIn(prose) }));
  }
  if (number === 0)
    throw new UsageError('there is nothing to read. Pipe lines of {"id": …, "text": …} into it.');
  return written;
}

function readLine(line: string, number: number): z.output<typeof lineSchema> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new UsageError(`line ${number} is not valid JSON. Write {"id": "1", "text": "…"} on one line.`);
  }
  const result = lineSchema.safeParse(value);
  if (result.success) return result.data;
  const field = String(result.error.issues[0]?.path[0] ?? 'id');
  throw new UsageError(`line ${number} has no usable \`${field}\`. Write {"id": "1", "text": "…"}.`);
}

function pairsIn(text: string): { short: string; long: string }[] {
  const pairs = new Map<string, { short: string; long: string }>();
  for (const { short, long: found } of findDefinitions(text)) {
    const long = found.replace(/\s+/g, ' ');
    pairs.set(JSON.stringify([short, long.toLowerCase()]), { short, long });
  }
  return [...pairs.values()];
}
