import type { ArtifactChange, Log, Region, ReportingDescriptor, Result, Fix as SarifFix } from 'sarif';
import { libraryChecks, rules } from '../lint/registry.ts';
import { ruleUrl } from '../lint/rule-url.ts';
import type { Finding, Fix, Range } from '../schema/finding.ts';
import type { ReportContext } from './report-context.ts';

const rootId = '%SRCROOT%';

/** SARIF 2.1.0, an OASIS standard: code scanning and many viewers read it. */
export function formatSarif(findings: readonly Finding[], context: ReportContext): string {
  const descriptors = describeRules(context);
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Pitcrew', version: context.version, rules: descriptors } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [rootId]: { description: { text: 'The folder in which the linter ran.' } } },
        results: findings.map((finding) => toResult(finding, descriptors, context)),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

function describeRules({ library }: ReportContext): ReportingDescriptor[] {
  const all = [
    ...rules.map(({ id, description, severity }) => ({ id, description, severity })),
    ...Object.entries(libraryChecks).map(
      ([id, description]) => ({ id, description, severity: 'error' }) as const,
    ),
  ];
  return all.map(({ id, description, severity }) => ({
    id,
    shortDescription: { text: description },
    helpUri: ruleUrl(id, library),
    defaultConfiguration: { level: severity },
  }));
}

function toResult(
  finding: Finding,
  descriptors: readonly ReportingDescriptor[],
  context: ReportContext,
): Result {
  const { ruleId, severity, message, hint, fix, suggestions = [], file, data } = finding;
  const fixes = [...(fix ? [fix] : []), ...suggestions].map((each) => toFix(each, file, context));
  return {
    ruleId,
    ruleIndex: descriptors.findIndex(({ id }) => id === ruleId),
    level: severity,
    message: { text: `${message} ${hint}`.trim() },
    locations: [
      { physicalLocation: { artifactLocation: toLocation(file, context), region: toRegion(finding) } },
    ],
    ...(fixes.length > 0 ? { fixes } : {}),
    properties: { data, ...(fix ? { isFirstFixSafe: true } : {}) },
  };
}

function toLocation(file: string, { uriOf }: ReportContext) {
  const uri = uriOf(file);
  return /^[a-z][a-z0-9+.-]*:/i.test(uri) ? { uri } : { uri, uriBaseId: rootId };
}

/** A region ends before its end column, as our ranges do. */
function toRegion({ line, column, endLine, endColumn }: Range): Region {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function toFix({ description, edits }: Fix, own: string, context: ReportContext): SarifFix {
  const changes = new Map<string, ArtifactChange>();
  for (const { file = own, text, ...range } of edits) {
    const change: ArtifactChange = changes.get(file) ?? {
      artifactLocation: toLocation(file, context),
      replacements: [],
    };
    change.replacements.push({ deletedRegion: toRegion(range), insertedContent: { text } });
    changes.set(file, change);
  }
  return { description: { text: description }, artifactChanges: [...changes.values()] };
}
