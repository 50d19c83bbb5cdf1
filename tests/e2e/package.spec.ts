import { execFile } from 'node:child_process';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { loadSites } from '../../scripts/sites.ts';

/** What is shipped: size and contents of the page's script, and what the manifests ask for. */

const root = resolve(import.meta.dirname, '../..');
/** All that a page gets, in bytes: what all sites share, and its own site's. */
const largestContentScript = 32_000;
const siteHosts = async () => [...new Set((await loadSites()).flatMap(({ site }) => site.matches))];

for (const build of ['chrome-mv3', 'firefox-mv3']) {
  const folder = join(root, '.output', build);
  const readManifest = async () =>
    JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));

  test(`${build}: the page’s script is small and holds no framework`, async () => {
    const manifest = await readManifest();
    const scripts: string[] = manifest.content_scripts.flatMap(
      (script: { js?: string[] }) => script.js ?? [],
    );
    expect(scripts.length).toBeGreaterThan(0);
    for (const { matches, js = [] } of manifest.content_scripts) {
      const sizes = await Promise.all(
        js.map(async (path: string) => (await stat(join(folder, path))).size),
      );
      const size = sizes.reduce((sum, one) => sum + one, 0);
      expect(size, matches.join()).toBeLessThanOrEqual(largestContentScript);
    }
    for (const script of new Set(scripts)) {
      const text = await readFile(join(folder, script), 'utf8');
      expect(text).not.toMatch(/ZodError|\$ZodType|_zod\b/);
      expect(text).not.toMatch(/react\.(?:transitional\.)?element|createRoot|useState/);
    }
  });

  test(`${build}: the manifest asks for the listed sites, storage, scripts and a panel, and for Zotero and downloads when they are wanted`, async () => {
    const manifest = await readManifest();
    const hosts = await siteHosts();
    expect(manifest.manifest_version).toBe(3);
    expect([...manifest.permissions].sort()).toEqual([
      'scripting',
      ...(build === 'chrome-mv3' ? ['sidePanel'] : []),
      'storage',
      'unlimitedStorage',
    ]);
    const panel = 'library.html?place=panel';
    if (build === 'chrome-mv3') expect(manifest.side_panel).toEqual({ default_path: panel });
    else {
      expect(manifest.sidebar_action).toMatchObject({
        default_panel: panel,
        open_at_install: false,
      });
    }
    expect(manifest.host_permissions).toEqual(hosts);
    expect(manifest.optional_permissions).toEqual(['downloads']);
    expect(manifest.optional_host_permissions).toEqual([
      build === 'chrome-mv3' ? 'http://127.0.0.1:23119/*' : 'http://127.0.0.1/*',
    ]);
    expect(manifest.content_security_policy).toEqual({
      extension_pages:
        "default-src 'self'; object-src 'none'; form-action 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; connect-src 'self' http://127.0.0.1:23119",
    });
    for (const script of manifest.content_scripts) {
      for (const match of script.matches) expect(hosts).toContain(match);
    }
    expect(JSON.stringify(manifest)).not.toMatch(/<all_urls>|\*:\/\/\*|https?:\/\/\*\//);
    expect(Object.keys(manifest.icons)).toEqual(['16', '32', '48', '96', '128']);
    expect(manifest.description.length).toBeLessThanOrEqual(132);
  });

  test(`${build}: nothing shipped comes from, or goes to, another place`, async () => {
    const files = await readdir(folder, { recursive: true });
    const pages = files.filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) {
      expect(await readFile(join(folder, page), 'utf8')).not.toMatch(
        /(?:src|href)="(?:https?:)?\/\//,
      );
    }
    const fetching: string[] = [];
    for (const file of files.filter((name) => name.endsWith('.js'))) {
      const text = await readFile(join(folder, file), 'utf8');
      expect(text, file).not.toMatch(/XMLHttpRequest|sendBeacon|new WebSocket|new EventSource/);
      if (/\bfetch\b/.test(text)) fetching.push(file);
    }
    // What sends papers to Zotero, once the user asks for that; the browser holds it to that place.
    expect(fetching).toEqual([expect.stringMatching(/^chunks\/ZoteroPanel-[\w-]+\.js$/)]);
  });
}

/** What the linter warns of in code that is not ours, or that we do not claim. */
const known = new Set([
  'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION', // Android is not offered.
  'DANGEROUS_EVAL', // Zod asks once whether it may compile, and does without when it may not.
  'UNSAFE_VAR_ASSIGNMENT', // React's own dangerouslySetInnerHTML, which nothing here uses.
]);

test('Mozilla’s own linter finds nothing wrong with the Firefox build', async () => {
  const linter = join(root, 'node_modules/.bin/web-ext');
  const words = [
    'lint',
    '--source-dir',
    join(root, '.output/firefox-mv3'),
    '--output',
    'json',
    '--no-config-discovery',
  ];
  const { stdout } = await promisify(execFile)(linter, words, { maxBuffer: 10_000_000 }).catch(
    (failure: { stdout: string }) => failure,
  );
  const { errors, warnings } = JSON.parse(stdout) as Record<
    string,
    { code: string; file: string; message: string }[]
  >;
  expect(errors).toEqual([]);
  const unexpected = warnings?.filter(({ code }) => !known.has(code));
  expect(unexpected).toEqual([]);
});
