import type { Site, SiteReader } from './site';

/**
 * Where the scripts of a page's site leave what they know, in the content script's own world, which
 * the page's scripts do not share: see `scripts/site-bundles.ts`.
 */
export interface SiteWorld {
  offprintSite?: Site | undefined;
  offprintReader?: SiteReader | undefined;
}
