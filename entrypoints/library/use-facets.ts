import type { Facets, ListRequest } from '../../utils/search/protocol';
import { afterRows, useAnswer } from './use-answer';

/** The counts of all facets over what a query finds, kept current; those of the one before until then. */
export const useFacets = (query: string, shelf: ListRequest['shelf']): Facets | undefined =>
  useAnswer('facets', { query, shelf }, afterRows)?.value;
