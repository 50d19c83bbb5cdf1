import { useEffect, useState } from 'react';
import { readShelfKeys, readTagNames, readViews } from '../../../utils/db/queries';
import type { PaperId } from '../../../utils/paper/identity';
import { operatorTerm } from '../../../utils/query/quote';
import { bestFirst, type Sort } from '../../../utils/search/sort';
import { library } from '../library';
import { search } from '../search';
import type { PaperList } from '../use-list';

/** Which papers are exported. */
export type Scope = 'shown' | 'selected' | 'all' | 'search';

/** A search whose papers can be exported without showing them first: a saved one, or a tag. */
export interface KnownSearch {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly sort: Sort;
}

export interface KnownSearches {
  readonly views: readonly KnownSearch[];
  readonly tags: readonly KnownSearch[];
}

/** The searches that the user saved, and the tags, as searches. */
export function useKnownSearches(): KnownSearches {
  const [known, setKnown] = useState<KnownSearches>({ views: [], tags: [] });
  useEffect(() => {
    let current = true;
    const read = async () => {
      const [views, tags] = await Promise.all([readViews(library), readTagNames(library)]);
      if (!current) return;
      setKnown({
        views: views.map((view) => ({ ...view, id: `view:${view.id}` })),
        tags: tags.map(({ key, name }) => ({
          id: `tag:${key}`,
          name,
          query: operatorTerm('tag', name),
          sort: bestFirst,
        })),
      });
    };
    void read();
    return () => {
      current = false;
    };
  }, []);
  return known;
}

/** What each scope holds, in its order; undefined until it was read. */
export function useScopes(
  list: PaperList | undefined,
  selected: ReadonlySet<PaperId>,
  chosen: KnownSearch | undefined,
): Partial<Record<Scope, readonly PaperId[]>> {
  const [keys, setKeys] = useState<Partial<Record<Scope, readonly PaperId[]>>>({});
  useEffect(() => {
    let current = true;
    const read = async () => {
      const all = await readShelfKeys(library);
      const isWhole = list === undefined || (list.wish.query === '' && list.total === undefined);
      const shown = isWhole ? all : await list.keysOf(0, list.length);
      if (!current) return;
      const picked = all.filter((key) => selected.has(key));
      setKeys((now) => ({ ...now, all, shown, selected: picked }));
    };
    void read();
    return () => {
      current = false;
    };
  }, [list, selected]);

  useEffect(() => {
    let current = true;
    setKeys(({ search: _, ...now }) => now);
    if (!chosen) return;
    void keysFound(chosen).then(
      (found) => current && setKeys((now) => ({ ...now, search: found })),
    );
    return () => {
      current = false;
    };
  }, [chosen]);
  return keys;
}

async function keysFound({ query, sort }: KnownSearch): Promise<readonly PaperId[]> {
  const rows = { from: 0, to: 0 };
  const { numbers } = await search.ask('list', { query, sort, shelf: 'saved', rows });
  return search.ask('keys', numbers);
}
