import { useEffect, useState } from 'react';
import type { Facets, ListRequest } from '../../utils/search/protocol';
import { search, useSearchState } from './search';

/** The counts of all facets over what a query finds, kept current; asked once the rows had their turn. */
export function useFacets(query: string, shelf: ListRequest['shelf']): Facets | undefined {
  const { version, phase } = useSearchState();
  const [facets, setFacets] = useState<Facets>();
  const ready = phase === 'ready' || phase === 'building';
  // biome-ignore lint/correctness/useExhaustiveDependencies(version): each version has its own counts.
  useEffect(() => {
    if (!ready) return;
    let current = true;
    const timer = setTimeout(() => {
      search.ask('facets', { query, shelf }).then(
        (found) => current && setFacets(found),
        () => undefined, // the list tells what is wrong with the library
      );
    }, 60);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [query, shelf, version, ready]);
  return facets;
}
