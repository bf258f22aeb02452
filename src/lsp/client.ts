import type { InitializeParams } from 'vscode-languageserver/node';
import { z } from 'zod';
import { toPath } from './convert.ts';

/** What the editor at the other end can do, and what it opened. */
export interface Client {
  /** Absolute paths of the workspace folders. */
  roots: string[];
  /** The content folder that the editor named when it started the server. */
  content: string | undefined;
  asksSettings: boolean;
  watchesFiles: boolean;
  changesFolders: boolean;
  registersSettings: boolean;
  takesSnippets: boolean;
  /** Takes a list of changes to several documents, each with its version. */
  takesDocumentChanges: boolean;
  renamesFiles: boolean;
  /** Fills in places of an edit, as in a snippet. */
  takesSnippetEdits: boolean;
}

/** Settings as an editor holds them: `{ content: "docs" }`, alone or under `pitcrew`. */
const settingsSchema = z.looseObject({ content: z.string().min(1).nullish() });

/** The content folder that settings name. Settings of another shape name none. */
export function readContentSetting(settings: unknown): string | undefined {
  const own = z.looseObject({ pitcrew: settingsSchema }).safeParse(settings).data?.pitcrew ?? settings;
  return settingsSchema.safeParse(own).data?.content ?? undefined;
}

export function readClient({
  capabilities: { workspace, textDocument },
  ...params
}: InitializeParams): Client {
  const folders = params.workspaceFolders?.map(({ uri }) => uri) ?? [];
  const roots = folders.length > 0 || !params.rootUri ? folders : [params.rootUri];
  return {
    roots: roots.flatMap((uri) => toPath(uri) ?? []),
    content: readContentSetting(params.initializationOptions),
    asksSettings: workspace?.configuration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    changesFolders: workspace?.workspaceFolders === true,
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    takesSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    takesDocumentChanges: workspace?.workspaceEdit?.documentChanges === true,
    renamesFiles: workspace?.workspaceEdit?.resourceOperations?.includes('rename') === true,
    takesSnippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
  };
}
