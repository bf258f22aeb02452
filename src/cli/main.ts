import { Command, CommanderError } from 'commander';
import { addBuildCommand } from './build.ts';
import { addFindCommand } from './find.ts';
import { lintCommand } from './lint.ts';
import { addLspCommand } from './lsp.ts';
import { say } from './say.ts';
import { addTermsCommand } from './terms.ts';
import { UsageError } from './usage-error.ts';
import { readVersion } from './version.ts';

/** Runs the command line, and returns the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  // Nobody is left to tell, and no reason to leave a build in the middle.
  if (process.stderr.listenerCount('error') === 0) process.stderr.on('error', () => {});
  if (process.stdout.listenerCount('error') === 0) process.stdout.on('error', onOutputError);
  let exitCode = 0;
  const exit = (code: number) => {
    exitCode = code;
  };
  const program = new Command('pitcrew')
    .description('Builds a searchable site from a folder of job aids, and lints what would trip a reader.')
    .version(readVersion())
    .exitOverride()
    .helpCommand(false)
    .showHelpAfterError('Add --help to see how it is called.')
    .addCommand(lintCommand(exit));
  addBuildCommand(program, exit);
  addFindCommand(program, exit);
  addTermsCommand(program, exit);
  addLspCommand(program);
  for (const command of program.commands) command.copyInheritedSettings(program);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    // Commander has printed its message by then; help and version are no errors.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const message = error instanceof Error ? error.message : String(error);
    say(error instanceof UsageError ? `pitcrew: ${message}` : `pitcrew failed: ${message}`);
    return 2;
  }
}

/** A reader such as `head` may close the pipe early. Any other error, such as a full disk, loses a part of the report. */
function onOutputError(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  say(`pitcrew: the report could not be written (${error.code ?? error.message}).`);
  process.once('exit', () => {
    process.exitCode = 2;
  });
}
