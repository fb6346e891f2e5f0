import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where a Chromium may lie; CHROMIUM_PATH goes before all, then the one without windows: it spends a quarter less. */
const places = [
  process.env.CHROMIUM_PATH,
  '/usr/lib/chromium/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const chromiumPath = places.find((place): place is string => Boolean(place) && existsSync(place ?? ''));

/** `describe` where a Chromium was found; elsewhere it skips and says so. */
export const describeInBrowser: jest.Describe = chromiumPath ? describe : skipAloud();

function skipAloud(): jest.Describe {
  console.warn('No Chromium found: browser tests are skipped. Install one, or name it in CHROMIUM_PATH.');
  return describe.skip;
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}
