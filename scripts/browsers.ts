import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/**
 * Finds the browsers that tests and the first run need. A browser named in the environment comes
 * first, then installed ones; what is missing is installed where that is allowed: as root, on
 * Debian and what derives from it.
 */

interface Browser {
  readonly name: string;
  /** The variable that names an executable to use instead of a found one. */
  readonly variable: string;
  /** Debian's package. */
  readonly package: string;
  readonly places: () => readonly (string | undefined)[];
  /** What someone does who has no Debian package at hand. */
  readonly elsewhere: string;
}

export const browsers = {
  chromium: {
    name: 'Chromium',
    variable: 'OFFPRINT_CHROMIUM',
    package: 'chromium',
    // Chrome itself is not in the list: it ignores --load-extension since version 137.
    places: () => [
      onPath('chromium'),
      onPath('chromium-browser'),
      onPath('chrome-for-testing'),
      newest(join(homedir(), '.cache/puppeteer/chrome/*/chrome-*/chrome')),
      newest(join(homedir(), '.cache/ms-playwright/chromium-*/chrome-linux*/chrome')),
      playwrightsOwn(),
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    ],
    elsewhere: '`npx playwright install chromium`',
  },
  firefox: {
    name: 'Firefox',
    variable: 'OFFPRINT_FIREFOX',
    package: 'firefox-esr',
    places: () => [
      onPath('firefox-esr'),
      onPath('firefox'),
      '/Applications/Firefox.app/Contents/MacOS/firefox',
    ],
    elsewhere: 'Firefox from its maker',
  },
} as const satisfies Record<string, Browser>;

export type BrowserName = keyof typeof browsers;

/** The path of an installed browser, or undefined. Throws when the environment names no file. */
export function findBrowser(name: BrowserName): string | undefined {
  const browser: Browser = browsers[name];
  const named = process.env[browser.variable];
  if (named) {
    if (isFile(named)) return named;
    throw new Error(`${browser.variable} names ${named}, and there is no such file.`);
  }
  return browser.places().find((place) => place !== undefined && isFile(place));
}

/**
 * The path of a browser, which is installed first when it is missing and that can be done. Throws
 * one sentence that says how to get it when it cannot.
 */
export function requireBrowser(name: BrowserName): string {
  const browser: Browser = browsers[name];
  const installed = findBrowser(name);
  if (installed) return installed;
  installPackages([browser.package]);
  const found = findBrowser(name);
  if (found) return found;
  throw new Error(
    `${browser.name} is needed and was not found: install it (on Debian and Ubuntu: \`sudo apt-get install ${browser.package}\`; elsewhere: ${browser.elsewhere}), or name its executable in ${browser.variable}.`,
  );
}

/** Installs Debian packages when this is a Debian and we are root; otherwise does nothing. */
export function installPackages(packages: readonly string[]): void {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return;
  console.log(`Installing ${packages.join(', ')} with apt-get…`);
  const apt = (...words: string[]) =>
    spawnSync('apt-get', words, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
}

function onPath(command: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, command))
    .find(isFile);
}

function newest(pattern: string): string | undefined {
  return globSync(pattern)
    .sort(new Intl.Collator('en', { numeric: true }).compare)
    .at(-1);
}

function playwrightsOwn(): string | undefined {
  const path = chromium.executablePath();
  return path === '' ? undefined : path;
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
