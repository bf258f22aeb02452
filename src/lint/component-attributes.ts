import type { z } from 'zod';
import {
  type Attribute,
  type AttributeSpan,
  attributeSpans,
  attributesOf,
  literalOf,
} from '../library/attributes.ts';
import type { Document } from '../library/library.ts';
import { findNearest } from '../library/nearest.ts';
import { isExternal } from '../library/references.ts';
import { hintFor } from '../library/schema-findings.ts';
import { spanOf, type TreeNode } from '../library/tree.ts';
import { components, isComponentName } from '../schema/component.ts';
import { isSafeUrl, plainElements, urlAttributes } from '../schema/html.ts';
import type { Report } from './rule.ts';
import type { CodeMessageId } from './rules/no-code-in-content.ts';

interface Tag {
  node: TreeNode;
  name: string;
  document: Document;
  report: Report<CodeMessageId>;
}

/** Checks the properties of a component against its schema, and those of an element against what it may take. */
export function checkAttributes(
  node: TreeNode,
  name: string,
  document: Document,
  report: Report<CodeMessageId>,
): void {
  const tag = { node, name, document, report };
  const spans = attributeSpans(node, document.text);
  const given = new Map<string, Given>();
  const coded = new Set<string>();
  attributesOf(node).forEach((attribute, i) => {
    const span = spans[i];
    if (!span) return;
    const value = textValue(attribute);
    if (value === undefined) {
      reportCode(tag, span);
      coded.add(attribute.name ?? '');
    } else given.set(attribute.name ?? '', { attribute, value, span });
  });
  if (isComponentName(name)) checkProperties(tag, components[name].properties, { given, coded });
  else for (const [key, { value, span }] of given) checkElementAttribute(tag, key, value, span);
}

interface Given {
  attribute: Attribute;
  value: string;
  span: AttributeSpan;
}

/** Text, as it is or in braces; a bare name counts as empty text. Numbers and true or false are literals, too. */
function textValue(attribute: Attribute): string | undefined {
  if (attribute.type === 'mdxJsxExpressionAttribute') return undefined;
  if (attribute.value === null || attribute.value === undefined) return '';
  const source = typeof attribute.value === 'string' ? '' : attribute.value.value.trim();
  return literalOf(attribute) ?? (source === 'null' ? source : undefined);
}

function reportCode({ document, report }: Tag, { start, end }: AttributeSpan): void {
  const code = document.text.slice(start, end).replace(/\s+/g, ' ');
  report({
    messageId: 'expression',
    range: document.locator.at(start, end),
    data: { code: code.length > 50 ? `${code.slice(0, 49)}…` : code },
  });
}

function checkElementAttribute(
  { name, document, report }: Tag,
  attribute: string,
  value: string,
  span: AttributeSpan,
): void {
  const range = document.locator.at(span.start, span.end);
  const known = plainElements.get(name);
  const nearest = componentTaking(name, attribute);
  if (!known?.has(attribute))
    report({
      messageId: nearest ? 'attributeNear' : 'attribute',
      range,
      data: { attribute, name, known: [...(known ?? [])], nearest: nearest ?? null },
    });
  else if (urlAttributes.has(attribute) && !isSafeUrl(value))
    report({ messageId: 'url', range, data: { url: value } });
}

/** The component of an element's name, if that has the property: `<figure src>` is meant to be `<Figure>`. */
function componentTaking(name: string, attribute: string): string | undefined {
  return Object.entries(components).find(
    ([other, { properties }]) =>
      other.toLowerCase() === name.toLowerCase() && Object.hasOwn(properties.shape, attribute),
  )?.[0];
}

interface Properties {
  given: Map<string, Given>;
  /** Names of those that are code, and reported as such. A spread has an empty name, and may hold any. */
  coded: Set<string>;
}

/** Properties that have a rule of their own, by component. */
const ownRule: Readonly<Record<string, readonly string[]>> = {
  Checklist: ['mode'],
  Figure: ['alt'],
  Video: ['captions'],
};

/** Properties that name a file: no-broken-link reports one that is not beside the page. */
const fileProperties = new Set(['captions', 'poster', 'src']);

function isElsewhere(target: string): boolean {
  return isExternal(target) || target.startsWith('/');
}

function checkProperties(tag: Tag, schema: z.ZodObject, { given, coded }: Properties): void {
  const { name, node, document, report } = tag;
  const result = schema.safeParse(Object.fromEntries([...given].map(([key, { value }]) => [key, value])));
  if (result.success) return;
  const shape: Record<string, { description?: string | undefined }> = schema.shape;
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) reportUnknown(tag, key, given.get(key), Object.keys(shape));
      continue;
    }
    const attribute = String(issue.path[0] ?? '');
    const property = given.get(attribute);
    if (ownRule[name]?.includes(attribute) && (!property || name !== 'Video')) continue;
    if (property && fileProperties.has(attribute) && isElsewhere(property.value)) continue;
    const [start] = spanOf(node);
    if (!property && (coded.has(attribute) || coded.has(''))) continue;
    if (!property) {
      const range = document.locator.at(start, start + 1 + name.length);
      report({
        messageId: 'missing',
        range,
        data: { attribute, name, expected: shape[attribute]?.description ?? '' },
      });
      continue;
    }
    const expected = hintFor(issue, property.value);
    const range = document.locator.at(...(property.span.value ?? [property.span.start, property.span.end]));
    report({ messageId: 'value', range, data: { attribute, name, value: property.value, expected } });
  }
}

function reportUnknown(
  { name, document, report }: Tag,
  attribute: string,
  given: Given | undefined,
  known: string[],
): void {
  if (!given) return;
  const nearest = findNearest(attribute, known);
  const expected = nearest
    ? `Write \`${nearest}\`.`
    : known.length > 0
      ? `Use one of: ${known.join(', ')}.`
      : `Remove it: \`<${name}>\` takes none.`;
  const { start, end } = given.span;
  report({
    messageId: 'property',
    range: document.locator.at(start, end),
    data: { attribute, name, expected },
  });
}
