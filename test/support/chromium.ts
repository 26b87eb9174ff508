import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Whether tests in a browser must be skipped, which is told with what they would have done. */
export function isWithoutChromium(purpose: string): boolean {
  if (executablePath === undefined) console.warn(`skipped: no Chromium on this machine to ${purpose}`);
  return executablePath === undefined;
}

export const openChromium = (): Promise<Browser> =>
  chromium.launch({ ...(executablePath === undefined ? {} : { executablePath }), args: quiet });
