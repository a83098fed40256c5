/** Finds a Chromium on this machine: CHROME_PATH, the usual places, or what Playwright has downloaded. */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((folder) =>
    join(process.env[folder] ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe'),
  ),
]

/** The path of a browser, or null; then it says how to get one. */
export function findChromium(): string | null {
  const given = process.env.CHROME_PATH
  const places = [...(given ? [given] : []), ...PLACES, downloaded()]
  const found = places.find((place) => place !== '' && existsSync(place)) ?? null
  if (found === null)
    process.stderr.write(
      'The browser tests are skipped: no Chromium was found. Install one ("apt-get install chromium", or "npx playwright-core install chromium"), or set CHROME_PATH.\n',
    )
  return found
}

/** Where Playwright would have put its own; empty where it knows none for this system. */
function downloaded(): string {
  try {
    return chromium.executablePath()
  } catch {
    return ''
  }
}
