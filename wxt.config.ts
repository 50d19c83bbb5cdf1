import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { reserveSheet } from './entrypoints/content/reserve';
import { bundleSites } from './scripts/site-bundles';
import { loadSites } from './scripts/sites';
import { zoteroAddress, zoteroPattern } from './utils/hand-off/zotero-address';

/** The style sheet that the content script imports: derived from the sites, written nowhere. */
const reservePlugin: Plugin = {
  name: 'offprint:reserve',
  resolveId: (id) => (id === 'virtual:offprint/reserve.css' ? id : undefined),
  load: async (id) =>
    id === 'virtual:offprint/reserve.css'
      ? reserveSheet((await loadSites()).flatMap(({ reserved = [] }) => reserved))
      : undefined,
};

/** In place of WXT's own, for reasons told there. */
const ownContext = fileURLToPath(new URL('entrypoints/content/context.ts', import.meta.url));

/** The library in Chrome's side panel and Firefox's sidebar. */
const panel = 'library.html?place=panel';

const oldest = { chrome: '120', firefox: '140' };

/** A page gets its own site's script and no other's, after the content script that all share. */
async function contentScripts() {
  const sites = await loadSites();
  return sites.map(({ site }) => ({
    matches: [...site.matches],
    css: ['content-scripts/content.css'],
    js: ['content-scripts/content.js', `sites/${site.id}.js`],
    run_at: 'document_start' as const,
  }));
}

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  // Explicit imports only: a stray auto-import could pull Zod or React into the page.
  imports: false,
  vite: () => ({
    plugins: [reservePlugin],
    // The polyfill for old browsers calls fetch(); nothing shipped does but what speaks to Zotero.
    build: {
      modulePreload: { polyfill: false },
      // Plain data have no getters: what no script uses of a site stays out of it.
      rolldownOptions: { treeshake: { propertyReadSideEffects: false } },
      // The oldest browsers that the manifests below let in: nothing older needs prefixes.
      cssTarget: [`chrome${oldest.chrome}`, `firefox${oldest.firefox}`],
    },
    resolve: { alias: { 'wxt/utils/content-script-context': ownContext } },
  }),
  hooks: {
    'build:publicAssets': async (_, files) => {
      for (const { path, contents } of await bundleSites()) {
        files.push({ relativeDest: path, contents });
      }
    },
    'build:manifestGenerated': async (_, manifest) => {
      manifest.content_scripts = await contentScripts();
    },
  },
  targetBrowsers: ['chrome', 'firefox'],
  // WXT's default for Firefox is Manifest V2; both builds are V3 here.
  manifestVersion: 3,
  manifest: async ({ browser, command }) => {
    // Every match pattern of every site, written once, in the site's own file.
    const siteMatches = [...new Set((await loadSites()).flatMap(({ site }) => site.matches))];
    return {
      name: 'Offprint',
      description:
        'Save, tag and annotate papers right on the listings you read. Your reading list stays on your machine.',
      // `scripting` sends the page tools to a page of a listed site, once they are needed there.
      permissions: [
        'scripting',
        'storage',
        'unlimitedStorage',
        ...(browser === 'chrome' ? ['sidePanel'] : []),
      ],
      // Asked for when the user wants backups among the downloads.
      optional_permissions: ['downloads'],
      host_permissions: siteMatches,
      // Asked for when the user first sends papers there, and not before.
      optional_host_permissions: [zoteroPattern(browser)],
      // Our pages reach themselves and Zotero, and no one else. While it is developed, also the server
      // that brings the changes.
      ...(command === 'build' && {
        content_security_policy: {
          extension_pages: [
            "default-src 'self'",
            "object-src 'none'",
            "form-action 'none'",
            // Icons in style sheets; and what React and the virtual list write on elements.
            "img-src 'self' data:",
            "style-src 'self' 'unsafe-inline'",
            `connect-src 'self' ${zoteroAddress}`,
          ].join('; '),
        },
      }),
      // One page in three places: it sees by its address which one it is in.
      action: { default_title: 'Offprint', default_popup: 'library.html?place=popup' },
      web_accessible_resources: [
        {
          resources: ['editor.html'],
          matches: siteMatches,
          ...(browser === 'chrome' ? { use_dynamic_url: true } : {}),
        },
      ],
      ...(browser === 'firefox'
        ? {
            sidebar_action: {
              default_title: 'Offprint',
              default_panel: panel,
              default_icon: { 16: 'icon/16.png', 32: 'icon/32.png' },
              open_at_install: false,
            },
            browser_specific_settings: {
              gecko: {
                id: 'offprint@offprint.example',
                strict_min_version: `${oldest.firefox}.0`,
                data_collection_permissions: { required: ['none'] },
              },
            },
          }
        : { side_panel: { default_path: panel }, minimum_chrome_version: oldest.chrome }),
    };
  },
});
