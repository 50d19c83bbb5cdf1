import { bestId, homeOf } from './identity';
import type { Paper } from './schema';

/** Where a paper opens: the home of its best identifier, else the page it was seen on. */
export const addressOf = (paper: Pick<Paper, 'ids' | 'links'>): string =>
  homeOf(bestId(paper.ids)) ?? paper.links.page;
