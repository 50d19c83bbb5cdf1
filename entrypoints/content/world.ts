import * as arxiv from '../../utils/paper/arxiv';
import * as identity from '../../utils/paper/identity';
import * as places from '../../utils/paper/places';
import type { SiteWorld } from '../../utils/site/world';

/** Where the script of the page's site, which runs after this one, leaves what it knows. */
export const world = globalThis as SiteWorld;

world.offprintPaper = { ...arxiv, ...identity, ...places };
