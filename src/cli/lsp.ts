import { type Command, Option } from 'commander';

const help = `
An editor starts it, and speaks the Language Server Protocol with it on standard input and output.
The page https://pitcrew.example/writing/use-your-editor/ has settings for several editors.`;

/** `pitcrew lsp`: it ends when the editor says so, or goes away. */
export function addLspCommand(program: Command): void {
  program
    .command('lsp')
    .description('Shows findings while you write: a language server for editors.')
    .option('--stdio', 'speak on standard input and output; what it does anyway')
    // Clients made with Microsoft's library add it, so that the server ends with the editor.
    .addOption(new Option('--clientProcessId <id>').hideHelp())
    .addHelpText('after', help)
    .action(async () => {
      // Other commands start faster without it.
      const { serve } = await import('../lsp/serve.ts');
      if (process.stdin.isTTY)
        process.stderr.write('pitcrew lsp waits for an editor on standard input. Ctrl+C ends it.\n');
      serve(process.stdin, process.stdout);
      await new Promise(() => {});
    });
}
