import { useAnswer } from './use-answer';

/** How many saved papers each of some queries finds, kept current; undefined until it was counted. */
export function useCounts(queries: readonly string[]): readonly number[] | undefined {
  const counts = useAnswer('counts', queries);
  return counts?.current ? counts.value : undefined;
}
