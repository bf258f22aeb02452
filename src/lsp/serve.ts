import {
  CodeActionKind,
  createConnection,
  DidChangeConfigurationNotification,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Client, readClient, readContentSetting } from './client.ts';
import { answerCodeActions, fixAllKind } from './code-actions.ts';
import { answerCompletion } from './complete.ts';
import { toPath } from './convert.ts';
import { keepFolders } from './keep-folders.ts';
import { answerDefinition, answerHover, answerReferences } from './navigate.ts';
import { answerPrepareRename, answerRename, answerWillRename } from './rename.ts';
import type { Session } from './session.ts';

/** Serves the Language Server Protocol on two streams, until the editor ends it. */
export function serve(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): void {
  const connection = createConnection(input, output);
  const documents = new TextDocuments(TextDocument);
  const session: Session = { connection, documents, client: unknownClient, folders: [], missing: [] };
  const keeper = keepFolders(session);

  connection.onInitialize((params) => {
    session.client = readClient(params);
    return { capabilities, serverInfo: { name: 'pitcrew' } };
  });
  connection.onInitialized(() => {
    if (session.client.registersSettings)
      connection.client
        .register(DidChangeConfigurationNotification.type, { section: 'pitcrew' })
        .catch(() => connection.console.warn('Pitcrew will not hear of changed settings.'));
    if (session.client.changesFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => toPath(uri)));
        const kept = session.client.roots.filter((root) => !gone.has(root));
        session.client.roots = [...kept, ...added.flatMap(({ uri }) => toPath(uri) ?? [])];
        keeper.reopen();
      });
    keeper.reopen();
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    session.client.content = readContentSetting(settings) ?? session.client.content;
    keeper.reopen();
  });
  connection.onDidChangeWatchedFiles(({ changes }) =>
    keeper.reload(changes.flatMap(({ uri }) => toPath(uri) ?? [])),
  );
  connection.onShutdown(() => keeper.end());

  documents.onDidChangeContent(() => keeper.judgeSoon());
  documents.onDidClose(({ document: { uri } }) => {
    void connection.sendDiagnostics({ uri, diagnostics: [] });
    const path = toPath(uri);
    if (path === undefined) return;
    for (const folder of session.folders) folder.setText(path, undefined);
    keeper.reload([path]);
  });

  connection.onHover(keeper.answer(answerHover));
  connection.onDefinition(keeper.answer(answerDefinition));
  connection.onReferences(keeper.answer(answerReferences));
  connection.onCompletion(keeper.answer(answerCompletion));
  connection.onCodeAction(keeper.answer(answerCodeActions));
  connection.onPrepareRename(keeper.answer(answerPrepareRename));
  connection.onRenameRequest(keeper.answer(answerRename));
  connection.workspace.onWillRenameFiles(keeper.answer(answerWillRename));
  documents.listen(connection);
  connection.listen();
}

const unknownClient: Client = {
  roots: [],
  content: undefined,
  asksSettings: false,
  watchesFiles: false,
  changesFolders: false,
  registersSettings: false,
  takesSnippets: false,
  takesDocumentChanges: false,
  renamesFiles: false,
  takesSnippetEdits: false,
};

const capabilities: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  completionProvider: { triggerCharacters: ['<', '"', '/', '(', '[', '{', ':', ' ', '-'] },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
  renameProvider: { prepareProvider: true },
  workspace: {
    workspaceFolders: { supported: true, changeNotifications: true },
    fileOperations: { willRename: { filters: [{ scheme: 'file', pattern: { glob: '**/*' } }] } },
  },
};
