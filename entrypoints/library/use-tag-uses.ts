import { useEffect, useState } from 'react';
import { search, useSearchState } from './search';

/** So many tags are told apart by how often they are used. */
const most = 2_000;
const none: ReadonlyMap<string, number> = new Map();

/** On how many papers each tag is, by its name, as the search worker counts it. */
export function useTagUses(): ReadonlyMap<string, number> {
  const { version, phase } = useSearchState();
  const [uses, setUses] = useState(none);
  const ready = phase === 'ready';
  // biome-ignore lint/correctness/useExhaustiveDependencies(version): each version has its own counts.
  useEffect(() => {
    if (!ready) return;
    let current = true;
    search.ask('values', { facet: 'tag', prefix: '', limit: most }).then(
      (values) => current && setUses(new Map(values.map(({ name, count }) => [name, count]))),
      () => undefined, // completion does without
    );
    return () => {
      current = false;
    };
  }, [version, ready]);
  return uses;
}
