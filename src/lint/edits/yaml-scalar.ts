import { parse } from 'yaml';

/** Letters, digits and signs that mean nothing to YAML. */
const plainPattern = /^[\p{L}\p{N}](?:[\p{L}\p{N} ._/'’()&+-]*[\p{L}\p{N}._/)+])?$/u;

/** A text as YAML writes it: plain where it reads as the same text, otherwise in double quotes. */
export function yamlScalar(text: string): string {
  return plainPattern.test(text) && parse(text) === text ? text : JSON.stringify(text);
}
