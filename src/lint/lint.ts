import { documentsOf } from '../library/documents.ts';
import { type Document, isPublished, type Library, type Page } from '../library/library.ts';
import { findNearest } from '../library/nearest.ts';
import { hasUnread, isUnread } from '../library/unread-lists.ts';
import { compareFindings, type Finding, type Severity } from '../schema/finding.ts';
import { type Site, siteSchema } from '../schema/site.ts';
import { noUnknownRule, ruleIds, rules } from './registry.ts';
import { fillIn, type Occasion, type Problem, type Report, type Rule } from './rule.ts';
import { ruleUrl } from './rule-url.ts';
import { noInvalidSuppression, noUnusedSuppression } from './suppressions/suppression-rules.ts';
import { suppress } from './suppressions/suppressions.ts';

export interface LintSettings {
  /** Ids of the rules to run, even if site.yaml turns them off. Every rule that is not off if left out. */
  only?: ReadonlySet<string> | undefined;
  /** The day by which reviews are judged, as YYYY-MM-DD. The machine's own day if left out. */
  today?: string | undefined;
  /** True in the dev server and in editors, where pages are still in the making. False if left out. */
  isPreview?: boolean | undefined;
  /** True for a file whose findings are wanted; every file if left out. The others still say what they are. */
  isWanted?: ((file: string) => boolean) | undefined;
}

export interface DocumentSettings extends LintSettings {
  /** Severities and baseline. */
  site?: Site | undefined;
}

/**
 * Lints a whole library. What reading and linking found is part of the result, whatever the settings say: a page
 * that does not parse was not judged.
 */
