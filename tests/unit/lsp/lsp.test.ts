import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  CodeAction,
  CodeActionRequest,
  CompletionRequest,
  DefinitionRequest,
  DiagnosticSeverity,
  FileChangeType,
  HoverRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  WillRenameFilesRequest,
} from 'vscode-languageserver-protocol/node';
import { aid } from '../../support/library.ts';
import { type ClientOptions, type LspClient, startClient } from '../../support/lsp-client.ts';

let root = '';
const started: LspClient[] = [];

const files = {
  'content/topics.yaml': '- { id: print, label: Printing, description: D. }\n',
  'content/glossary.yaml':
    '- id: tls\n  label: TLS\n  expansion: Transport Layer Security\n  definition: It hides.\n',
  'content/aids/print/jam.mdx': aid('🖨 Use TLS, then LOTO. See [more](/print/more/).', 'terms: [tls]'),
  'content/aids/print/more.mdx': aid('Text.', '', 'See more'),
  'docs/notes.md': 'The QXF is here.\n',
  'other/docs/library/topics.yaml': '- { id: fax, label: Faxes, description: D. }\n',
  'other/docs/library/aids/fax/send.mdx': aid('Use FLEX.', '', 'Send a fax'),
  'bare/notes.mdx': 'The QXG is here.\n',
};

beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'pitcrew-lsp-')));
  for (const [path, text] of Object.entries(files)) await write(path, text);
});

afterAll(async () => {
  for (const client of started) await client.end();
  await rm(root, { recursive: true, force: true });
});

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

const place = (path: string) => join(root, path);
const jam = () => place('content/aids/print/jam.mdx');

async function start(options: Partial<ClientOptions> = {}): Promise<LspClient> {
  const client = await startClient({ roots: [root], ...options });
  started.push(client);
  return client;
}

const has = (rule: string) => (rules: string[]) => rules.includes(rule);
const lacks = (rule: string) => (rules: string[]) => !rules.includes(rule);

test('a session: findings, an edit elsewhere, hover, completion, definition, fixes, renames, the end', async () => {
  const client = await startClient({ roots: [root] });
  const { connection } = client;
  await client.open(jam());
  const found = await client.findings(jam(), has('no-undefined-acronym'));
  expect(found.find(({ code }) => code === 'no-undefined-acronym')).toEqual({
    range: { start: { line: 7, character: 17 }, end: { line: 7, character: 21 } },
    severity: DiagnosticSeverity.Error,
    source: 'pitcrew',
    code: 'no-undefined-acronym',
    codeDescription: { href: 'https://pitcrew.example/writing/no-undefined-acronym/' },
    message: expect.stringMatching(/^`LOTO` is used here but never spelled out\. Write “/) as string,
  });

  const glossary = place('content/glossary.yaml');
  await client.open(glossary, undefined, 'yaml');
  client.type(glossary, '- id: tls', '- { id: loto, label: LOTO, definition: A lock. }\n- id: tls');
  await client.findings(jam(), lacks('no-undefined-acronym'));
  client.type(glossary, 'label: LOTO', 'label: ');
  expect(await client.findings(glossary, has('no-invalid-field'))).toHaveLength(1);
  await client.findings(jam(), has('no-undefined-acronym'));

  expect(await connection.sendRequest(HoverRequest.type, client.at(jam(), 'TLS'))).toEqual({
    contents: { kind: 'markdown', value: '**TLS** (Transport Layer Security)\n\nIt hides.' },
    range: { start: { line: 7, character: 7 }, end: { line: 7, character: 10 } },
  });
  expect(await connection.sendRequest(DefinitionRequest.type, client.at(jam(), '/more/'))).toMatchObject({
    uri: pathToFileURL(place('content/aids/print/more.mdx')).href,
    range: { start: { line: 1, character: 6 } },
  });
  const references = { ...client.at(jam(), 'tls]', 'middle'), context: { includeDeclaration: true } };
  expect(await connection.sendRequest(ReferencesRequest.type, references)).toHaveLength(2);

  client.type(jam(), 'See [more]', '<St\n\nSee [more]');
  const list = await connection.sendRequest(CompletionRequest.type, client.at(jam(), '<St', 'end'));
  const items = Array.isArray(list) ? list : (list?.items ?? []);
  const steps = items.find(({ label }) => label === '<Steps>');
  expect(steps?.textEdit).toMatchObject({
    range: { start: { line: 7, character: 23 }, end: { line: 7, character: 26 } },
    newText: expect.stringContaining('<Steps>\n\n1. ${1:') as string,
  });
  client.type(jam(), '<St\n\n', '');

  await client.findings(jam(), has('no-undefined-acronym'));
  const range = { start: client.at(jam(), 'LOTO').position, end: client.at(jam(), 'LOTO').position };
  const actions = await connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: pathToFileURL(jam()).href },
    range,
    context: { diagnostics: [] },
  });
  const silence = actions?.find(({ title }) => title.startsWith('Silence no-undefined-acronym'));
  if (!silence || !('edit' in silence) || !silence.edit) throw new Error('There is no such action.');
  const silenced = ((await client.apply(silence.edit)).texts.get(jam()) ?? '').replace('$', '#');
  expect(silenced).toContain(
    '{/* pitcrew-disable-next-line no-undefined-acronym -- #{1:reason} */}\n\n🖨 Use',
  );
  client.type(jam(), client.text(jam()), silenced.replace('#{1:reason}', 'so it is'));
  await client.findings(jam(), lacks('no-undefined-acronym'));

  const rename = { ...client.at(jam(), '/more/'), newName: 'much-more' };
  expect(await connection.sendRequest(PrepareRenameRequest.type, rename)).toMatchObject({
    placeholder: 'more',
  });
  const edit = await connection.sendRequest(RenameRequest.type, rename);
  const { texts, renames } = await client.apply(edit ?? {});
  expect(renames).toEqual([
    [place('content/aids/print/more.mdx'), place('content/aids/print/much-more.mdx')],
  ]);
  expect(texts.get(place('content/aids/print/more.mdx'))).toContain('was: [/print/more/]\n');
  expect(texts.get(jam())).toContain('[more](/print/much-more/)');

  await expect(connection.sendRequest(PrepareRenameRequest.type, client.at(jam(), 'then'))).rejects.toThrow(
    'Only the id of a term or a page',
  );
  expect(client.messages).toEqual([]);
  expect(await client.end()).toBe(0);
}, 60_000);

