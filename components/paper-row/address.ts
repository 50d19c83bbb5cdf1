import { bestId, homeOf } from '../../utils/paper/identity';
import type { Paper } from '../../utils/paper/schema';

/** Where a paper opens: the home of its best identifier, else the page it was seen on. */
export const addressOf = (paper: Pick<Paper, 'ids' | 'links'>): string =>
  homeOf(bestId(paper.ids)) ?? paper.links.page;
