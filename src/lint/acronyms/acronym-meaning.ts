import { attributesOf, literalOf } from '../../library/attributes.ts';
import { prerequisiteClosure } from '../../library/graph.ts';
import type { Document, Library, Page } from '../../library/library.ts';
import { elementsOf } from '../../library/nodes.ts';
import { sourceOffset } from '../../library/prose.ts';
import { senseOf, termUses } from '../../library/terms.ts';
import { spanOf } from '../../library/tree.ts';
import type { AcronymMeaning } from '../../schema/acronyms.ts';
import type { Term } from '../../schema/glossary.ts';
import { isWritten } from '../edits/glossary-stub.ts';
import type { Subject } from '../rule.ts';
import { noUndefinedAcronym } from '../rules/no-undefined-acronym.ts';
import { acronymKey } from './acronyms.ts';
import { baseline } from './baseline.ts';
import { glossaryAcronyms } from './glossary-acronyms.ts';
import { knownAcronyms } from './known-acronyms.ts';
import { type AcronymUse, acronymsOf } from './page-acronyms.ts';

/** What letters mean in one place, and why we think so. */
export type Meaning = Omit<AcronymMeaning, 'places'>;

/** A page, and what its reader may know. */
type Reader = Pick<Subject, 'document' | 'documents' | 'place' | 'site'>;

/**
 * What the acronyms of a page mean, the nearest reason first. Undefined for letters that nothing explains and that
 * no-undefined-acronym lets pass: they are grades, shouted words, parts of a long form.
 */
export function meaningsOn(subject: Reader): (use: AcronymUse) => Meaning | undefined {
  const { document, site, place } = subject;
  const { definitions } = acronymsOf(document);
  const flagged = flaggedKeys(subject);
  const known = knownAcronyms(site);
  return (use) => {
    const key = acronymKey(use.text);
    const here = definitions.get(key);
    if (here) return meaning('page', here.long, null);
    const taught = place && taughtMeaning(place.library, place.page, use);
    if (taught) return taught;
    if (known.has(use)) return baselineMeaning(site.baseline, use);
    return flagged.has(key) && !use.isInLongForm ? elsewhere(subject, key) : undefined;
  };
}

function meaning(
  reason: Meaning['reason'],
  expansion: string | null,
  source: string | null,
  scope: string | null = null,
): Meaning {
  return { reason, expansion, source, scope };
}

/** What the rule reports, suppressed or not. */
function flaggedKeys(subject: Reader): Set<string> {
  const keys = new Set<string>();
  if (noUndefinedAcronym.scope === 'document')
    noUndefinedAcronym.check({ ...subject, today: '', isPreview: false }, ({ data }) =>
      keys.add(acronymKey(String(data?.token))),
    );
  return keys;
}

function taughtMeaning(library: Library, page: Page, use: AcronymUse): Meaning | undefined {
  const term = termOf(library, page, use);
  if (term) {
    const sense = senseOf(term, page.type === 'aid' ? page.topic : undefined);
    return meaning('glossary', sense.expansion ?? null, term.id);
  }
  for (const behind of prerequisiteClosure(library, page)) {
    const definition = behind.type === 'foundation' && acronymsOf(behind.document).definitions;
    const long = definition ? definition.get(acronymKey(use.text))?.long : undefined;
    if (long) return meaning('prerequisite', long, behind.id);
  }
  return undefined;
}

/** The entry that explains a use: of these letters, of longer words around them, or the one that the page marks. */
function termOf(library: Library, page: Page, use: AcronymUse): Term | undefined {
  const around = termUses(library, page).filter(
    ({ prose, start, end }) => prose === use.prose && start <= use.start && end >= use.end,
  );
  const ids = [...around.map(({ id }) => id), markedTerm(page.document, use) ?? ''];
  const terms = ids.flatMap((id) => library.terms.get(id)?.term ?? []);
  return [glossaryAcronyms(library).get(acronymKey(use.text)), ...terms].find(
    (term) => term !== undefined && isWritten(term),
  );
}

function markedTerm(document: Document, use: AcronymUse): string | undefined {
  const offset = sourceOffset(use.prose, use.start);
  const marked = elementsOf(document, 'Term').find(({ node }) => {
    const [start, end] = spanOf(node);
    return offset >= start && offset < end;
  });
  const id = marked && attributesOf(marked.node).find(({ name }) => name === 'id');
  return id && literalOf(id);
}

/** The entry of the baseline that covers a use: the same letters, their beginning, or words around them. */
function baselineMeaning(own: readonly string[], { text, prose, start }: AcronymUse): Meaning {
  const entries = [
    ...own.map((name) => ({ name, scope: 'readers of this site', source: '`baseline` in site.yaml' })),
    ...baseline,
  ];
  const key = acronymKey(text);
  const around = prose.text.slice(Math.max(0, start - 40), start + text.length + 40);
  const entry =
    entries.find(({ name }) => acronymKey(name) === key) ??
    entries.find(({ name }) => /\P{L}/u.test(name) && around.includes(name) && name.includes(text)) ??
    entries.find(({ name }) => name.length > 1 && key.startsWith(acronymKey(name)));
  return meaning('baseline', null, entry?.source ?? null, entry?.scope ?? null);
}

const byDocuments = new WeakMap<readonly Document[], Map<string, Meaning>>();

/** The first other page that spells the letters out. */
function elsewhere({ documents }: Reader, key: string): Meaning {
  let all = byDocuments.get(documents);
  if (!all) {
    all = new Map();
    for (const document of documents)
      for (const [other, { long }] of acronymsOf(document).definitions)
        if (!all.has(other)) all.set(other, meaning('another-page', long, document.file));
    byDocuments.set(documents, all);
  }
  return all.get(key) ?? meaning('unknown', null, null);
}