test('a page that moves in the list of files takes its links along', async () => {
  const client = await start();
  await client.open(jam());
  await client.findings(jam());
  const [oldUri, newUri] = ['print', 'office'].map(
    (topic) => pathToFileURL(place(`content/aids/${topic}`)).href,
  );
  const edit = await client.connection.sendRequest(WillRenameFilesRequest.type, {
    files: [{ oldUri: oldUri ?? '', newUri: newUri ?? '' }],
  });
  const { texts, renames } = await client.apply(edit ?? {});
  expect(renames).toEqual([]);
  expect(texts.get(place('content/topics.yaml'))).toContain('id: office');
  expect(texts.get(jam())).toContain('[more](/office/more/)');
  expect(texts.get(jam())).toContain('was: [/print/jam/]');
}, 60_000);

test('quick fixes, one by one and all at once; what the library as a whole finds comes when the writer pauses', async () => {
  const client = await start();
  const path = place('content/aids/print/z-fix.mdx');
  const uri = await client.open(
    path,
    aid('Go to the the lid and and wait.', 'terms: [tls]', 'Clear the jam'),
  );
  await client.findings(path, has('no-repeated-word'));
  const position = client.at(path, 'the the').position;
  const ask = (only?: string[]) =>
    client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [], ...(only ? { only } : {}) },
    });
  const applied = async (wanted: (action: CodeAction) => boolean, only?: string[]) => {
    const action = (await ask(only))?.filter((one) => CodeAction.is(one)).find(wanted);
    return (await client.apply(action?.edit ?? {})).texts.get(path);
  };
  const fixed = await applied(({ isPreferred }) => isPreferred === true, ['quickfix']);
  expect(fixed).toContain('Go to the lid and and wait.');
  const all = await applied(({ kind }) => kind === 'source.fixAll.pitcrew', ['source.fixAll']);
  expect(all).toContain('Go to the lid and wait.');
  expect(await ask(['refactor'])).toEqual([]);

  client.type(path, 'Clear the jam', 'Clear a jam');
  await client.findings(path, has('no-duplicate-task'));
}, 60_000);

