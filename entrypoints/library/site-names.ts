import { sites } from '../../utils/sites';

/** What each site is called, by its id. */
export const siteNames: ReadonlyMap<string, string> = new Map(
  sites.map(({ id, name }) => [id, name]),
);
