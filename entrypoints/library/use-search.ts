import { useLiveQuery } from 'dexie-react-hooks';
import { useDeferredValue, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { readKeysOfId } from '../../utils/db/queries';
import { type PaperId, parseIdentifier } from '../../utils/paper/identity';
import { queryTerms } from '../../utils/paper/query';
import { library } from './library';
import { SearchProjection } from './search-projection';

const projection = new SearchProjection(library);

const noTerms: readonly string[] = [];

export interface Search {
  /** The papers found; undefined while nothing is searched for. */
  readonly among: ReadonlySet<PaperId> | undefined;
  /** What to mark in what is shown. */
  readonly terms: readonly string[];
  /** Whether more may still be found. */
  readonly searching: boolean;
  /** The paper that the text names by an identifier or an address, in the library or not. */
  readonly id: PaperId | undefined;
}

/**
 * What the search text finds. A text that names a paper finds that one by its identifiers; any
 * other is looked for in all that is known of every paper.
 */
export function useSearch(typed: string): Search {
  const text = useDeferredValue(typed.trim());
  const id = useMemo(() => parseIdentifier(text)?.id, [text]);
  const named = useLiveQuery(
    async () => ({ id, keys: id ? await readKeysOfId(library, id) : [] }),
    [id],
  );
  const nameKnown = named?.id === id;
  const keys = nameKnown ? named?.keys : undefined;
  const byName = id !== undefined && keys !== undefined && keys.length > 0;
  const byText = text !== '' && !byName && (id === undefined || nameKnown);

  const version = useSyncExternalStore(projection.subscribe, projection.version);
  const [failure, setFailure] = useState<{ readonly error: unknown }>();
  useEffect(() => {
    if (byText) projection.start().catch((error: unknown) => setFailure({ error }));
  }, [byText]);
  // Thrown here so that the list's own boundary shows it.
  if (failure) throw failure.error;

  const terms = useMemo(() => (byText ? queryTerms(text) : noTerms), [byText, text]);
  // biome-ignore lint/correctness/useExhaustiveDependencies(version): the projection answers anew when its version grows.
  const among = useMemo(() => {
    if (text === '') return undefined;
    return byName ? new Set(keys) : projection.find(terms);
  }, [text, byName, keys, terms, version]);

  return { among, terms, searching: text !== '' && !byName && !projection.complete, id };
}
