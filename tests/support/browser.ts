import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

export interface Browser {
  name: string;
  /** Undefined for the browser that Playwright brings. */
  executablePath: string | undefined;
}

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser for tests: Playwright's own where it is installed, else the system's. */
export function findBrowser(): Browser | undefined {
  if (existsSync(chromium.executablePath()))
    return { name: "Playwright's own Chromium", executablePath: undefined };
  const executablePath = systemBrowsers.find((path) => existsSync(path));
  return executablePath ? { name: executablePath, executablePath } : undefined;
}

/** Arguments that let Chromium run as root, in a container, and without calling home. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