export function lint(library: Library, settings: LintSettings = {}): Finding[] {
  const steps = lintInSteps(library, settings);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same, a page or a rule a step, for a program that has to answer meanwhile. */
export function* lintInSteps(
  library: Library,
  settings: LintSettings = {},
): Generator<undefined, Finding[], undefined> {
  const { isWanted = anyFile } = settings;
  const run = openRun(library.site, settings, library);
  const pages = [...library.pages.values()].filter((page) => isWanted(page.document.file));
  checkSettings(library, run);
  // Pages come first: what the rules of the library need of them is at hand then, without their trees.
  for (const page of pages) {
    judgePages([page], library, run);
    yield;
  }
  for (const rule of run.rules) {
    const report = run.reporter(rule, '');
    if (rule.scope === 'library') rule.check(library, report, run);
    else if (rule.scope !== 'engine') rule.checkShown?.(library, report);
    yield;
  }
  const findings = settle(pages, run);
  const linking = library.findings.map((finding) => withUrl(finding, library));
  return sortFindings([...linking, ...findings].filter(({ file }) => isWanted(file)));
}

const anyFile = () => true;

/**
 * Lints some files of a library, with the whole library in mind, but without the rules that judge the library as a
 * whole: quick enough for every keystroke. For the same findings as `lint`, run that one, too.
 */
export function lintPages(
  library: Library,
  files: ReadonlySet<string>,
  settings: LintSettings = {},
): Finding[] {
  const run = openRun(library.site, settings, library);
  run.rules = run.rules.filter((rule) => rule.scope !== 'library');
  if (library.settings && files.has(library.settings.file)) checkSettings(library, run);
  const pages = [...library.pages.values()].filter((page) => files.has(page.document.file));
  judgePages(pages, library, run);
  const findings = settle(pages, run);
  const linking = library.findings.filter((finding) => files.has(finding.file));
  return sortFindings([...linking.map((finding) => withUrl(finding, library)), ...findings]);
}

function judgePages(pages: readonly Page[], library: Library, run: Run): void {
  const documents = documentsOf(library);
  for (const page of pages) lintDocument(page.document, { run, documents, place: { page, library } });
}

/** What comments silence is left out, and drafts only warn. */
function settle(pages: readonly Page[], run: Run): Finding[] {
  const pageOf = new Map(pages.map((page) => [page.document.file, page]));
  const judged = pages.map((page) => page.document);
  return suppressAll(run, judged).map((finding) => softenDraft(finding, pageOf.get(finding.file)));
}

/** Lints Markdown and MDX files that belong to no library: with the rules that need none. */
export function lintDocuments(documents: readonly Document[], settings: DocumentSettings = {}): Finding[] {
  const { site = defaultSite, isWanted = anyFile } = settings;
  const run = openRun(site, settings, undefined);
  const judged = documents.filter(({ file }) => isWanted(file));
  for (const document of judged) lintDocument(document, { run, documents, place: undefined });
  return sortFindings(suppressAll(run, judged));
}

/** Findings of the engine itself about a file that is no part of the content, with the severity that the site sets. */
export function reportApart(
  rule: Rule,
  problems: readonly Problem[],
  {
    file,
    site = defaultSite,
    library,
    only,
  }: { file: string; library?: Library | undefined } & DocumentSettings,
): Finding[] {
  const run = openRun(site, { only }, library);
  const report = run.reporter(rule, file);
  for (const problem of problems) report(problem);
  return run.findings.filter(run.isWanted);
}

const defaultSite = siteSchema.parse({ title: 'Documents' });

interface Run extends Occasion {
  site: Site;
  library: Library | undefined;
  rules: Rule[];
  findings: Finding[];
  /** Makes the function by which a rule reports on a file. */
  reporter(rule: Rule, file: string): Report;
  /** False for a finding of a rule that ran only because another one needs to know what it finds. */
  isWanted(finding: Finding): boolean;
}

function openRun(
  site: Site,
  { only, today, isPreview = false }: LintSettings,
  library: Library | undefined,
): Run {
  const findings: Finding[] = [];
  const severityOf = (rule: Rule): Severity | undefined => {
    const set = Object.hasOwn(site.rules, rule.id) ? site.rules[rule.id] : undefined;
    if (only?.has(rule.id)) return set === 'off' ? rule.severity : (set ?? rule.severity);
    if (only && !asksForIdle(only)) return undefined;
    return set === 'off' ? undefined : (set ?? rule.severity);
  };
  return {
    today: today ?? new Date().toISOString().slice(0, 10),
    isPreview,
    site,
    library,
    findings,
    // What a site asks of its pages stands in its settings.
    rules: library && isUnread(library, 'site') ? [] : rules.filter((rule) => severityOf(rule) !== undefined),
    isWanted: ({ ruleId }) => !only || only.has(ruleId),
    reporter(rule, file) {
      return (problem) => {
        const severity = severityOf(rule);
        if (severity)
          findings.push(toFinding(rule, lower(severity, problem.severity), problem, file, library));
      };
    },
  };
}

/** True when idle suppressions alone are asked for: only a rule that runs can tell whether one that silences it is idle. */
function asksForIdle(only: ReadonlySet<string>): boolean {
  return (
    only.has(noUnusedSuppression.id) && rules.every(({ id, scope }) => scope === 'engine' || !only.has(id))
  );
}

const severities: readonly Severity[] = ['note', 'warning', 'error'];

function lower(severity: Severity, wanted: Severity = severity): Severity {
  return severities.indexOf(wanted) < severities.indexOf(severity) ? wanted : severity;
}

function toFinding(
  rule: Rule,
  severity: Severity,
  problem: Problem,
  file: string,
  library: Library | undefined,
): Finding {
  const { messageId, range, data = {}, fix, suggestions = [] } = problem;
  const text = rule.messages[messageId] ?? { message: messageId, hint: '' };
  return {
    ruleId: rule.id,
    severity,
    file: problem.file ?? file,
    ...range,
    message: fillIn(text.message, data),
    hint: fillIn(text.hint, data),
    url: ruleUrl(rule.id, library),
    data: { messageId, ...data },
    ...(fix ? { fix } : {}),
    ...(suggestions.length > 0 ? { suggestions } : {}),
  };
}

interface DocumentRun {
  run: Run;
  documents: readonly Document[];
  place: { page: Page; library: Library } | undefined;
}

function lintDocument(document: Document, { run, documents, place }: DocumentRun): void {
  const { site, today, isPreview } = run;
  const subject = { document, site, documents, place, today, isPreview };
  for (const rule of run.rules) {
    const report = run.reporter(rule, document.file);
    if (rule.scope === 'document') rule.check(subject, report);
    else if (rule.scope === 'page' && place) rule.check(place.page, place.library, report, run);
  }
}

/** Findings by file meet the comments of the file. */
function suppressAll(run: Run, documents: readonly Document[]): Finding[] {
  const ran = judgedBy(run);
  const byFile = new Map<string, Finding[]>();
  for (const finding of run.findings.splice(0)) {
    const ofFile = byFile.get(finding.file);
    if (ofFile) ofFile.push(finding);
    else byFile.set(finding.file, [finding]);
  }
  const kept: Finding[] = [];
  for (const document of documents) {
    const { file } = document;
    const invalid = run.reporter(noInvalidSuppression, file);
    const unused = run.reporter(noUnusedSuppression, file);
    kept.push(...suppress(byFile.get(file) ?? [], { document, ruleIds, ran, invalid, unused }));
    byFile.delete(file);
  }
  return [...kept, ...[...byFile.values()].flat(), ...run.findings].filter(run.isWanted);
}

/** Rules that said all they have to say. Some wait for a list, and find again what is silenced once it can be read. */
function judgedBy({ rules, library }: Run): ReadonlySet<string> {
  if (library && hasUnread(library)) return new Set();
  const judged = rules.filter(({ scope }) => scope !== 'engine' && (library || scope === 'document'));
  return new Set(judged.map(({ id }) => id));
}

function checkSettings({ settings, site }: Library, run: Run): void {
  if (!settings) return;
  const report = run.reporter(noUnknownRule, settings.file);
  for (const rule of Object.keys(site.rules)) {
    if (ruleIds.includes(rule)) continue;
    const nearest = findNearest(rule, ruleIds);
    const range = settings.source.at(['rules', rule], 'key');
    report({ messageId: nearest ? 'near' : 'unknown', range, data: { rule, nearest: nearest ?? null } });
  }
}

/** A draft is in no site, so it stops none: its errors are warnings. */
function softenDraft(finding: Finding, page: Page | undefined): Finding {
  const isSoft = page && !isPublished(page) && finding.severity === 'error';
  return isSoft ? { ...finding, severity: 'warning' } : finding;
}

function withUrl(finding: Finding, library: Library): Finding {
  return { ...finding, url: ruleUrl(finding.ruleId, library) };
}

function sortFindings(findings: Finding[]): Finding[] {
  return findings.sort(compareFindings);
}