describe('what is in the workspace', () => {
  test('a page outside the library is judged by itself, several folders have their own libraries', async () => {
    const client = await start({ roots: [root, place('other')], settings: undefined });
    await client.open(place('docs/notes.md'), undefined, 'markdown');
    expect((await client.findings(place('docs/notes.md')))[0]?.message).toContain('QXF');
    await client.open(jam());
    await client.findings(jam(), has('no-undefined-acronym'));
  }, 60_000);

  test('the setting pitcrew.content names the content folder', async () => {
    const client = await start({ roots: [place('other')], settings: { content: 'docs/library' } });
    const send = place('other/docs/library/aids/fax/send.mdx');
    await client.open(send);
    await client.findings(send, has('no-undefined-acronym'));
    const at = client.at(send, 'task: ', 'end');
    expect(await client.connection.sendRequest(HoverRequest.type, at)).toBeNull();
    client.type(send, 'prerequisites: []', 'prerequisites: [{ aid: nothing }]');
    await client.findings(send, has('no-unknown-prerequisite'));
  }, 60_000);

  test('so do options at the start, for a client that asks and watches nothing', async () => {
    const client = await start({
      roots: [place('other')],
      capabilities: {},
      initializationOptions: { pitcrew: { content: 'docs/library' } },
    });
    const send = place('other/docs/library/aids/fax/send.mdx');
    await client.open(send);
    client.type(send, 'prerequisites: []', 'prerequisites: [{ aid: late }]');
    await client.findings(send, has('no-unknown-prerequisite'));
    await write('other/docs/library/aids/fax/late.mdx', aid('Text.', '', 'Come late'));
    await client.findings(send, lacks('no-unknown-prerequisite'));
  }, 60_000);

  test('no content folder: a message, and pages by themselves; the folder is found once it is there', async () => {
    const client = await start({ roots: [place('bare')] });
    const notes = place('bare/notes.mdx');
    await client.open(notes);
    await client.findings(notes, has('no-undefined-acronym'));
    expect(client.messages).toEqual([
      expect.stringContaining(`no folder ${place('bare/content')}`) as string,
    ]);
    await write('bare/content/topics.yaml', files['content/topics.yaml']);
    await write('bare/content/aids/print/a.mdx', aid('Text.', 'terms: [x]'));
    client.changed(place('bare/content/topics.yaml'), FileChangeType.Created);
    await client.open(place('bare/content/aids/print/a.mdx'));
    await client.findings(place('bare/content/aids/print/a.mdx'), has('no-unknown-term'));
  }, 60_000);

  test('a setting that leads nowhere is said aloud', async () => {
    const client = await start({ roots: [place('bare')], settings: { content: 'nowhere' } });
    await client.open(place('bare/notes.mdx'));
    await client.findings(place('bare/notes.mdx'), has('no-undefined-acronym'));
    expect(client.messages[0]).toContain('Mend the setting pitcrew.content.');
  }, 60_000);
});

describe('bad input is a finding', () => {
  test('while a page does not parse, and when it parses again', async () => {
    const client = await start();
    await client.open(jam());
    client.type(jam(), 'Use TLS', '<Note Use TLS');
    await client.findings(jam(), has('no-broken-page'));
    expect(await client.connection.sendRequest(HoverRequest.type, client.at(jam(), 'TLS'))).toBeNull();
    client.type(jam(), '<Note Use TLS', 'Use TLS');
    await client.findings(jam(), lacks('no-broken-page'));
  }, 60_000);

  test('broken lists, a huge page, a page without end', async () => {
    const client = await start();
    const topics = place('content/topics.yaml');
    await client.open(topics, undefined, 'yaml');
    client.type(topics, '- {', '- {{');
    await client.findings(topics, has('no-broken-yaml'));
    await client.open(jam(), `${aid('x')}${'LOTO '.repeat(300_000)}`);
    await client.findings(jam(), has('no-unreadable-file'));
    await client.open(place('loose.md'), 'LOTO '.repeat(300_000), 'markdown');
    await client.findings(place('loose.md'), has('no-unreadable-file'));
    client.close(topics);
    client.close(jam());
    await client.open(jam());
    await client.findings(jam(), has('no-undefined-acronym'));
  }, 60_000);

  test('a page that is deleted on the disk is missed by those that name it', async () => {
    const client = await start();
    const gone = 'content/aids/print/gone.mdx';
    const user = place('content/aids/print/user.mdx');
    await write(gone, aid('Text.', '', 'Go away'));
    client.changed(place(gone), FileChangeType.Created);
    await client.open(user, aid('[it](/print/gone/)', '', 'Use it'));
    await client.findings(user, lacks('no-broken-link'));
    await rm(place(gone));
    client.changed(place(gone), FileChangeType.Deleted);
    await client.findings(user, has('no-broken-link'));
  }, 60_000);
});
