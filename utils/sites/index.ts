import { huggingface, huggingfaceReserved } from './huggingface';
import type { Site } from './site';

/** Every site that Offprint knows. The manifest, the README table and the tests derive from it. */
export const sites: readonly Site[] = [huggingface];

/** Is the host one that a manifest match pattern, such as `https://*.example.org/*`, names? */
function names(pattern: string, hostname: string): boolean {
  const [, , host = ''] = pattern.split('/');
  return host.startsWith('*.') ? `.${hostname}`.endsWith(host.slice(1)) : host === hostname;
}

/** The site that an address belongs to, by host. */
export const siteOf = (url: URL): Site | undefined =>
  sites.find((site) => site.matches.some((pattern) => names(pattern, url.hostname)));

/**
 * Selectors of the boxes that keep space for a strip before the script runs, by site. Apart from
 * the sites themselves, because the build makes a style sheet of them and no page's script needs
 * them.
 */
export const reservedBoxes: Readonly<Record<string, readonly string[]>> = {
  huggingface: huggingfaceReserved,
};
