#!/usr/bin/env node
import module from 'node:module';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(`pitcrew: Node ${process.versions.node} is too old. Install Node 22.12 or newer.`);
  process.exit(2);
}
// Compiled code of an earlier start saves a third of the time of the next one.
module.enableCompileCache?.();
const start = await import('../lib/cli/main.js').catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  console.error(
    'pitcrew: lib/ is missing or incomplete. Run `npm run compile` in a checkout, or install the package again.',
  );
  process.exit(2);
});
process.exitCode = await start.main(process.argv.slice(2));
