import type * as arxiv from '../paper/arxiv';
import type * as identity from '../paper/identity';
import type * as places from '../paper/places';
import type { Site, SiteReader } from './site';

/**
 * Where the scripts of a page's site leave what they know, in the content script's own world, which
 * the page's scripts do not share: see `scripts/site-bundles.ts`.
 */
export interface SiteWorld {
  offprintSite?: Site | undefined;
  offprintReader?: SiteReader | undefined;
  /** What the content script lends the site's scripts: it has all of it itself. */
  offprintPaper?: typeof arxiv & typeof identity & typeof places;
}
