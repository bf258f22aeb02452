import { mkdir, writeFile } from 'node:fs/promises';
import { jsonSchemas } from '../src/schema/json-schemas.ts';

/** Writes the JSON schemas that editors read to lib/schemas/. */
const folder = new URL('../lib/schemas/', import.meta.url);
await mkdir(folder, { recursive: true });
for (const [name, schema] of jsonSchemas())
  await writeFile(new URL(`${name}.schema.json`, folder), `${JSON.stringify(schema, null, 2)}\n`);
