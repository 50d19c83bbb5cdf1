import { sites } from '../sites';

/** What the meaning of a query depends on besides its text, and the time zone it is read in. */
export interface QueryContext {
  /** The sites that `site:` may name. */
  readonly sites: readonly { readonly id: string; readonly name: string }[];
}

/** The same on every page and in every worker. */
export const ownContext: QueryContext = { sites };
