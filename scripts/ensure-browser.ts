import { spawnSync } from 'node:child_process';
import { findBrowser } from '../tests/support/browser.ts';

/** Finds a browser for the tests, or installs one, and says what it did. */

interface Way {
  description: string;
  commands: string[][];
}

const ways: Way[] = [
  {
    description: 'Installing the Chromium of Playwright',
    commands: [['npx', 'playwright', 'install', 'chromium']],
  },
  {
    description: "Installing the system's Chromium with apt-get",
    commands: [
      ['apt-get', 'update', '-qq'],
      ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium'],
    ],
  },
];

for (const { description, commands } of ways) {
  if (findBrowser()) break;
  console.log(`No browser found. ${description} …`);
  const worked = commands.every(([command = '', ...args]) => {
    const { status, error } = spawnSync(command, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    return status === 0 && !error;
  });
  if (!worked) console.log('That did not work.');
}

const browser = findBrowser();
if (!browser) {
  console.error(
    'The browser tests need Chromium. Install it (Debian: apt-get install chromium) and run the tests again.',
  );
  process.exit(1);
}
console.log(`Browser tests use ${browser.name}.`);
