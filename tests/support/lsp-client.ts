import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  FileChangeType,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type Range,
  RegistrationRequest,
  ShowMessageNotification,
  ShutdownRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const main = new URL('../../src/cli/main.ts', import.meta.url).href;

export interface ClientOptions {
  roots: string[];
  capabilities?: ClientCapabilities;
  /** What the editor's settings say of `pitcrew`. */
  settings?: unknown;
  initializationOptions?: unknown;
}

/** What an editor of today can do. */
const modern: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['rename'], snippetEditSupport: true },
  },
  textDocument: { completion: { completionItem: { snippetSupport: true } } },
};

/** A client of `pitcrew lsp`, in the place of an editor. */
export interface LspClient {
  connection: ProtocolConnection;
  /** What the server told the user, and what it logged. */
  messages: string[];
  open(path: string, text?: string, languageId?: string): Promise<string>;
  /** Replaces the first occurrence of some words in an open document, as if they were typed. */
  type(path: string, from: string, to: string): void;
  close(path: string): void;
  text(path: string): string;
  changed(path: string, type?: FileChangeType): void;
  /** Waits for diagnostics of a file that satisfy a condition. */
  findings(path: string, isWanted?: (rules: string[]) => boolean): Promise<Diagnostic[]>;
  /** The position in the middle of some words of an open document, or behind them. */
  at(
    path: string,
    words: string,
    where?: 'end' | 'middle',
  ): { textDocument: { uri: string }; position: Range['start'] };
  /** The texts after an edit, by path; and what it renames. */
  apply(edit: WorkspaceEdit): Promise<{ texts: Map<string, string>; renames: [string, string][] }>;
  /** Ends the server; its exit code. */
  end(): Promise<number | null>;
}

export async function startClient(options: ClientOptions): Promise<LspClient> {
  const server = startServer();
  const { stdout, stdin } = server;
  if (!stdout || !stdin) throw new Error('The server has no streams.');
  const connection = createProtocolConnection(stdout, stdin);
  server.once('exit', () => connection.dispose());
  const documents = new Map<string, TextDocument>();
  const shown = new Map<string, { diagnostics: Diagnostic[]; version: number | undefined }>();
  const waiting = new Set<() => void>();
  const messages: string[] = [];

  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics, version }) => {
    shown.set(fileURLToPath(uri), { diagnostics, version });
    for (const look of waiting) look();
  });
  connection.onNotification(ShowMessageNotification.type, ({ message }) => void messages.push(message));
  connection.onNotification(LogMessageNotification.type, ({ message }) => void messages.push(message));
  connection.onRequest(RegistrationRequest.type, () => {});
  connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => options.settings ?? null));
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: options.capabilities ?? modern,
    initializationOptions: options.initializationOptions,
    workspaceFolders: options.roots.map((root) => ({ uri: pathToFileURL(root).href, name: root })),
  });
  await connection.sendNotification(InitializedNotification.type, {});

  const documentAt = (path: string) => {
    const document = documents.get(path);
    if (!document) throw new Error(`${path} is not open.`);
    return document;
  };
  return {
    connection,
    messages,
    async open(path, text, languageId = 'mdx') {
      const uri = pathToFileURL(path).href;
      const document = TextDocument.create(uri, languageId, 1, text ?? (await readFile(path, 'utf8')));
      documents.set(path, document);
      const textDocument = { uri, languageId, version: 1, text: document.getText() };
      await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
      return uri;
    },
    type(path, from, to) {
      const document = documentAt(path);
      const start = document.getText().indexOf(from);
      if (start < 0) throw new Error(`${path} does not hold ${from}.`);
      const range = { start: document.positionAt(start), end: document.positionAt(start + from.length) };
      const version = document.version + 1;
      documents.set(path, TextDocument.update(document, [{ range, text: to }], version));
      void connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri: document.uri, version },
        contentChanges: [{ range, text: to }],
      });
    },
    close(path) {
      const { uri } = documentAt(path);
      documents.delete(path);
      void connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    },
    text: (path) => documentAt(path).getText(),
    changed(path, type = FileChangeType.Changed) {
      const changes = [{ uri: pathToFileURL(path).href, type }];
      void connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
    },
    findings(path, isWanted = () => true) {
      const { promise, resolve } = Promise.withResolvers<Diagnostic[]>();
      const look = () => {
        const last = shown.get(path);
        const version = documents.get(path)?.version;
        if (!last || last.version !== version || !isWanted(last.diagnostics.map(({ code }) => String(code))))
          return;
        waiting.delete(look);
        resolve(last.diagnostics);
      };
      waiting.add(look);
      look();
      return promise;
    },
    at(path, words, where = 'middle') {
      const document = documentAt(path);
      const start = document.getText().indexOf(words);
      if (start < 0) throw new Error(`${path} does not hold ${words}.`);
      const offset = start + (where === 'end' ? words.length : Math.floor(words.length / 2));
      return { textDocument: { uri: document.uri }, position: document.positionAt(offset) };
    },
    async apply({ changes = {}, documentChanges = [] }) {
      const texts = new Map<string, string>();
      const renames: [string, string][] = [];
      const edits = Object.entries(changes);
      for (const change of documentChanges) {
        if ('textDocument' in change)
          edits.push([
            change.textDocument.uri,
            change.edits.map((edit) =>
              'newText' in edit ? edit : { range: edit.range, newText: unescapeSnippet(edit.snippet.value) },
            ),
          ]);
        else if (change.kind === 'rename')
          renames.push([fileURLToPath(change.oldUri), fileURLToPath(change.newUri)]);
      }
      for (const [uri, own] of edits) {
        const path = fileURLToPath(uri);
        const text = documents.get(path)?.getText() ?? (await readFile(path, 'utf8'));
        texts.set(path, TextDocument.applyEdits(TextDocument.create(uri, 'mdx', 0, text), own));
      }
      return { texts, renames };
    },
    async end() {
      await connection.sendRequest(ShutdownRequest.type);
      const ended = once(server, 'exit');
      await connection.sendNotification(ExitNotification.type);
      const [code] = (await ended) as [number | null];
      return code;
    },
  };
}

/** A snippet as the editor inserts it, its places still to be filled in. */
function unescapeSnippet(snippet: string): string {
  return snippet.replace(/\\([\\$}])/g, '$1');
}

function startServer(): ChildProcess {
  const script = `process.exitCode = await (await import(${JSON.stringify(main)})).main(['lsp', '--stdio', '--clientProcessId=${process.pid}']);`;
  return spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
}
