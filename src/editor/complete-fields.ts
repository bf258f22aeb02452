import { aidSchema, type Kind } from '../schema/aid.ts';
import { foundationSchema } from '../schema/foundation.ts';
import type { Completion, Draft } from './complete.ts';

/** What completion asks of the schema of a field. */
interface FieldSchema {
  description?: string | undefined;
  safeParse(value: unknown): { success: boolean };
}

/** The fields that a page does not have yet; those that it must have come first. */
export function completeFields(draft: Draft): Completion[] {
  const shape: Record<string, FieldSchema> =
    draft.type === 'aid' ? aidFields(draft.text) : foundationSchema.shape;
  const isThere = (name: string) => new RegExp(`^${name}:`, 'm').test(draft.text);
  return Object.entries(shape)
    .filter(([name]) => !isThere(name))
    .map(([name, schema]) => ({
      label: name,
      kind: 'field',
      detail: schema.safeParse(undefined).success ? 'May be left out' : 'Needed',
      description: schema.description ?? '',
      text: `${name}: `,
    }));
}

/** The fields of the kind that the page says it is; those that all kinds have until it says one. */
function aidFields(text: string): Record<string, FieldSchema> {
  const kind = /^kind:[ \t]*["']?([a-z]+)/m.exec(text)?.[1];
  const option = aidSchema.options.find(({ shape }) => shape.kind.value === kind);
  return option?.shape ?? tipFields;
}

/** A tip has no field of its own. */
const tipFields = kindSchema('tip').shape;

function kindSchema(kind: Kind): (typeof aidSchema.options)[number] {
  return aidSchema.options.find(({ shape }) => shape.kind.value === kind) ?? aidSchema.options[0];
}

export function completeKinds(): Completion[] {
  return aidSchema.options.map((option) => ({
    label: option.shape.kind.value,
    kind: 'value',
    detail: '',
    description: option.description ?? '',
  }));
}

/** How an item of `prerequisites` begins. A foundation may stand only on foundations. */
export function prerequisiteEntries({ type }: Draft): Completion[] {
  const entries: [label: string, description: string][] = [
    ['aid', 'Id of the aid to do first.'],
    ['foundation', 'Id of the foundation to know first.'],
    ['need', 'A plain requirement: access, a tool, a permission.'],
  ];
  return entries
    .filter(([label]) => type === 'aid' || label === 'foundation')
    .map(([label, description]) => ({ label, kind: 'field', detail: '', description, text: `${label}: ` }));
}
