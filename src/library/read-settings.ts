import type { Finding } from '../schema/finding.ts';
import { type Site, siteSchema } from '../schema/site.ts';
import type { Library, Source } from './library.ts';
import type { ParsedSources } from './parsed-sources.ts';

interface Settings {
  site: Site;
  /** Where they stand; undefined when the file is no YAML. */
  place: Library['settings'];
  findings: Finding[];
}

const defaults = { title: 'Job aids' };

/** What site.yaml sets. One wrong setting leaves the others as they are. */
export function readSettings(source: Source | undefined, parsed: ParsedSources): Settings {
  if (!source) return { site: siteSchema.parse(defaults), place: undefined, findings: [] };
  const { output, located, findings } = parsed.yaml(source, siteSchema);
  const place = located && { file: source.file, source: located };
  return { site: output ?? withoutWrong(located?.value), place, findings };
}

/** How often what is wrong is taken out: a check of several settings together runs only when each is right by itself. */
const rounds = 3;

function withoutWrong(value: unknown): Site {
  const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value);
  const settings: object = isGroup ? JSON.parse(JSON.stringify({ ...defaults, ...value })) : defaults;
  for (let round = 0; round < rounds; round++) {
    const { data, error } = siteSchema.safeParse({ ...defaults, ...settings });
    if (data) return data;
    // From the end, so that the places of what is left stay true.
    for (const issue of [...error.issues].reverse())
      for (const key of issue.code === 'unrecognized_keys' ? issue.keys : [undefined])
        takeOut(settings, key === undefined ? issue.path : [...issue.path, key]);
  }
  return siteSchema.parse(defaults);
}

function takeOut(from: object, path: readonly PropertyKey[]): void {
  const [part, ...rest] = path;
  const holder = from as Record<PropertyKey, unknown>;
  const inner = part === undefined ? undefined : holder[part];
  if (part === undefined || inner === undefined) return;
  if (rest.length > 0 && typeof inner === 'object' && inner !== null) takeOut(inner, rest);
  else if (Array.isArray(from)) from.splice(Number(part), 1);
  else delete holder[part];
}
