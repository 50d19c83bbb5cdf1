import type { Outline } from '../../../utils/search/outline';
import type { DuplicateCandidate } from '../../../utils/search/protocol';

/** Two papers that may be one. */
export interface CandidatePair {
  readonly id: string;
  readonly papers: readonly [Outline, Outline];
  readonly reason: DuplicateCandidate['reason'];
}

/**
 * Candidates two by two, in their order: the first paper of one with each of its others. Once these
 * are settled, what else may be one with another makes a candidate of its own.
 */
export function pairsOf(candidates: readonly DuplicateCandidate[]): CandidatePair[] {
  return candidates.flatMap(({ papers: [first, ...others], reason }) =>
    others.flatMap((other) =>
      first ? [{ id: `${first.key} ${other.key}`, papers: [first, other] as const, reason }] : [],
    ),
  );
}

/**
 * The place to be at among pairs: that of the pair one was at, else, when it is gone, that of the
 * one that took its place.
 */
export function placeAmong(
  pairs: readonly CandidatePair[],
  was: { readonly id: string; readonly place: number } | undefined,
): number {
  if (!was) return 0;
  const there = pairs.findIndex(({ id }) => id === was.id);
  return there >= 0 ? there : Math.max(0, Math.min(was.place, pairs.length - 1));
}
