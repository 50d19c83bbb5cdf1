import { huggingface } from './huggingface';
import type { Site } from './site';

/** Every site that Offprint knows. The manifest, the README table and the tests derive from it. */
export const sites: readonly Site[] = [huggingface];

/** The site that an address belongs to, by host. */
export function siteOf(url: URL): Site | undefined {
  return sites.find((site) =>
    site.matches.some((match) => new URL(match.replaceAll('*', '')).hostname === url.hostname),
  );
}
