import { type ComponentName, components, isComponentName } from '../schema/component.ts';
import type { Completion } from './complete.ts';

/** The components, each with its example as the text to fill in. */
export function completeComponents(): Completion[] {
  return (Object.keys(components) as ComponentName[]).map((name) => ({
    label: `<${name}>`,
    kind: 'component',
    detail: components[name].holds === 'text' ? 'In a line' : 'A block',
    description: `${components[name].description}\n\n\`\`\`mdx\n${components[name].example}\n\`\`\``,
    text: toSnippet(elementOf(name)),
    isSnippet: true,
  }));
}

/** The example from its tag on: an example in a line has words around it. */
function elementOf(name: ComponentName): string {
  const { example } = components[name];
  const from = example.indexOf(`<${name}`);
  const close = example.lastIndexOf(`</${name}>`);
  return close < 0 ? example.slice(from) : example.slice(from, close + name.length + 3);
}

/** Each property value and each run of words becomes a place to fill in; the cursor ends behind it all. */
function toSnippet(example: string): string {
  let count = 0;
  const place = (text: string) => `\${${++count}:${text.replace(/[\\}$]/g, '\\$&')}}`;
  const pieces = example.split(/(<[^>]*>|\n)/);
  const filled = pieces.map((piece) => {
    if (piece.startsWith('<')) return piece.replace(/"([^"]*)"/g, (_, value: string) => `"${place(value)}"`);
    const [, mark = '', words = ''] = /^((?:\d+\. |- \[ \] |#+ )?)(.*)$/s.exec(piece) ?? [];
    return words.trim() === '' || words.startsWith('|') ? piece : mark + place(words);
  });
  return `${filled.join('')}$0`;
}

/** The properties of a component. */
export function completeProperties(component: string): Completion[] {
  return Object.entries(propertiesOf(component)).map(([name, schema]) => ({
    label: name,
    kind: 'property',
    detail: schema.safeParse(undefined).success ? 'May be left out' : 'Needed',
    description: schema.description ?? '',
    text: `${name}="$1"$0`,
    isSnippet: true,
  }));
}

/** The values of a property that has only a few. */
export function completeValues(component: string, property: string): Completion[] {
  const properties = propertiesOf(component);
  const schema = Object.hasOwn(properties, property) ? properties[property] : undefined;
  return (schema?.options ?? []).map((value) => ({
    label: String(value),
    kind: 'value',
    detail: '',
    description: schema?.description ?? '',
  }));
}

/** What completion asks of the schema of a property; only a choice among values has options. */
interface PropertySchema {
  description?: string | undefined;
  options?: readonly unknown[];
  safeParse(value: unknown): { success: boolean };
}

function propertiesOf(component: string): Record<string, PropertySchema> {
  return isComponentName(component) ? components[component].properties.shape : {};
}
