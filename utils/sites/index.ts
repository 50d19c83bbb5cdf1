import type { Site } from '../site/site';

/**
 * Every site that Offprint knows: one file of this folder each, found by being here. The manifest,
 * the README table and the tests derive from it. Where nothing bundles, `scripts/sites.ts` does the
 * same.
 */
const modules = import.meta.glob<Site>(['./*.ts', '!./*.test.ts', '!./{index,readers,places}.ts'], {
  eager: true,
  import: 'site',
});

export const sites: readonly Site[] = Object.values(modules);

/** Is the host one that a manifest match pattern, such as `https://*.example.org/*`, names? */
function names(pattern: string, hostname: string): boolean {
  const [, , host = ''] = pattern.split('/');
  return host.startsWith('*.') ? `.${hostname}`.endsWith(host.slice(1)) : host === hostname;
}

/** The site that an address belongs to, by host. */
export const siteOf = (url: URL): Site | undefined =>
  sites.find((site) => site.matches.some((pattern) => names(pattern, url.hostname)));
