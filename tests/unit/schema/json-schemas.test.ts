import { expect, test } from 'vitest';
import { jsonSchemas } from '../../../src/schema/json-schemas.ts';

type Schema = {
  description?: string;
  properties?: Record<string, Schema>;
  oneOf?: Schema[];
  items?: Schema;
  const?: unknown;
};

test('there is a schema for each file that writers type, and for each that programs read', () => {
  expect([...jsonSchemas().keys()]).toEqual([
    'site',
    'topics',
    'glossary',
    'questions',
    'aid',
    'foundation',
    'finding',
    'terms',
    'findability',
    'report',
    'known-findings',
  ]);
});

test('editors explain every field but the one that names the kind', () => {
  const missing: string[] = [];
  const check = (schema: Schema, path: string) => {
    for (const [name, field] of Object.entries(schema.properties ?? {})) {
      if (!field.description && field.const === undefined) missing.push(`${path}.${name}`);
      check(field, `${path}.${name}`);
    }
    for (const option of schema.oneOf ?? []) check(option, path);
    if (schema.items) check(schema.items, `${path}[]`);
  };
  for (const [name, schema] of jsonSchemas()) check(schema as Schema, name);
  expect(missing).toEqual([]);
});

test('what has a default may be left out, and unknown fields are refused', () => {
  const foundation = jsonSchemas().get('foundation') as { required: string[]; additionalProperties: boolean };
  expect(foundation.required).toEqual(['title', 'summary']);
  expect(foundation.additionalProperties).toBe(false);
});
