import { useEffect, useState } from 'react';
import { search, useSearchState } from './search';

/** How many saved papers each of some queries finds, kept current; undefined until it was counted. */
export function useCounts(queries: readonly string[]): readonly number[] | undefined {
  const { version, phase } = useSearchState();
  const [counts, setCounts] = useState<{
    readonly of: string;
    readonly found: readonly number[];
  }>();
  const ready = phase === 'ready';
  const asked = JSON.stringify(queries);
  // biome-ignore lint/correctness/useExhaustiveDependencies(version): each version has its own counts.
  useEffect(() => {
    if (!ready) return;
    let current = true;
    search.ask('counts', JSON.parse(asked)).then(
      (found) => current && setCounts({ of: asked, found }),
      () => undefined, // the list tells what is wrong with the library
    );
    return () => {
      current = false;
    };
  }, [asked, version, ready]);
  return counts?.of === asked ? counts.found : undefined;
}
